package io.makegood.web.dashboard;

import io.makegood.party.Actor;
import java.util.List;

/** What a feature has to say on the dashboard of an actor; each feature is a bean, and all are asked. */
public interface DashboardContribution {

    /** What waits for this actor, most urgent first; sentences are ready in the reader's language. */
    default List<NeedsYou> needsYou(Actor actor) {
        return List.of();
    }

    /** Parts below, as fragments that show themselves. */
    default List<Panel> panels(Actor actor) {
        return List.of();
    }

    /** One thing to do: what, why now, and the link to where it is done. A lower urgency number comes first. */
    record NeedsYou(int urgency, String title, String detail, String url, String action) {}

    /**
     * A part of the page: a fragment such as {@code dashboard/levels :: panel} whose only argument is {@code content}, a row
     * record of the feature. A lower order number comes first.
     */
    record Panel(int order, String template, Object content) {
        public String file() {
            return template.substring(0, template.indexOf(" :: "));
        }

        public String fragment() {
            return template.substring(template.indexOf(" :: ") + 4);
        }
    }
}
