package io.makegood.notice;

import io.makegood.party.PersonId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which kinds of letters a person wants; without a choice all that are for the person's roles. */
@Service
public class LetterChoices {
    private final StoredChoices stored;

    LetterChoices(StoredChoices stored) {
        this.stored = stored;
    }

    @Transactional(readOnly = true)
    public Set<NoticeKind> unwanted(PersonId person) {
        return stored.unwanted(person);
    }

    /** From now on the person wants these of the kinds that were asked about, and not the others of them. */
    @Transactional
    public void choose(PersonId person, Collection<NoticeKind> asked, Set<NoticeKind> wanted) {
        asked.forEach(kind -> stored.put(person, kind, wanted.contains(kind)));
    }
}
