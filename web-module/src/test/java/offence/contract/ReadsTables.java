package offence.contract;

import offence.db.Tables;

class ReadsTables {
    Tables tables = new Tables();
}
