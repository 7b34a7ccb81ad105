package io.makegood.negotiation.thread;

import org.springframework.stereotype.Component;

/** Where the two kinds of remarks lie, apart from one another. */
@Component
record Shelf(Comments comments, Notes notes) {}
