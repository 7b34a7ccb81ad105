package io.makegood.web.terms.objective;

import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.text.Formats;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import io.makegood.web.terms.DurationText;
import io.makegood.web.terms.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The rule of an objective in plain sentences, whatever its clause says: what is measured and promised, what does not
 * count, what follows. Only for objectives that a form can say.
 */
@Component
class SaidRule {

    private final MessageSourceAccessor texts;
    private final SaidRemedy remedies;

    SaidRule(MessageSource texts) {
        this.texts = new MessageSourceAccessor(texts);
        this.remedies = new SaidRemedy(this.texts);
    }

    List<String> of(Terms terms, Objective objective) {
        Optional<ObjectiveForm> form = ObjectiveWriting.form(objective, Parts.clause(terms, objective.clause()));
        return form.map(typed -> sentences(terms, typed)).orElse(List.of());
    }

    private List<String> sentences(Terms terms, ObjectiveForm form) {
        List<String> said = new ArrayList<>();
        Kind kind = form.measure().kind();
        said.add(say(
                "terms.said.promise",
                service(terms, form.subject().service()),
                text("terms.kind." + kind),
                text("terms.window." + form.measure().window()),
                text("terms.comparison." + form.promised().comparison()),
                level(form.promised().level(), kind.unit())));
        if (!form.promised().minimum().isBlank()) {
            said.add(say("terms.said.minimumLevel", level(form.promised().minimum(), kind.unit())));
        }
        said.addAll(measured(form.measure()));
        List<String> excluded = form.exclusions().stream()
                .filter(ObjectiveForm.Excluded::chosen)
                .map(this::excluded)
                .toList();
        if (!excluded.isEmpty()) {
            said.add(say("terms.said.excluded", String.join("; ", excluded)));
        }
        boolean floor = form.promised().floor();
        form.remedies().forEach(remedy -> said.add(remedies.say(remedy, kind.unit(), floor)));
        if (form.remedies().isEmpty()) {
            said.add(text("terms.said.nothing"));
        }
        return said;
    }

    private List<String> measured(ObjectiveForm.Measure measure) {
        List<String> said = new ArrayList<>();
        switch (measure.kind().fields()) {
            case ACTS ->
                measure.acts()
                        .deadlines()
                        .forEach(deadline -> said.add(say(
                                deadline.priority().equals("*") ? "terms.said.deadline.others" : "terms.said.deadline",
                                deadline.priority(),
                                within(deadline.within()),
                                deadline.calendar().equals("24x7")
                                        ? text("terms.calendar.roundTheClock")
                                        : say("terms.said.calendar", deadline.calendar()))));
            case OUTAGES -> {
                if (!measure.outages().minimum().isBlank()) {
                    said.add(say(
                            measure.outages().minimumIncluded() ? "terms.said.minimum.from" : "terms.said.minimum.over",
                            level(measure.outages().minimum(), Unit.SECONDS)));
                }
            }
            case SAMPLES, COUNTERS, NONE -> {}
        }
        return said;
    }

    private String excluded(ObjectiveForm.Excluded excluded) {
        List<String> conditions = new ArrayList<>();
        if (!excluded.notice().isBlank()) {
            conditions.add(say("terms.said.notice", level(excluded.notice(), Unit.SECONDS)));
        }
        if (!excluded.bounds().days().isEmpty()) {
            conditions.add(say(
                    "terms.said.hours",
                    String.join(
                            ", ",
                            excluded.bounds().days().stream()
                                    .map(day -> text("terms.day." + day))
                                    .toList()),
                    excluded.bounds().from(),
                    excluded.bounds().to()));
        }
        if (!excluded.quota().isBlank()) {
            conditions.add(say(
                    "terms.said.quota",
                    level(excluded.quota(), Unit.SECONDS),
                    text("terms.window." + excluded.bounds().per())));
        }
        String ground = text("terms.ground." + excluded.ground());
        return conditions.isEmpty() ? ground : ground + " (" + String.join(", ", conditions) + ")";
    }

    private static String service(Terms terms, String id) {
        return terms.scope().services().stream()
                .filter(service -> service.id().equals(id))
                .map(Service::name)
                .findFirst()
                .orElse(id);
    }

    static String level(String typed, Unit unit) {
        Formats formats = new Formats(LocaleContextHolder.getLocale());
        return switch (unit) {
            case PERCENT -> formats.quantity(Quantity.percent(typed));
            case NUMBER -> formats.quantity(Quantity.number(typed));
            case SECONDS -> DurationText.parse(typed).map(formats::quantity).orElse(typed);
        };
    }

    /** After a preposition: w ciągu 2 godzin. */
    static String within(String typed) {
        Formats formats = new Formats(LocaleContextHolder.getLocale());
        return DurationText.parse(typed).map(formats::within).orElse(typed);
    }

    private String text(String key) {
        return texts.getMessage(key);
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values);
    }
}
