package io.makegood.terms.lint;

import io.makegood.terms.json.Place;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Schedule;

/** A row of a table as a range between two cuts. */
record Row(Place place, Cut low, Cut high, Award award) {

    static Row of(Schedule.Tier tier, Place place) {
        return new Row(
                place, Cut.low(tier.range().from()), Cut.high(tier.range().to()), tier.award());
    }
}
