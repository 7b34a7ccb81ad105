package io.makegood.web.credit.close;

import io.makegood.credit.close.CloseRunId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the identifier of a run from an address; what is none names nothing. */
@Component
class CloseRunIds implements Converter<String, CloseRunId> {
    @Override
    public CloseRunId convert(String text) {
        return CloseRunId.parse(text);
    }
}
