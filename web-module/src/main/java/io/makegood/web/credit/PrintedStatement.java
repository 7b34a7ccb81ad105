package io.makegood.web.credit;

import io.makegood.credit.StatementDocument;
import io.makegood.web.Paper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A statement on paper. */
@Component
class PrintedStatement {
    private final Paper paper;
    private final StatementPages pages;
    private final Bodies bodies;

    PrintedStatement(Paper paper, StatementPages pages, Bodies bodies) {
        this.paper = paper;
        this.pages = pages;
        this.bodies = bodies;
    }

    byte[] of(StatementDocument document) {
        return paper.print("credit/print", Map.of("statement", pages.head(document), "body", bodies.of(document)));
    }
}
