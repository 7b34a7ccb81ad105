package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The pages that no link leads to, because they are steps of something: empty contracts, confirming, signing, importing,
 * issuing, refused forms, invitations, errors. Looked at as {@link ScreensTest} looks at the others.
 */
@BrowserTest
class StepsTest {
    private final List<String> wrong = new ArrayList<>();

    @Test
    void eachStepFromAnEmptyContractToTwoSignaturesIsUsable() {
        try (Visitor anna = Visitor.withScripts("anna");
                Visitor piotr = Visitor.withScripts("piotr");
                Visitor tomasz = Visitor.withScripts("tomasz")) {
            String contract = Agreeing.open(anna, "Journey of steps");
            for (String page :
                    List.of("", "/terms", "/terms/edit", "/records", "/performance", "/statements", "/history")) {
                bothLanguages(anna, contract + page, "empty" + page.replace('/', '-'));
            }
            Agreeing.upload(anna, contract, Agreeing.document());
            anna.open(contract + "/terms/edit/header").fill("title", "").press("main form button.btn-primary");
            look(anna, "header-refused");
            anna.open(contract + "/offer").fill("from", "2026-12-01").press("main form[action$='/offer'] button");
            look(anna, "offer-confirm-or-warn");
            Agreeing.offer(anna, contract, "2026-12-01");
            bothLanguages(piotr, contract + "/versions/1", "version-offered");
            bothLanguages(piotr, contract + "/versions/1/sign", "sign-read");
            piotr.open(contract + "/versions/1/sign").press("form[action$='/sign/begin'] button");
            look(piotr, "sign");
            piotr.fill("capacity", "Prokurent").check("input[name=agree]").fill("code", "000000");
            piotr.press("form[action$='/versions/1/sign'] button");
            look(piotr, "sign-refused");
            Agreeing.sign(piotr, contract, 1);
            bothLanguages(tomasz, contract + "/versions/1", "version-signed-by-one");
            Agreeing.sign(tomasz, contract, 1);
            bothLanguages(tomasz, contract, "agreed");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachStepFromAFileToAStatementIsUsable() {
        try (Visitor ewa = Visitor.withScripts("ewa");
                Visitor marek = Visitor.withScripts("marek")) {
            String contract = ewa.open("/contracts").first("main a:has-text('platforma call center')");
            ewa.open(contract + "/records/new/outage").press("form .mg-actions button[value=save]");
            look(ewa, "record-refused");
            ewa.open(contract + "/records/imports").attach("#file", "outages.csv", JourneyTest.OUTAGES);
            ewa.press("main form[enctype] button");
            bothLanguages(ewa, ewa.path(), "import-reader");
            ewa.check("input[name=reader][value=table]").press("main form[action$='/reader'] button");
            bothLanguages(ewa, ewa.path(), "import-questions");
            Importing.answerAll(ewa, JourneyTest.ANSWERS);
            bothLanguages(ewa, ewa.path(), "import-preview");
            Importing.commit(ewa);
            bothLanguages(ewa, ewa.path(), "import-done");
            bothLanguages(marek, contract + "/statements/new?month=2026-11", "statement-new");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void peopleWhoComeInAndThoseWhoMayNotAreToldSoUsably() {
        try (Visitor adam = Visitor.withScripts("adam");
                Visitor nobody = Visitor.notSignedIn("anna")) {
            adam.open("/admin/invite").press("main form button[type=submit]");
            look(adam, "invite-refused");
            adam.fill("address", "nowy@dzwonek.example").check("input[name=roles] >> nth=0");
            adam.press("main form button[type=submit]");
            look(adam, "invited");
            adam.show("/contracts/00000000-0000-0000-0000-000000000000?lang=en");
            look(adam, "not-allowed");
            assertThat(adam.text()).contains("403");
            adam.show("/there-is-no-such-page");
            look(adam, "not-there");
            assertThat(adam.text()).contains("404");
            bothLanguages(adam, "/organisations", "organisations");
            nobody.show("/invitations/none");
            look(nobody, "invitation-unknown");
            nobody.show("/set-up/none");
            look(nobody, "set-up-unknown");
            nobody.open("/sign-in").fill("signInName", "anna@dzwonek.example").fill("password", "wrong");
            nobody.press("form[action$='/sign-in'] button");
            look(nobody, "sign-in-refused");
            nobody.fill("signInName", nobody.address()).fill("password", nobody.password());
            nobody.press("form[action$='/sign-in'] button");
            bothLanguages(nobody, "/sign-in/code", "code");
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Visitor visitor, String name) {
        wrong.addAll(Look.at(visitor.page, "step-" + name));
    }

    private void bothLanguages(Visitor visitor, String page, String name) {
        visitor.open(page);
        wrong.addAll(Look.inBothLanguages(visitor.page, "step-" + name));
    }
}
