package io.makegood.negotiation.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.assess.Assessment.Total;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.SaveDraft;
import io.makegood.credit.CloudTerms;
import io.makegood.credit.Deal;
import io.makegood.measure.Measured.Reason;
import io.makegood.negotiation.Negotiating;
import io.makegood.negotiation.impact.Happening.Effect;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.terms.Terms;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A cloud for 12,000 PLN promises 99.9 % of each month and owes 10 % below that: in January (44,640 minutes) from 44 min 38.4 s
 * on, in February (40,320) from 40 min 19.2 s on. It is seen on 2 March 2026; proposed are steps: below 99.7 % a quarter.
 */
@DatabaseTest
class ImpactsTest {
    private static final LocalDate TENTH = LocalDate.of(2026, 1, 10);
    private static final LocalDate ELEVENTH = LocalDate.of(2026, 1, 11);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 3);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Impacts impacts;

    private Deal deal;

    @BeforeEach
    void agreed() {
        beans.getBean(TestClock.class).set(TestClock.START);
        deal = Deal.under(beans, CloudTerms.terms());
    }

    @Test
    void theRecordsYieldMoreUnderTheProposal() {
        deal.down("INC-1", TENTH, 100).down("INC-2", ELEVENTH, 50).down("INC-3", FEBRUARY, 30);
        proposed(CloudTerms.inSteps());
        Compared compared = impacts.proposal(deal.customer(), deal.contract(), 1);
        Impact impact = ready(compared);
        assertThat(compared.version()).isEqualTo(1);
        assertThat(impact.months())
                .as("nobody watched before the first record")
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThat(impact.before().owed()).containsExactly(pln("1200.00"));
        assertThat(impact.after().owed()).containsExactly(pln("3000.00"));
        assertThat(impact.difference()).containsExactly(pln("1800.00"));
        assertThat(impact.before().monthsMissed()).isEqualTo(1);
        assertThat(impact.after().monthsMissed()).isEqualTo(1);
        assertThat(impact.judgeable().unjudged()).isEmpty();
    }

    @Test
    void theCreditOfAMonthIsSharedOutByTheMinutesThatCounted() {
        deal.down("INC-1", TENTH, 100).down("INC-2", ELEVENTH, 50).down("INC-3", FEBRUARY, 30);
        proposed(CloudTerms.inSteps());
        Impact impact = ready(impacts.round(deal.provider(), deal.contract()));
        assertThat(impact.happenings())
                .extracting(each -> each.subject().fact().orElseThrow().id())
                .containsExactly("INC-1", "INC-2", "INC-3");
        assertThat(impact.happenings())
                .extracting(each -> each.before().owed())
                .containsExactly(List.of(pln("800.00")), List.of(pln("400.00")), List.of());
        assertThat(impact.happenings())
                .extracting(each -> each.after().owed())
                .containsExactly(List.of(pln("2000.00")), List.of(pln("1000.00")), List.of());
        Effect quiet = impact.happenings().getLast().after();
        assertThat(quiet.counted().toString()).isEqualTo("1800");
        assertThat(quiet.leftOut()).extracting(Happening.Why::reason).doesNotContain(Reason.EXCLUDED);
    }

    @Test
    void bothPartiesReadTheSameFigures() {
        deal.down("INC-1", TENTH, 100);
        proposed(CloudTerms.inSteps());
        assertThat(impacts.proposal(deal.provider(), deal.contract(), 1))
                .isEqualTo(impacts.proposal(deal.customer(), deal.contract(), 1));
        assertThat(impacts.open(deal.provider(), deal.contract()))
                .isEqualTo(impacts.open(deal.customer(), deal.contract()))
                .containsOnlyKeys(1);
    }

    @Test
    void aDraftIsPlayedForItsOwnSideOnly() {
        deal.down("INC-1", TENTH, 150);
        save(deal.provider(), CloudTerms.owingPercent("50"));
        assertThat(ready(impacts.draft(deal.provider(), deal.contract()))
                        .after()
                        .owed())
                .containsExactly(pln("6000.00"));
        assertThat(ready(impacts.draft(deal.customer(), deal.contract()))
                        .after()
                        .owed())
                .containsExactly(pln("1200.00"));
        Actor finance = deal.as(deal.provider(), Role.FINANCE);
        assertThatThrownBy(() -> impacts.draft(finance, deal.contract())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aRecordThatComesInLaterIsSeenAtOnce() {
        deal.down("INC-1", TENTH, 30);
        proposed(CloudTerms.inSteps());
        assertThat(ready(impacts.round(deal.customer(), deal.contract()))
                        .after()
                        .owed())
                .isEmpty();
        deal.down("INC-2", ELEVENTH, 30);
        assertThat(ready(impacts.round(deal.customer(), deal.contract()))
                        .after()
                        .owed())
                .containsExactly(pln("1200.00"));
    }

    @Test
    void withoutRecordsItSaysSo() {
        proposed(CloudTerms.inSteps());
        Impact impact = ready(impacts.round(deal.customer(), deal.contract()));
        assertThat(impact.judgeable().anyRecords()).isFalse();
        assertThat(impact.months()).hasSize(12).startsWith(YearMonth.of(2025, 3));
        assertThat(impact.happenings()).isEmpty();
    }

    private void proposed(Terms terms) {
        save(deal.provider(), terms);
        new Negotiating(beans, deal.contract()).sends(deal.provider());
    }

    private void save(Actor actor, Terms terms) {
        Drafts drafts = deal.of(Drafts.class);
        Draft draft = drafts.of(actor, deal.contract());
        assertThat(drafts.save(actor, deal.contract(), terms, draft.revision())).isInstanceOf(SaveDraft.Saved.class);
    }

    private static Impact ready(Compared compared) {
        assertThat(compared.found()).isInstanceOf(Found.Ready.class);
        return ((Found.Ready) compared.found()).impact();
    }

    private static Total pln(String amount) {
        return new Total("PLN", new BigDecimal(amount));
    }
}
