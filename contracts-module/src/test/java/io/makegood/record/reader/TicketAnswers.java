package io.makegood.record.reader;

import java.util.HashMap;
import java.util.Map;

/** What a user answers for the two published logs of tickets; all tickets are of one service. */
public final class TicketAnswers {

    public static Map<String, String> serviceNow(String service) {
        Map<String, String> answers = new HashMap<>(RealFilesTest.serviceNow());
        answers.put("serviceOfAll", service);
        return answers;
    }

    /** The last resolution counts, as in the truth. Activities that neither answer nor resolve are left out; the log says nothing of waiting for the customer. */
    public static Map<String, String> helpDesk(String service) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "column.number", "Case ID",
                "column.changedAt", "Complete Timestamp",
                "column.state", "Activity",
                "column.priority", "seriousness",
                "zone", "UTC",
                "repeated", "ask",
                "serviceOfAll", service,
                "state.Take in charge ticket", TicketEvents.WORKED_ON,
                "state.Resolve ticket", TicketEvents.RESOLVED,
                "state.Closed", Answers.LEAVE_OUT));
        answers.put("resolution", TicketEvents.LAST_EVENT);
        for (String other : new String[] {
            "Assign seriousness",
            "Create SW anomaly",
            "DUPLICATE",
            "INVALID",
            "Insert ticket",
            "RESOLVED",
            "Require upgrade",
            "Resolve SW anomaly",
            "Schedule intervention",
            "VERIFIED",
            "Wait"
        }) {
            answers.put("state." + other, Answers.LEAVE_OUT);
        }
        return answers;
    }

    private TicketAnswers() {}
}
