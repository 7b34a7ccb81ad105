package io.makegood.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Pages of our own on paper: tagged PDF (PDF/UA) with its fonts inside, in the reader's language. Whatever an address in a page
 * might name, nothing is loaded but our own style.
 */
@Component
public class Paper {
    /** Of addresses inside the document: nothing outside of this program answers it. */
    private static final String SCHEME = "makegood";

    private static final String STYLE = "statement.css";
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    Paper(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    public byte[] print(String template, Map<String, Object> values) {
        Context context = new Context(LocaleContextHolder.getLocale(), values);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.usePdfUaAccessibility(true);
        pdf.useFont(() -> resource(FONT), "Liberation Sans");
        pdf.useUriResolver((base, address) -> address.endsWith(STYLE) ? SCHEME + ":" + STYLE : null);
        pdf.useProtocolsStreamImplementation(address -> new Style(), SCHEME);
        pdf.withHtmlContent(templates.process(template, context), SCHEME + ":/");
        pdf.withProducer("Makegood");
        pdf.toStream(file);
        try {
            pdf.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A document in memory cannot be written", impossible);
        }
        return file.toByteArray();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(name), name);
    }

    /** The one thing that is loaded. */
    private static final class Style implements com.openhtmltopdf.extend.FSStream {
        @Override
        public InputStream getStream() {
            return resource("/print/" + STYLE);
        }

        @Override
        public java.io.Reader getReader() {
            return new java.io.InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
