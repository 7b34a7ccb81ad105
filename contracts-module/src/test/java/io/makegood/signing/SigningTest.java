package io.makegood.signing;

import static io.makegood.db.Tables.SIGNATURE;
import static io.makegood.db.Tables.VERSION_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.Sha256;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.Root;
import io.makegood.testing.TestClock;
import io.makegood.testing.TwoParties;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;

/** It is 2 March 2026, 10:00 UTC; the provider has offered a version. */
@DatabaseTest
class SigningTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Signing signing;

    @Autowired
    Evidence evidence;

    @Autowired
    AuditTrail audit;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext db;

    @Autowired
    FlywayConnectionDetails owner;

    private TwoParties two;
    private Version version;

    @BeforeEach
    void anOffer() {
        two = TwoParties.met(beans);
        version = two.offered();
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    void twoSignaturesBindBothAndSayWhatWasDeclared() {
        two.sign(two.provider(), version);
        two.sign(two.customer(), version);
        assertThat(evidence.signatures(two.customer(), version.id())).hasSize(2).allSatisfy(signature -> {
            assertThat(signature.declaration().field("termsSha256"))
                    .isEqualTo(version.hash().hex());
            assertThat(signature.declaration().field("capacity")).isEqualTo("Director");
            assertThat(signature.declaration().field("kind")).isEqualTo("simple electronic signature");
            assertThat(signature.printedName()).hasValue("Person");
        });
        assertThat(audit.events(two.contract().chain()))
                .extracting(event -> event.kind())
                .containsExactly(
                        "contract.opened", "version.offered", "version.signed", "version.signed", "version.agreed");
    }

    @Test
    void anIntentSignsOnce() {
        SignRequest request = two.request(two.provider(), version);
        assertThat(signing.sign(two.provider(), request)).isInstanceOf(SignResult.Signed.class);
        assertThat(signing.sign(two.provider(), withCode(request, two.code(two.provider(), Duration.ofSeconds(30)))))
                .isEqualTo(new SignResult.Refused(Refusal.INTENT_USED));
    }

    @Test
    void anIntentHoldsForFiveMinutesAndNotForOneMore() {
        Intent intent = two.intent(two.provider(), version);
        clock.advance(Duration.ofMinutes(5));
        assertThat(signing.sign(two.provider(), two.request(two.provider(), intent)))
                .isEqualTo(new SignResult.Refused(Refusal.INTENT_EXPIRED));
        clock.set(TestClock.START.plus(Duration.ofMinutes(5)).minusNanos(1000));
        assertThat(signing.sign(two.provider(), two.request(two.provider(), intent)))
                .isInstanceOf(SignResult.Signed.class);
    }

    @Test
    void whatWasShownMustBeWhatIsStored() {
        Sha256 other = Sha256.of(new byte[] {1});
        assertThat(signing.begin(two.provider(), version.id(), other))
                .isEqualTo(new BeginResult.Refused(Refusal.TEXT_CHANGED));
    }

    @Test
    void anIntentOfSomebodyElseIsNotThere() {
        SignRequest request = two.request(two.provider(), version);
        Actor colleague = two.someone(two.provider().organisation());
        assertThatThrownBy(() -> signing.sign(colleague, request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signing.sign(two.customer(), request)).isInstanceOf(NotFound.class);
        SignRequest guessed = new SignRequest(request.intent(), "f".repeat(64), request.declared(), request.code());
        assertThatThrownBy(() -> signing.sign(two.provider(), guessed)).isInstanceOf(NotFound.class);
    }

    @Test
    void aStrangerFindsNothingToSignAndNoSignatures() {
        Actor stranger = two.someone(two.organisation());
        assertThatThrownBy(() -> signing.begin(stranger, version.id(), version.hash()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.signatures(stranger, version.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyASignatorySigns() {
        Actor negotiator = new Actor(
                two.provider().person(), two.provider().organisation(), Set.of(Role.NEGOTIATOR), "Negotiator");
        assertThatThrownBy(() -> signing.begin(negotiator, version.id(), version.hash()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aWrongCodeSignsNothingAndTheIntentStaysOpen() {
        SignRequest request = two.request(two.provider(), version);
        assertThat(signing.sign(two.provider(), withCode(request, "000000x")))
                .isEqualTo(new SignResult.Refused(Refusal.CODE_WRONG));
        assertThat(evidence.signatures(two.provider(), version.id())).isEmpty();
        assertThat(signing.sign(two.provider(), request)).isInstanceOf(SignResult.Signed.class);
    }

    @Test
    void nobodySignsForBothParties() {
        two.sign(two.provider(), version);
        Actor turncoat = two.member(two.provider().person(), two.customer().organisation());
        assertThat(signing.begin(turncoat, version.id(), version.hash()))
                .isEqualTo(new BeginResult.Refused(Refusal.SAME_PERSON));
        assertThat(two.now(version).agreed()).isFalse();
    }

    @Test
    void theDatabaseTooRefusesOnePersonForBothParties() {
        two.sign(two.provider(), version);
        UUID person = two.provider().person().id();
        assertThatThrownBy(() -> db.update(VERSION_STATE)
                        .set(VERSION_STATE.CUSTOMER_SIGNER, person)
                        .where(VERSION_STATE.VERSION_ID.eq(version.id().id()))
                        .execute())
                .isInstanceOfAny(DataAccessException.class, org.springframework.dao.DataAccessException.class);
        assertThat(two.now(version).progress().signer(Side.CUSTOMER)).isEmpty();
        assertThatThrownBy(() -> db.insertInto(SIGNATURE)
                        .columns(
                                SIGNATURE.ID,
                                SIGNATURE.CONTRACT_ID,
                                SIGNATURE.VERSION_ID,
                                SIGNATURE.SIDE,
                                SIGNATURE.PERSON_ID,
                                SIGNATURE.INTENT_ID,
                                SIGNATURE.DECLARATION,
                                SIGNATURE.SHA256,
                                SIGNATURE.SIGNED_AT)
                        .values(
                                UUID.randomUUID(),
                                two.contract().id(),
                                version.id().id(),
                                io.makegood.db.enums.SignatureSide.CUSTOMER,
                                person,
                                UUID.randomUUID(),
                                new byte[] {1},
                                Sha256.of(new byte[] {1}).bytes(),
                                TestClock.START)
                        .execute())
                .isInstanceOfAny(DataAccessException.class, org.springframework.dao.DataAccessException.class);
        assertThat(evidence.signatures(two.provider(), version.id())).hasSize(1);
    }

    @Test
    void aChangedByteIsNotSigned() {
        SignRequest request = two.request(two.customer(), version);
        Root root = new Root(owner);
        root.dropCheck("contract_version", "contract_version_hash_ck");
        byte[] changed = version.bytes();
        changed[changed.length - 2] ^= 1;
        root.run(
                "update contract_version set terms = ? where id = ?",
                changed,
                bytes(version.id().id()));
        assertThat(signing.sign(two.customer(), request)).isEqualTo(new SignResult.Refused(Refusal.TEXT_CHANGED));
        assertThat(signing.begin(two.customer(), version.id(), version.hash()))
                .isEqualTo(new BeginResult.Refused(Refusal.TEXT_CHANGED));
    }

    /** Whoever changes the hash as well is found by the chain, which tells what was offered. */
    @Test
    void otherBytesUnderTheirOwnHashAreNotSigned() {
        two.sign(two.provider(), version);
        byte[] other = new String(version.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("Contact centre", "Contact center")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Root root = new Root(owner);
        root.run(
                "update contract_version set terms = ?, sha256 = ? where id = ?",
                other,
                Sha256.of(other).bytes(),
                bytes(version.id().id()));
        Version changed = two.now(version);
        assertThat(changed.hash()).isNotEqualTo(version.hash());
        assertThat(signing.begin(two.customer(), version.id(), changed.hash()))
                .isEqualTo(new BeginResult.Refused(Refusal.TEXT_CHANGED));
    }

    private static SignRequest withCode(SignRequest request, String code) {
        return new SignRequest(request.intent(), request.nonce(), request.declared(), code);
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
