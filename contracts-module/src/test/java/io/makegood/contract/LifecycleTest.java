package io.makegood.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.signing.SignResult;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TwoParties;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every state of a version that the provider (P) offered to the customer (C), and what each command of each side does. */
@DatabaseTest
class LifecycleTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Offers offers;

    @Autowired
    Drafts drafts;

    /** P or C before a colon is who acts; "-" is not that side's move. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // state         | P withdraws | C withdraws | P declines | C declines | P signs           | C signs
                //       | C offers the same
                "OFFERED         | closed      | -           | -          | closed     | signed            | signed            | on offer",
                "SIGNED BY P     | closed      | -           | -          | closed     | ALREADY_SIGNED    | agreed            | on offer",
                "SIGNED BY C     | closed      | -           | -          | signed     | agreed            | ALREADY_SIGNED    | on offer",
                "AGREED          | AGREED      | -           | -          | AGREED     | NO_LONGER_ON_OFFER| NO_LONGER_ON_OFFER| nothing new",
                "DECLINED        | DECLINED    | -           | -          | DECLINED   | NO_LONGER_ON_OFFER| NO_LONGER_ON_OFFER| offered",
                "WITHDRAWN       | WITHDRAWN   | -           | -          | WITHDRAWN  | NO_LONGER_ON_OFFER| NO_LONGER_ON_OFFER| offered",
            })
    void everyCommandInEveryState(
            String state,
            String pWithdraws,
            String cWithdraws,
            String pDeclines,
            String cDeclines,
            String pSigns,
            String cSigns,
            String cOffers) {
        assertThat(closed(state, true, true)).as("P withdraws").isEqualTo(pWithdraws);
        assertThat(closed(state, false, true)).as("C withdraws").isEqualTo(cWithdraws);
        assertThat(closed(state, true, false)).as("P declines").isEqualTo(pDeclines);
        assertThat(closed(state, false, false)).as("C declines").isEqualTo(cDeclines);
        assertThat(signed(state, true)).as("P signs").isEqualTo(pSigns);
        assertThat(signed(state, false)).as("C signs").isEqualTo(cSigns);
        assertThat(offered(state)).as("C offers").isEqualTo(cOffers);
    }

    private String closed(String state, boolean byProvider, boolean withdraws) {
        TwoParties two = TwoParties.met(beans);
        Version version = in(state, two);
        Actor actor = byProvider ? two.provider() : two.customer();
        try {
            CloseResult result = withdraws
                    ? offers.withdraw(actor, version.id(), "")
                    : offers.decline(actor, version.id(), "Too dear");
            VersionState after = two.now(version).state();
            return switch (result) {
                case CloseResult.Closed done -> {
                    assertThat(after).isEqualTo(withdraws ? VersionState.WITHDRAWN : VersionState.DECLINED);
                    yield "closed";
                }
                case CloseResult.NoLongerOnOffer late -> {
                    assertThat(after).isEqualTo(late.state());
                    yield late.state().name();
                }
                case CloseResult.SignedByUs signed -> {
                    assertThat(after).isEqualTo(VersionState.OFFERED);
                    yield "signed";
                }
            };
        } catch (NotPermitted refused) {
            assertThat(two.now(version).progress()).isEqualTo(version.progress());
            return "-";
        }
    }

    private String signed(String state, boolean byProvider) {
        TwoParties two = TwoParties.met(beans);
        Version version = in(state, two);
        Actor actor = byProvider ? two.provider() : two.customer();
        var begun = beans.getBean(io.makegood.signing.Signing.class).begin(actor, version.id(), version.hash());
        if (begun instanceof io.makegood.signing.BeginResult.Refused refused) {
            assertThat(two.now(version).progress()).isEqualTo(version.progress());
            return refused.why().name();
        }
        SignResult result = two.sign(actor, version);
        assertThat(result).isInstanceOf(SignResult.Signed.class);
        boolean agreed = ((SignResult.Signed) result).agreed();
        assertThat(two.now(version).agreed()).isEqualTo(agreed);
        return agreed ? "agreed" : "signed";
    }

    private String offered(String state) {
        TwoParties two = TwoParties.met(beans);
        in(state, two);
        Draft draft = drafts.of(two.customer(), two.contract());
        OfferResult result = offers.offer(two.customer(), two.contract(), new Offering(draft.revision(), APRIL, ""));
        return switch (result) {
            case OfferResult.Offered done -> {
                assertThat(done.number()).isEqualTo(2);
                yield "offered";
            }
            case OfferResult.AlreadyOnOffer other -> "on offer";
            case OfferResult.NothingNew same -> "nothing new";
            case OfferResult.DraftChanged changed -> "changed";
            case OfferResult.UnderNegotiation live -> "negotiated";
            case OfferResult.OutsideTerm outside -> "outside";
            case OfferResult.TermsRefused errors -> "errors";
        };
    }

    private Version in(String state, TwoParties two) {
        Version version = two.offered(two.provider(), APRIL);
        switch (state) {
            case "OFFERED" -> {}
            case "SIGNED BY P" -> two.sign(two.provider(), version);
            case "SIGNED BY C" -> two.sign(two.customer(), version);
            case "AGREED" -> {
                two.sign(two.provider(), version);
                two.sign(two.customer(), version);
            }
            case "DECLINED" -> offers.decline(two.customer(), version.id(), "Too dear");
            case "WITHDRAWN" -> offers.withdraw(two.provider(), version.id(), "");
            default -> throw new IllegalArgumentException(state);
        }
        return two.now(version);
    }
}
