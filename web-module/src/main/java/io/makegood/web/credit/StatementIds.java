package io.makegood.web.credit;

import io.makegood.credit.StatementId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the identifier of a statement from an address; what is none names nothing. */
@Component
class StatementIds implements Converter<String, StatementId> {
    @Override
    public StatementId convert(String text) {
        return StatementId.parse(text);
    }
}
