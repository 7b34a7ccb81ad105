package io.makegood.credit.settlement;

import io.makegood.contract.ContractId;
import io.makegood.credit.StatementId;
import java.util.UUID;

/** A command for a statement; the identifier is the act's, made when the form was: the same one acts once. */
public record Order(UUID id, ContractId contract, StatementId statement, Command command) {}
