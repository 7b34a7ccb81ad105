package io.makegood.web.contract;

import io.makegood.contract.ContractId;

/** Which version of which contract, as the address says it. */
record Which(String id, int number) {
    ContractId contract() {
        return ContractId.parse(id);
    }

    String url() {
        return "/contracts/" + contract() + "/versions/" + number;
    }
}
