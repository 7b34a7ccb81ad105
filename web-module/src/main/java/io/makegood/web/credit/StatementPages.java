package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.credit.Computed;
import io.makegood.credit.Evidence;
import io.makegood.credit.IssuedStatements.Next;
import io.makegood.credit.IssuedStatements.Row;
import io.makegood.credit.IssuedStatements.Shelf;
import io.makegood.credit.Part;
import io.makegood.credit.Recomputed;
import io.makegood.credit.Review;
import io.makegood.credit.Ruling;
import io.makegood.credit.Statement;
import io.makegood.credit.StatementDocument;
import io.makegood.credit.Sum;
import io.makegood.party.Actor;
import io.makegood.party.Parties;
import io.makegood.party.Role;
import io.makegood.terms.Header;
import io.makegood.web.Format;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the models of the pages of statements. */
@Component
class StatementPages {
    private static final int NAMED = 12;

    private final Wording wording;
    private final Bodies bodies;
    private final Format format;
    private final Parties parties;
    private final Clock clock;

    StatementPages(Wording wording, Bodies bodies, Format format, Parties parties, Clock clock) {
        this.wording = wording;
        this.bodies = bodies;
        this.format = format;
        this.parties = parties;
        this.clock = clock;
    }

    void list(Actor actor, Shelf shelf, Model model) {
        model.addAttribute("rows", shelf.rows().stream().map(this::row).toList());
        boolean over = shelf.next()
                .filter(next -> !clock.instant().isBefore(next.closes()))
                .isPresent();
        model.addAttribute("mayIssue", over && actor.is(Role.FINANCE));
        model.addAttribute(
                "next", shelf.next().map(next -> wording.period(next.period())).orElse(""));
        model.addAttribute("nextMonth", shelf.next().map(StatementPages::month).orElse(""));
        model.addAttribute(
                "closes",
                shelf.next().map(next -> wording.instant(next.closes())).orElse(""));
    }

    void statement(StatementDocument document, Model model) {
        model.addAttribute("statement", head(document));
        model.addAttribute("body", bodies.of(document));
    }

    void review(Review review, Model model) {
        Computed computed = review.computed();
        model.addAttribute(
                "before",
                new StatementViews.Before(
                        format.number(review.number()),
                        wording.period(computed.period()),
                        review.read(),
                        format.number(review.recorded().all().size()),
                        warnings(review)));
        model.addAttribute("body", bodies.of(review));
    }

    List<StatementViews.Compared> compared(Recomputed again) {
        List<StatementViews.Compared> rows = new ArrayList<>();
        for (Recomputed.Check check : again.checks()) {
            List<StatementViews.Hash> issued = hashes(check.ruleBook(), check.issued());
            List<StatementViews.Hash> now = hashes(check.ruleBook(), check.again());
            for (int i = 0; i < issued.size(); i++) {
                String before = issued.get(i).hex();
                String after = now.get(i).hex();
                rows.add(new StatementViews.Compared(
                        format.number(check.version()), issued.get(i).what(), before, after, before.equals(after)));
            }
        }
        return rows;
    }

    private List<String> warnings(Review review) {
        List<String> warnings = new ArrayList<>();
        if (review.recorded().all().isEmpty()) {
            warnings.add(wording.say("credit.warning.noRecords"));
        }
        if (!review.openOutages().isEmpty()) {
            warnings.add(wording.say("credit.warning.open", listed(review.openOutages())));
        }
        if (!review.unfinished().isEmpty()) {
            warnings.add(wording.say("credit.warning.unfinished", listed(review.unfinished())));
        }
        if (review.computed().isPending()) {
            warnings.add(wording.say("credit.warning.pending"));
        }
        return warnings;
    }

    /** The first dozen of them, and how many more there are. */
    private String listed(List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(ids.size(), NAMED)));
        return ids.size() <= NAMED ? first : wording.say("credit.warning.more", first, ids.size() - NAMED);
    }

    StatementViews.Head head(StatementDocument document) {
        Statement statement = document.statement();
        Header header = document.computed().parts().getLast().ruling().terms().header();
        ZoneId zone = header.setting().zone();
        return new StatementViews.Head(
                statement.id().toString(),
                format.number(statement.number()),
                wording.period(statement.period()),
                new StatementViews.Parties(party(header.provider()), party(header.customer())),
                new StatementViews.Issue(
                        parties.person(statement.issue().by()).name(),
                        parties.organisation(statement.issue().of()).name(),
                        wording.instant(toTheSecond(statement.issue().at()), zone),
                        wording.instant(toTheSecond(document.computed().knownUntil()), zone)),
                versions(document));
    }

    /** The exact instant is in the file. */
    private static Instant toTheSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String party(Header.Party party) {
        return party.registration().isEmpty() ? party.name() : party.name() + " (" + party.registration() + ")";
    }

    private List<StatementViews.Version> versions(StatementDocument document) {
        List<StatementViews.Version> versions = new ArrayList<>();
        for (int i = 0; i < document.evidence().size(); i++) {
            Part part = document.computed().parts().get(i);
            Evidence evidence = document.evidence().get(i);
            versions.add(new StatementViews.Version(
                    format.number(part.ruling().version().number()),
                    days(part.ruling(), document.computed().period()),
                    "/contracts/" + part.ruling().version().contract() + "/versions/"
                            + part.ruling().version().number(),
                    hashes(evidence.ruleBook(), evidence.hashes())));
        }
        return versions;
    }

    private String days(Ruling ruling, Period period) {
        LocalDate from = ruling.from().isBefore(period.from()) ? period.from() : ruling.from();
        LocalDate until = ruling.until().isAfter(period.until()) ? period.until() : ruling.until();
        return from.isBefore(until) ? wording.period(new Period(from, until)) : wording.period(period);
    }

    private List<StatementViews.Hash> hashes(String ruleBook, Evidence.Hashes hashes) {
        return List.of(
                new StatementViews.Hash(
                        wording.say("credit.termsHash"), hashes.terms().hex()),
                new StatementViews.Hash(
                        wording.say("credit.factsHash"), hashes.facts().hex()),
                new StatementViews.Hash(
                        wording.say("credit.ruleBookHash", ruleBook),
                        hashes.ruleBook().hex()),
                new StatementViews.Hash(
                        wording.say("credit.resultHash"), hashes.result().hex()));
    }

    private static String month(Next next) {
        return YearMonth.from(next.period().from()).toString();
    }

    private Rows.ListRow row(Row row) {
        Statement statement = row.statement();
        return new Rows.ListRow(
                format.number(statement.number()),
                wording.period(statement.period()),
                format.instant(toTheSecond(statement.issue().at())),
                row.sums().stream()
                        .filter(sum -> sum.amount().signum() != 0)
                        .map(this::total)
                        .toList(),
                "/contracts/" + statement.contract() + "/statements/" + statement.id());
    }

    private Rows.Total total(Sum sum) {
        return switch (sum.kind()) {
            case CREDIT -> new Rows.Total(wording.say("credit.credits"), wording.unit(sum.unit(), sum.amount()));
            case EARNED_BACK ->
                new Rows.Total(wording.say("credit.kind.earned_back"), wording.unit(sum.unit(), sum.amount()));
            case EXTRA_TIME -> new Rows.Total(wording.say("credit.extraTime"), wording.unit(sum.unit(), sum.amount()));
            case UNITS -> new Rows.Total(wording.say("credit.kind.units"), wording.unit(sum.unit(), sum.amount()));
            case DUTY -> new Rows.Total(wording.say("credit.duties"), format.number(sum.lines()));
            case RIGHT -> new Rows.Total(wording.say("credit.rights"), format.number(sum.lines()));
            case NOTHING -> new Rows.Total(wording.say("credit.kind.nothing"), format.number(sum.lines()));
        };
    }
}
