package offence.contract;

import offence.web.Page;

class KnowsThePages {
    Page page = new Page();
}
