package io.makegood.evidence;

import io.makegood.audit.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Every file that is listed has its hash, and no other file is there. */
final class FilesCheck implements Check {
    private static final int PATH_AT = 66;

    @Override
    public Verdict.Subject subject() {
        return Verdict.Subject.FILES;
    }

    @Override
    public int look(Bundle bundle) throws Broken {
        String sums = new String(bundle.get(Bundle.SUMS), StandardCharsets.UTF_8);
        Set<String> unlisted = new TreeSet<>(bundle.paths());
        unlisted.remove(Bundle.SUMS);
        for (String line : sums.lines().toList()) {
            Broken.unless(line.length() > PATH_AT, Bundle.SUMS, Problem.UNREADABLE);
            String path = line.substring(PATH_AT);
            boolean same = line.startsWith(Sha256.of(bundle.get(path)).hex());
            Broken.unless(same, path, Problem.CHANGED);
            unlisted.remove(path);
        }
        if (!unlisted.isEmpty()) {
            throw new Broken(unlisted.iterator().next(), Problem.UNEXPECTED);
        }
        return bundle.paths().size() - 1;
    }
}
