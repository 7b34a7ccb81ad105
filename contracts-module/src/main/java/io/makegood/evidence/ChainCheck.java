package io.makegood.evidence;

/** The chain holds from its first event to its last. */
final class ChainCheck implements Check {
    @Override
    public Verdict.Subject subject() {
        return Verdict.Subject.CHAIN;
    }

    @Override
    public int look(Bundle bundle) throws Broken {
        return ChainFiles.of(bundle).events().size();
    }
}
