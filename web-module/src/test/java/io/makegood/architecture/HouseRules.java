package io.makegood.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The rules of the house, each with the offenders that prove that it can fail. */
final class HouseRules {
    private HouseRules() {}

    static List<Rule> all() {
        return List.of(
                rule("The web knows the contracts, never the other way round", HouseRules::webIsOnTop, "KnowsThePages"),
                rule("The rules know nobody below or above them", HouseRules::rulesAreTheGround, "KnowsTheContract"),
                rule("Measuring knows the terms, not the assessment", HouseRules::measureKnowsTerms, "KnowsAssessing"),
                rule("The terms know nobody", HouseRules::termsKnowNobody, "KnowsMeasuring"),
                rule("Only one class knows Drools", HouseRules::oneClassKnowsDrools, "FiresRules", "PageOfRules"),
                rule("The web knows neither jOOQ nor Drools", HouseRules::webKnowsNoStore, "PageOfRules", "PageOfSql"),
                rule("Only repositories use the generated tables", HouseRules::onlyRepositories, "ReadsTables"),
                rule("Nobody but the clock bean asks the wall clock", HouseRules::noWallClock, "AsksTheTime"),
                rule("Nobody counts with floating point", HouseRules::noFloatingPoint, "Fee", "Ratio", "Share"),
                rule("No text is sent as SQL", HouseRules::noPlainSql, "SendsText", "PageOfSql"),
                rule("JDBC is for the house's own database check", HouseRules::noJdbc, "SpeaksJdbc"),
                rule("A controller is nobody else's business", HouseRules::controllersAreHidden, "PublicController"),
                rule("A package says that nothing is null", HouseRules::nullMarked, "InAnUnmarkedPackage"));
    }

    private static Rule rule(String sentence, Function<String, ArchRule> under, String... offenders) {
        return new Rule(sentence, under, List.of(offenders));
    }

    private static ArchRule webIsOnTop(String root) {
        DescribedPredicate<JavaClass> web = resideInAnyPackage(root + ".web..", root + ".demo..", root + ".api..");
        return noClasses()
                .that()
                .resideOutsideOfPackages(root, root + ".web..", root + ".demo..", root + ".api..")
                .should()
                .dependOnClassesThat(web);
    }

    private static ArchRule rulesAreTheGround(String root) {
        DescribedPredicate<JavaClass> rules = rules(root);
        return noClasses()
                .that(rules)
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(DescribedPredicate.not(rules)));
    }

    private static ArchRule measureKnowsTerms(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".measure..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".assess.."));
    }

    private static ArchRule termsKnowNobody(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".terms..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + ".measure..", root + ".assess.."));
    }

    private static ArchRule oneClassKnowsDrools(String root) {
        return noClasses()
                .that(DescribedPredicate.not(generated(root)))
                .and(DescribedPredicate.not(belongsTo(root + ".assess.rule.RuleBook")))
                .should()
                .dependOnClassesThat(drools());
    }

    private static ArchRule webKnowsNoStore(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".web..", root + ".demo..", root + ".api..")
                .should()
                .dependOnClassesThat(drools().or(resideInAnyPackage("org.jooq..", root + ".db..")));
    }

    private static ArchRule onlyRepositories(String root) {
        DescribedPredicate<JavaClass> repository = DescribedPredicate.describe(
                "a repository",
                type -> type.isAnnotatedWith(Repository.class)
                        || type.getEnclosingClass()
                                .filter(outer -> outer.isAnnotatedWith(Repository.class))
                                .isPresent());
        return noClasses()
                .that(DescribedPredicate.not(repository))
                .and()
                .resideOutsideOfPackage(root + ".db..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".db.."));
    }

    private static ArchRule noWallClock(String root) {
        return noClasses()
                .that(DescribedPredicate.not(generated(root)))
                .and()
                .doNotHaveFullyQualifiedName(root + ".WallClock")
                .should()
                .accessTargetWhere(Conditions.asksTheWallClock());
    }

    private static ArchRule noFloatingPoint(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".terms..", root + ".measure..", root + ".assess..", root + ".credit..")
                .and(DescribedPredicate.not(generated(root)))
                .should(Conditions.countWithFloatingPoint());
    }

    private static ArchRule noPlainSql(String root) {
        return noClasses()
                .that(DescribedPredicate.not(generated(root)))
                .should()
                .accessTargetWhere(Conditions.sendsTextAsSql())
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc.core..");
    }

    private static ArchRule noJdbc(String root) {
        DescribedPredicate<JavaClass> jdbc = DescribedPredicate.describe(
                "JDBC", type -> type.isAssignableTo(Statement.class) || type.isAssignableTo(Connection.class));
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".database..", root + ".db..")
                .should()
                .dependOnClassesThat(jdbc);
    }

    private static ArchRule controllersAreHidden(String root) {
        return classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(ControllerAdvice.class)
                .should()
                .notBePublic();
    }

    private static ArchRule nullMarked(String root) {
        return classes().that(DescribedPredicate.not(generated(root))).should(Conditions.standInANullMarkedPackage());
    }

    /** The class of that name and what is nested in it. */
    private static DescribedPredicate<JavaClass> belongsTo(String name) {
        return DescribedPredicate.describe("belongs to " + name, type -> (type.getName() + "$").startsWith(name + "$"));
    }

    private static DescribedPredicate<JavaClass> rules(String root) {
        return resideInAnyPackage(root + ".terms..", root + ".measure..", root + ".assess..");
    }

    private static DescribedPredicate<JavaClass> drools() {
        return resideInAnyPackage("org.drools..", "org.kie..");
    }

    /** Tables that jOOQ wrote and rules that Drools compiled. */
    private static DescribedPredicate<JavaClass> generated(String root) {
        return resideInAnyPackage(
                root + ".db", root + ".db.tables..", root + ".db.enums..", root + ".assess.rule.book*..");
    }
}
