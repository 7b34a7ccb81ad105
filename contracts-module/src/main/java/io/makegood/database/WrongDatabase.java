package io.makegood.database;

import java.util.List;
import java.util.stream.Collectors;

/** The database is not as the product needs it, and running on it could lose or bend what was agreed. Names each setting. */
public class WrongDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    WrongDatabase(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** A setting, what it is, and what it must be. */
    public record Finding(String setting, String found, String wanted) {
        @Override
        public String toString() {
            return setting + " is " + found + ", but must be " + wanted;
        }
    }
}
