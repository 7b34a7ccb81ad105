package io.makegood.web.account;

import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.web.dashboard.DashboardContribution;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Reminds who has no second factor; a signatory first, who can do nothing without. */
@Component
class FactorNeeded implements DashboardContribution {
    private final SecondFactor secondFactor;
    private final MessageSourceAccessor texts;

    FactorNeeded(SecondFactor secondFactor, MessageSource texts) {
        this.secondFactor = secondFactor;
        this.texts = new MessageSourceAccessor(texts);
    }

    @Override
    public List<NeedsYou> needsYou(Actor actor) {
        if (secondFactor.isSetUp(actor.person())) {
            return List.of();
        }
        boolean signs = actor.is(Role.SIGNATORY);
        return List.of(new NeedsYou(
                signs ? 5 : 90,
                texts.getMessage("factor.needed"),
                texts.getMessage(signs ? "factor.needed.signatory" : "factor.needed.detail"),
                "/account/second-factor",
                texts.getMessage("factor.setUp")));
    }
}
