package io.makegood.credit;

import java.util.List;

/** What came out when a statement was computed again from the signed terms, the stored facts and its rule book. */
public record Recomputed(List<Check> checks) {
    public Recomputed {
        checks = List.copyOf(checks);
    }

    /** One version of the terms: the hashes as they were issued and as they come out again; the size is that of the result. */
    public record Check(int version, String ruleBook, Evidence.Hashes issued, Evidence.Hashes again, long bytes) {
        public boolean isSame() {
            return issued.equals(again);
        }
    }

    /** Whether it is the same, byte for byte; if not, the program has changed its mind and must not. */
    public boolean isSame() {
        return checks.stream().allMatch(Check::isSame);
    }

    public long bytes() {
        return checks.stream().mapToLong(Check::bytes).sum();
    }
}
