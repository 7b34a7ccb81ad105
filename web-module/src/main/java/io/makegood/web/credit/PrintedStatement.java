package io.makegood.web.credit;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.makegood.credit.StatementDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A statement on paper: tagged PDF (PDF/UA) with its fonts inside, made of a page of our own. Whatever an address in it might
 * name, nothing is loaded but our own style.
 */
@Component
class PrintedStatement {
    /** Of addresses inside the document: nothing outside of this program answers it. */
    private static final String SCHEME = "makegood";

    private static final String STYLE = "statement.css";
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;
    private final StatementPages pages;
    private final Bodies bodies;

    PrintedStatement(ITemplateEngine templates, StatementPages pages, Bodies bodies) {
        this.templates = templates;
        this.pages = pages;
        this.bodies = bodies;
    }

    byte[] of(StatementDocument document) {
        Context context = new Context(LocaleContextHolder.getLocale());
        context.setVariable("statement", pages.head(document));
        context.setVariable("body", bodies.of(document));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.usePdfUaAccessibility(true);
        pdf.useFont(() -> resource(FONT), "Liberation Sans");
        pdf.useUriResolver((base, address) -> address.endsWith(STYLE) ? SCHEME + ":" + STYLE : null);
        pdf.useProtocolsStreamImplementation(address -> new Style(), SCHEME);
        pdf.withHtmlContent(templates.process("credit/print", context), SCHEME + ":/");
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
        return Objects.requireNonNull(PrintedStatement.class.getResourceAsStream(name), name);
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
