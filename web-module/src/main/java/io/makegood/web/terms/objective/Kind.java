package io.makegood.web.terms.objective;

import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Unit;
import java.util.Arrays;
import java.util.List;

/** The kinds of promise that the form offers, each with its unit, its usual comparison, and the fields it shows. */
public enum Kind {
    AVAILABILITY(Unit.PERCENT, Comparison.AT_LEAST, Fields.OUTAGES),
    EACH_OUTAGE(Unit.SECONDS, Comparison.AT_MOST, Fields.OUTAGES),
    TOTAL_DOWNTIME(Unit.SECONDS, Comparison.AT_MOST, Fields.OUTAGES),
    LONGEST_OUTAGE(Unit.SECONDS, Comparison.AT_MOST, Fields.OUTAGES),
    OUTAGE_COUNT(Unit.NUMBER, Comparison.AT_MOST, Fields.OUTAGES),
    MEAN_TIME_TO_RESTORE(Unit.SECONDS, Comparison.AT_MOST, Fields.OUTAGES),
    MEAN_TIME_BETWEEN_FAILURES(Unit.SECONDS, Comparison.AT_LEAST, Fields.OUTAGES),
    DELAY_OF_EACH(Unit.SECONDS, Comparison.AT_MOST, Fields.ACTS),
    PERCENT_ON_TIME(Unit.PERCENT, Comparison.AT_LEAST, Fields.ACTS),
    MEAN_TIME(Unit.SECONDS, Comparison.AT_MOST, Fields.ACTS),
    LONGEST_TIME(Unit.SECONDS, Comparison.AT_MOST, Fields.ACTS),
    SAMPLE_SHARE(Unit.PERCENT, Comparison.AT_LEAST, Fields.SAMPLES),
    SAMPLE_STATISTIC(Unit.NUMBER, Comparison.AT_MOST, Fields.SAMPLES),
    CALLS_IN_TIME(Unit.PERCENT, Comparison.AT_LEAST, Fields.COUNTERS),
    COUNTER_MEAN(Unit.NUMBER, Comparison.AT_MOST, Fields.COUNTERS),
    BACKUP_GAP(Unit.SECONDS, Comparison.AT_MOST, Fields.NONE),
    DAYS_WITHOUT_BACKUP(Unit.NUMBER, Comparison.AT_MOST, Fields.NONE),
    BACKUP_RETENTION(Unit.SECONDS, Comparison.AT_LEAST, Fields.NONE),
    DATA_LOSS(Unit.SECONDS, Comparison.AT_MOST, Fields.NONE),
    ATTESTED(Unit.NUMBER, Comparison.AT_LEAST, Fields.COUNTERS);

    /** Which group of fields a kind shows. */
    public enum Fields {
        OUTAGES,
        ACTS,
        SAMPLES,
        COUNTERS,
        NONE
    }

    private final Unit unit;
    private final Comparison comparison;
    private final Fields fields;

    Kind(Unit unit, Comparison comparison, Fields fields) {
        this.unit = unit;
        this.comparison = comparison;
        this.fields = fields;
    }

    /** Under which heading it is offered. */
    public enum Group {
        UPTIME,
        DEADLINES,
        FIGURES,
        BACKUP,
        DUTIES;

        public List<Kind> kinds() {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.group() == this)
                    .toList();
        }
    }

    public Group group() {
        return switch (fields) {
            case OUTAGES -> Group.UPTIME;
            case ACTS -> Group.DEADLINES;
            case SAMPLES -> Group.FIGURES;
            case COUNTERS -> this == ATTESTED ? Group.DUTIES : Group.FIGURES;
            case NONE -> Group.BACKUP;
        };
    }

    /** Whether "heading: level" says what is promised; an act in time and a fulfilled duty need words of their own. */
    boolean hasPlainText() {
        return this != DELAY_OF_EACH && this != ATTESTED && this != DAYS_WITHOUT_BACKUP;
    }

    /** The level that is nearly always meant, or none. */
    String usualLevel() {
        return switch (this) {
            case DELAY_OF_EACH -> "0 min";
            case ATTESTED -> "1";
            case DAYS_WITHOUT_BACKUP -> "0";
            default -> "";
        };
    }

    public Unit unit() {
        return unit;
    }

    public Comparison comparison() {
        return comparison;
    }

    public Fields fields() {
        return fields;
    }
}
