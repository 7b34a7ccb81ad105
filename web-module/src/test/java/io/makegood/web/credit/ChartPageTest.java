package io.makegood.web.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What was left out must look otherwise than what counted: a reader sees it before any number. */
class ChartPageTest {
    @Test
    void timeThatWasLeftOutIsHatchedByThePatternOfItsOwnChart() {
        Rows.Bar leftOut = new Rows.Bar("10", "20", "16", "130", "mg-bar-left-out");
        Rows.Chart chart = new Rows.Chart("chart-1", "2.1 Availability", "2 h", List.of(leftOut), List.of());

        String page = engine().process(
                        "credit/charts", Set.of("days"), new Context(Locale.ENGLISH, Map.of("charts", List.of(chart))));

        assertThat(page).contains("<pattern id=\"chart-1-hatch\"").contains("fill=\"url(#chart-1-hatch)\"");
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/credit-messages");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(texts);
        return engine;
    }
}
