package io.makegood.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import org.junit.jupiter.api.Test;

/** Terms are begun as a newcomer begins them, from a template of the library, and offered. */
@BrowserTest
class FormsTest {
    private static final String FROM = "2027-01-01";

    @Test
    void everyTemplateLeadsToAnOffer() {
        try (Visitor anna = Visitor.withScripts("anna").open("/dashboard?lang=en")) {
            for (Template template : Templates.all()) {
                String contract = begun(anna, template.id());
                assertThat(anna.text()).as(template.id()).doesNotContain("Error:");
                Agreeing.offer(anna, contract, FROM);
            }
        }
    }

    /** A new contract with the terms of a template, of which each service costs 10,000. */
    private static String begun(Visitor anna, String template) {
        String contract = Agreeing.open(anna, "Forms: " + template);
        anna.open(contract + "/terms/edit").press("main a[href$='/terms/edit/start']");
        anna.press("main a[href$='/start/" + template + "']");
        anna.page.locator("input[id^=charge-]").all().forEach(charge -> charge.fill("10000"));
        anna.press("main form button.btn-primary");
        assertThat(anna.path()).as(template).isEqualTo(contract + "/terms/edit");
        return contract;
    }
}
