package offence.assess;

import org.kie.api.KieBase;

class FiresRules {
    int fired(KieBase rules) {
        return rules.newKieSession().fireAllRules();
    }
}
