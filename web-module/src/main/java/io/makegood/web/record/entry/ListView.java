package io.makegood.web.record.entry;

import java.util.List;

/** A list of a ticket with a line of fields for each of its entries. */
record ListView(String name, String label, String help, String add, List<List<FieldView>> lines) {}
