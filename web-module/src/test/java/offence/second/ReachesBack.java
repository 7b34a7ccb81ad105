package offence.second;

import offence.first.ReachesInside;

public class ReachesBack {
    ReachesInside back = new ReachesInside();
}
