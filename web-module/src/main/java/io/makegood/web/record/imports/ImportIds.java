package io.makegood.web.record.imports;

import io.makegood.record.ImportId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads an import's id from a path; what names none is not found. */
@Component
class ImportIds implements Converter<String, ImportId> {

    @Override
    public ImportId convert(String text) {
        return ImportId.parse(text);
    }
}
