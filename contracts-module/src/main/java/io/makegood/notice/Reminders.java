package io.makegood.notice;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reminds, once each, of what ends within the next days: to be asked every hour or so. */
@Service
public class Reminders {
    /** How long before. */
    public static final Duration AHEAD = Duration.ofDays(3);

    private final SelectDeadlines deadlines;
    private final Desk desk;
    private final ContractWork work;
    private final Clock clock;

    Reminders(SelectDeadlines deadlines, Desk desk, ContractWork work, Clock clock) {
        this.deadlines = deadlines;
        this.desk = desk;
        this.work = work;
        this.clock = clock;
    }

    /** Writes what is to be reminded of now and was not before. */
    public void write() {
        Instant now = clock.instant();
        Instant until = now.plus(AHEAD);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<SelectDeadlines.Due> due = new ArrayList<>(deadlines.answers(today, today.plusDays(AHEAD.toDays() - 1)));
        due.addAll(deadlines.duties(now, until));
        due.addAll(deadlines.rights(now, until));
        due.addAll(deadlines.claims(now, until));
        due.forEach(this::remind);
    }

    private void remind(SelectDeadlines.Due due) {
        work.on(due.contract(), chain -> {
            Contract contract = desk.contract(due.contract());
            Map<String, String> facts =
                    Map.of("number", due.thing().number(), "until", due.by().toString());
            Desk.Told told =
                    new Desk.Told(due.kind(), due.kind() + "/" + due.thing().id(), facts, due.by());
            desk.write(contract, List.of(contract.party(due.side()).id()), Optional.empty(), told);
            return due;
        });
    }
}
