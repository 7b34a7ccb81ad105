package io.makegood.contract;

import io.makegood.audit.AuditTrail;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Gives a contract another title in lists and heads; the terms keep the title under which they were signed. */
@Service
public class Renaming {
    private final Contracts contracts;
    private final ContractHeads heads;
    private final ContractWork work;
    private final AuditTrail audit;

    Renaming(Contracts contracts, ContractHeads heads, ContractWork work, AuditTrail audit) {
        this.contracts = contracts;
        this.heads = heads;
        this.work = work;
        this.audit = audit;
    }

    /** Either party's negotiators may; the same title again changes nothing and is no event. */
    public void rename(Actor actor, ContractId id, String title) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        contracts.of(actor, id);
        String next = NewContract.title(title);
        work.on(id, chain -> {
            String before = contracts.of(actor, id).title();
            if (!before.equals(next)) {
                heads.rename(id, next);
                audit.append(chain, actor, "contract.renamed", Map.of("before", before, "title", next));
            }
            return next;
        });
    }
}
