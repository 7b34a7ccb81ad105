package io.makegood.evidence;

import io.makegood.assess.Rehearsal;
import io.makegood.terms.Terms;

/** The worked examples of all agreed terms come out as the parties signed them. */
final class ExamplesCheck implements Check {
    @Override
    public Verdict.Subject subject() {
        return Verdict.Subject.EXAMPLES;
    }

    @Override
    public int look(Bundle bundle) throws Broken {
        int played = 0;
        for (ChainFiles.Event agreed : ChainFiles.of(bundle).ofKind("version.agreed")) {
            String number = agreed.content("version");
            Terms terms = VersionsCheck.terms(bundle, number);
            String path = Numbered.version(number, "terms.json");
            Broken.unless(Rehearsal.play(terms).isEmpty(), path + "#examples", Problem.NOT_REPRODUCED);
            played += terms.examples().size();
        }
        return played;
    }
}
