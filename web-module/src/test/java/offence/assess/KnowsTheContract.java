package offence.assess;

import offence.contract.Agreement;

class KnowsTheContract {
    Agreement agreement = new Agreement();
}
