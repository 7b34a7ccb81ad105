package io.makegood.web.credit.settlement;

import io.makegood.credit.settlement.Portion;
import io.makegood.terms.Header;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A credit note as UBL 2.1. Amounts are net, as the terms credit them; tax is the accounting's affair, and the note says so. */
final class CreditNoteXml {
    private static final String NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    private static final String CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static final String CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    private final XMLStreamWriter xml;
    private final String currency;

    private CreditNoteXml(XMLStreamWriter xml, String currency) {
        this.xml = xml;
        this.currency = currency;
    }

    /** What the note says: its number, day and reference, who credits whom, for which days, and line by line what. */
    record Content(Head head, Header terms, Days days, String currency, List<Line> lines) {
        Content {
            lines = List.copyOf(lines);
        }
    }

    record Head(String number, LocalDate day, String statement, String note) {}

    /** Both are inside. */
    record Days(LocalDate first, LocalDate last) {}

    record Line(String clause, Portion portion) {}

    static byte[] of(Content content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            new CreditNoteXml(xml, content.currency()).write(content);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A document in memory cannot be written", impossible);
        }
        return file.toByteArray();
    }

    private void write(Content content) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NOTE);
        xml.setPrefix("cac", CAC);
        xml.setPrefix("cbc", CBC);
        xml.writeStartElement(NOTE, "CreditNote");
        xml.writeDefaultNamespace(NOTE);
        xml.writeNamespace("cac", CAC);
        xml.writeNamespace("cbc", CBC);
        text("UBLVersionID", "2.1");
        text("ID", content.head().number());
        text("IssueDate", content.head().day().toString());
        text("Note", content.head().note());
        text("DocumentCurrencyCode", currency);
        start("InvoicePeriod");
        text("StartDate", content.days().first().toString());
        text("EndDate", content.days().last().toString());
        end();
        start("StatementDocumentReference");
        text("ID", content.head().statement());
        end();
        party("AccountingSupplierParty", content.terms().provider());
        party("AccountingCustomerParty", content.terms().customer());
        BigDecimal sum = content.lines().stream()
                .map(line -> line.portion().amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        start("LegalMonetaryTotal");
        amount("LineExtensionAmount", sum);
        amount("TaxExclusiveAmount", sum);
        amount("PayableAmount", sum);
        end();
        for (Line line : content.lines()) {
            line(line);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void party(String role, Header.Party party) throws XMLStreamException {
        start(role);
        start("Party");
        start("PartyName");
        text("Name", party.name());
        end();
        start("PartyLegalEntity");
        text("RegistrationName", party.name());
        if (!party.registration().isEmpty()) {
            text("CompanyID", party.registration());
        }
        end();
        end();
        end();
    }

    private void line(Line line) throws XMLStreamException {
        start("CreditNoteLine");
        text("ID", Integer.toString(line.portion().number()));
        amount("LineExtensionAmount", line.portion().amount().value());
        start("Item");
        text("Name", line.clause());
        end();
        end();
    }

    private void amount(String name, BigDecimal amount) throws XMLStreamException {
        xml.writeStartElement(CBC, name);
        xml.writeAttribute("currencyID", currency);
        BigDecimal cents = amount.scale() < 2 ? amount.setScale(2, RoundingMode.UNNECESSARY) : amount;
        xml.writeCharacters(cents.toPlainString());
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(CBC, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(CAC, name);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
