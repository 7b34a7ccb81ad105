package io.makegood.credit;

import io.makegood.audit.Checkpoints;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Signs the end of the contract's history after everything else that an issue brings about. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IssuedCheckpoint implements Consequence {
    private final Checkpoints checkpoints;

    IssuedCheckpoint(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void of(Issued issued) {
        checkpoints.take(issued.statement().contract().chain());
    }
}
