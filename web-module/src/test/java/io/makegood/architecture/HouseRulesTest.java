package io.makegood.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.makegood.Makegood;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The product keeps the rules of the house, and each rule catches who breaks it. */
class HouseRulesTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.makegood");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("offence");

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(Rule rule) {
        assertThat(rule.violations("io.makegood", PRODUCT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOffendersAreCaughtBy(Rule rule) {
        assertThat(Conditions.culprits(rule.violations("offence", OFFENDERS)))
                .containsExactlyInAnyOrderElementsOf(rule.offenders());
    }

    @Test
    void allThreeModulesAreLookedAt() {
        assertThat(PRODUCT)
                .extracting(type -> type.getPackageName())
                .contains("io.makegood.terms", "io.makegood.contract", "io.makegood.web.contract");
    }

    /** The rules' rooms are split by sub-feature and guarded above; the generated tables belong to no feature. */
    @Test
    void featuresUseOnlyWhatOthersOffer() {
        ApplicationModules.of(
                        Makegood.class,
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                "io.makegood.terms..",
                                "io.makegood.measure..",
                                "io.makegood.assess..",
                                "io.makegood.db..",
                                "io.makegood.testing.."))
                .verify();
    }

    @Test
    void aFeatureThatReachesIntoAnotherIsCaught() {
        Violations violations =
                ApplicationModules.of("offence", location -> true).detectViolations();
        assertThat(violations.getMessages())
                .anyMatch(message -> message.contains("ReachesInside") && message.contains("Hidden"))
                .anyMatch(message -> message.contains("Cycle detected"));
    }

    static List<Rule> rules() {
        return HouseRules.all();
    }
}
