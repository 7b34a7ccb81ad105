package io.makegood.web.terms;

import io.makegood.contract.ContractId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a contract's id from a path; what names none is not found. */
@Component
class ContractIds implements Converter<String, ContractId> {

    @Override
    public ContractId convert(String text) {
        return ContractId.parse(text);
    }
}
