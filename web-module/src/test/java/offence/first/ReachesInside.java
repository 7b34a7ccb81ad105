package offence.first;

import offence.second.inside.Hidden;

public class ReachesInside {
    Hidden hidden = new Hidden();
}
