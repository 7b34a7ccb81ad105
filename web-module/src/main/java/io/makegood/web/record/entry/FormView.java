package io.makegood.web.record.entry;

import java.util.List;

/** The form of a kind as it is drawn. */
record FormView(String title, FieldView id, List<FieldView> fields, List<ListView> lists, FieldView reason) {}
