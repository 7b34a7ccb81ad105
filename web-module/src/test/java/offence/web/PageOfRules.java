package offence.web;

import org.kie.api.runtime.KieSession;

class PageOfRules {
    int fired(KieSession session) {
        return session.fireAllRules();
    }
}
