package io.makegood.web.terms.objective;

import io.makegood.terms.value.Unit;
import org.springframework.context.support.MessageSourceAccessor;

/** What follows from a missed promise, in a sentence. */
record SaidRemedy(MessageSourceAccessor texts) {

    String say(ObjectiveForm.Follows remedy, Unit unit, boolean floor) {
        String granted =
                switch (remedy.kind()) {
                    case "tiers" -> tiers(remedy, unit, floor);
                    case "flat" -> percent(remedy.percent());
                    case "flatMoney" -> remedy.percent();
                    case "perStep" -> step(remedy, percent(remedy.percent()));
                    case "perStepMoney" -> step(remedy, remedy.percent());
                    case "extraTime" -> extraTime(remedy);
                    case "extraTimeFixed" ->
                        say("terms.said.extraTime", time(remedy.step().size()));
                    case "duty" ->
                        say(
                                "terms.said.duty",
                                texts.getMessage("terms.duty." + remedy.duty().act()),
                                SaidRule.within(remedy.duty().within()));
                    default ->
                        say(
                                "terms.said.terminate",
                                SaidRule.within(remedy.duty().within()));
                };
        String cap = remedy.cap().most().isBlank()
                ? ""
                : say(
                        "terms.said.cap",
                        capped(remedy),
                        texts.getMessage("terms.cap.scope." + remedy.cap().scope()));
        return say("terms.said.follows", granted + cap);
    }

    private String percent(String typed) {
        return say("terms.said.percent", SaidRule.level(typed, Unit.PERCENT));
    }

    private static String time(String typed) {
        return SaidRule.level(typed, Unit.SECONDS);
    }

    private String capped(ObjectiveForm.Follows remedy) {
        String most = remedy.cap().most();
        boolean percent = most.matches("[0-9.,]+");
        return percent ? percent(most) : time(most);
    }

    private String tiers(ObjectiveForm.Follows remedy, Unit unit, boolean floor) {
        return String.join(
                "; ",
                remedy.rows().stream()
                        .map(row -> say(
                                floor ? "terms.said.below" : "terms.said.above",
                                SaidRule.level(row.level(), unit),
                                SaidRule.level(row.percent(), Unit.PERCENT)))
                        .toList());
    }

    private String step(ObjectiveForm.Follows remedy, String each) {
        return say(
                "terms.said.step." + remedy.step().counted(),
                each,
                remedy.step().size().contains("%")
                        ? remedy.step().size()
                        : time(remedy.step().size()),
                texts.getMessage("terms.from." + remedy.step().from()));
    }

    /** In proportion without a size of its own: second by second. */
    private String extraTime(ObjectiveForm.Follows remedy) {
        String each = remedy.percent().isBlank() ? remedy.step().size() : remedy.percent();
        return step(remedy, say("terms.said.extraTime", time(each)));
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values);
    }
}
