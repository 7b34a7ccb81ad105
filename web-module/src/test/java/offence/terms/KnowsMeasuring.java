package offence.terms;

import offence.measure.Gauge;

class KnowsMeasuring {
    Gauge gauge = new Gauge();
}
