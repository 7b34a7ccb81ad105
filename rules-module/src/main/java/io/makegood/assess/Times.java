package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.rule.ProcedureFacts;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Procedure.Opening;
import io.makegood.terms.remedy.Procedure.TimeLimit;
import java.util.ArrayList;
import java.util.List;

/** The times that run once something is owed: to answer a claim, to settle, and to use what was settled. */
record Times(Inputs inputs) {

    List<Finding> of(Due line) {
        Procedure procedure = inputs.terms().settlement().procedure();
        List<Finding> findings = new ArrayList<>();
        if (procedure.opening() instanceof Opening.Claimed) {
            add(procedure.answerWithin(), new ProcedureFacts.ToAnswer(0), line, findings);
        }
        add(procedure.payment().within(), new ProcedureFacts.ToSettle(0), line, findings);
        add(procedure.expiry(), new ProcedureFacts.ToUse(0), line, findings);
        return findings;
    }

    private void add(TimeLimit limit, Object fact, Due line, List<Finding> findings) {
        new Deadlines(inputs).of(limit, line).ifPresent(deadline -> inputs.book()
                .decide(List.of(fact), ProcedureFacts.TimeRuling.class)
                .forEach(decision -> findings.add(Values.finding(decision, "by", deadline.by()))));
    }
}
