package io.makegood.web.terms.whole;

import io.makegood.web.terms.Advice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lint says, by the field of the form that it speaks of; every field has its place, most of them empty. */
record PartNotes(Map<String, List<Advice.Row>> at) {

    static PartNotes of(List<PartField> fields, List<WholeSaid.Placed> said) {
        PartNotes notes = new PartNotes(new LinkedHashMap<>());
        notes.places(fields);
        said.forEach(notes::put);
        return notes;
    }

    private void places(List<PartField> fields) {
        for (PartField field : fields) {
            at.put(field.path(), new ArrayList<>());
            places(field.children());
        }
    }

    /** Beside the nearest field around the place, if there is one. */
    private void put(WholeSaid.Placed said) {
        String path = said.path();
        while (!path.isEmpty() && !at.containsKey(path)) {
            path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
        }
        List<Advice.Row> there = at.get(path);
        if (there != null) {
            there.add(said.row());
        }
    }
}
