package offence.measure;

import offence.assess.Verdict;

class KnowsAssessing {
    Verdict verdict = new Verdict();
}
