package io.makegood.assess.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;

/** Only a release adds rules: a consequence can run any Java, so nothing at run time may compile one. */
class NoCompilerTest {

    private static final String RULE = """
            package intruder;
            rule "9.9 Anything goes" when then System.setProperty("makegood.intruded", "true"); end
            """;

    @Test
    void aRuleCannotBeCompiledAtRunTime() {
        assertThatThrownBy(() -> fire(RULE)).isInstanceOfAny(Exception.class, LinkageError.class);
        assertThat(System.getProperty("makegood.intruded")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jdt.internal.compiler.Compiler",
                "org.drools.ecj.EclipseJavaCompiler",
                "org.drools.model.codegen.ExecutableModelProject",
                "org.drools.mvel.MVELConstraint",
                "org.mvel2.MVEL",
                "org.antlr.runtime.Parser",
                "org.antlr.v4.runtime.Parser",
                "com.github.javaparser.JavaParser"
            })
    void noCompilerIsOnTheClassPath(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void noJarOfACompilerIsOnTheClassPath() {
        assertThat(System.getProperty("java.class.path").split(File.pathSeparator))
                .isNotEmpty()
                .noneMatch(entry -> new File(entry)
                        .getName()
                        .matches("(drools-(ecj|model-codegen|mvel.*)|ecj|mvel2|antlr.*|javaparser.*)-[0-9].*[.]jar"));
    }

    private static void fire(String rule) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/intruder/intruder.drl", rule);
        var built = services.newKieBuilder(files).buildAll();
        if (!built.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(built.getResults().toString());
        }
        services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession()
                .fireAllRules();
    }
}
