package io.makegood.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * One rule of the house, said for any root package, so that the same rule is held against the product (root {@code
 * io.makegood}) and against its offenders (root {@code offence}).
 *
 * @param offenders the classes under {@code offence} that must be found, and the only ones
 */
record Rule(String sentence, Function<String, ArchRule> under, List<String> offenders) {
    List<String> violations(String root, JavaClasses classes) {
        return under.apply(root)
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
