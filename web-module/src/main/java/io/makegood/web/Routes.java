package io.makegood.web;

import static io.makegood.web.Route.anyRole;
import static io.makegood.web.Route.open;
import static io.makegood.web.Route.password;
import static io.makegood.web.Route.person;
import static io.makegood.web.Route.reader;
import static io.makegood.web.Route.role;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.makegood.party.Role;
import java.util.List;
import java.util.stream.Stream;

/** Every route of the product and who may take it, one a line, by feature. */
final class Routes {
    /** Files that are the same for everyone. */
    static final List<Route> ASSETS = List.of(
            open(GET, "/css/**"),
            open(GET, "/js/**"),
            open(GET, "/webjars/**"),
            open(GET, "/favicon.svg"),
            open(GET, "/favicon.ico"),
            open(GET, "/actuator/health"));

    /** Signing in, the own account, choosing an organisation. */
    private static final List<Route> PEOPLE = List.of(
            open(GET, "/"),
            open(GET, "/sign-in"),
            open(POST, "/sign-in"),
            password(GET, "/sign-in/code"),
            password(POST, "/sign-in/code"),
            password(POST, "/sign-out"),
            open(GET, "/set-up/*"),
            open(POST, "/set-up/*"),
            open(GET, "/invitations/*"),
            open(POST, "/invitations/*"),
            person(GET, "/invitations/*/join"),
            person(POST, "/invitations/*/join"),
            person(GET, "/account"),
            person(POST, "/account"),
            person(POST, "/account/password"),
            person(POST, "/account/sessions/end"),
            person(GET, "/account/mail"),
            person(POST, "/account/mail"),
            person(GET, "/account/second-factor"),
            person(POST, "/account/second-factor"),
            person(POST, "/account/second-factor/replace"),
            person(POST, "/account/second-factor/keep"),
            person(GET, "/organisations"),
            person(POST, "/organisations"),
            anyRole(GET, "/dashboard"));

    /** Of the own organisation only; which it is, is in the queries. */
    private static final List<Route> ADMINISTRATION = List.of(
            role(GET, "/admin/people", Role.ADMINISTRATOR).onlyWithCode(),
            role(GET, "/admin/people/*", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/people/*/roles", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/people/*/deactivate", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/people/*/reactivate", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/people/*/second-factor/reset", Role.ADMINISTRATOR)
                    .onlyWithCode(),
            role(GET, "/admin/invite", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/invite", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/invitations/*/renew", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/invitations/*/revoke", Role.ADMINISTRATOR).onlyWithCode(),
            role(GET, "/admin/organisation", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/organisation", Role.ADMINISTRATOR).onlyWithCode(),
            role(GET, "/admin/approval-limits", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/approval-limits", Role.ADMINISTRATOR).onlyWithCode(),
            role(GET, "/admin/mail", Role.ADMINISTRATOR).onlyWithCode(),
            role(POST, "/admin/mail/*/again", Role.ADMINISTRATOR).onlyWithCode(),
            role(GET, "/admin/record", Role.ADMINISTRATOR, Role.LEGAL),
            role(GET, "/counterparties", Role.NEGOTIATOR),
            role(POST, "/counterparties", Role.NEGOTIATOR),
            role(POST, "/counterparties/*/renew", Role.NEGOTIATOR),
            role(POST, "/counterparties/*/revoke", Role.NEGOTIATOR));

    private static final List<Route> CONTRACTS = List.of(
            reader(GET, "/contracts"),
            role(GET, "/contracts/new", Role.NEGOTIATOR),
            role(POST, "/contracts/new", Role.NEGOTIATOR),
            reader(GET, "/contracts/*"),
            role(GET, "/contracts/*/title", Role.NEGOTIATOR),
            role(POST, "/contracts/*/title", Role.NEGOTIATOR),
            reader(GET, "/contracts/*/terms"),
            reader(GET, "/contracts/*/versions/*"),
            reader(GET, "/contracts/*/versions/*/terms.json"),
            reader(GET, "/contracts/*/versions/*/certificate"),
            reader(GET, "/contracts/*/versions/*/certificate.pdf"),
            role(GET, "/contracts/*/offer", Role.NEGOTIATOR),
            role(POST, "/contracts/*/offer", Role.NEGOTIATOR),
            role(POST, "/contracts/*/versions/*/withdraw", Role.NEGOTIATOR, Role.SIGNATORY),
            role(POST, "/contracts/*/versions/*/decline", Role.SIGNATORY),
            role(POST, "/contracts/*/versions/*/sign/begin", Role.SIGNATORY),
            role(GET, "/contracts/*/versions/*/sign", Role.SIGNATORY),
            role(POST, "/contracts/*/versions/*/sign", Role.SIGNATORY),
            reader(GET, "/contracts/*/history"),
            reader(GET, "/contracts/*/history.json"),
            reader(GET, "/contracts/*/history.csv"),
            reader(GET, "/contracts/*/clauses/*"),
            reader(GET, "/contracts/*/search"),
            reader(GET, "/contracts/*/compare"));

    /** Both parties read what was sent; what a side prepares only its own negotiators see. */
    private static final List<Route> NEGOTIATIONS = List.of(
            reader(GET, "/contracts/*/negotiation"),
            role(POST, "/contracts/*/negotiation/answers", Role.NEGOTIATOR),
            role(POST, "/contracts/*/negotiation/answers/*", Role.NEGOTIATOR),
            role(POST, "/contracts/*/negotiation/changes", Role.NEGOTIATOR),
            role(GET, "/contracts/*/negotiation/review", Role.NEGOTIATOR),
            role(POST, "/contracts/*/negotiation/send", Role.NEGOTIATOR),
            role(POST, "/contracts/*/negotiation/withdraw", Role.NEGOTIATOR),
            role(POST, "/contracts/*/negotiation/extend", Role.NEGOTIATOR),
            role(POST, "/contracts/*/negotiation/confirm", Role.NEGOTIATOR),
            role(GET, "/contracts/*/negotiation/break-off", Role.NEGOTIATOR),
            role(POST, "/contracts/*/negotiation/break-off", Role.NEGOTIATOR),
            reader(GET, "/contracts/*/negotiation/impact"),
            reader(GET, "/contracts/*/negotiation/proposals/*/impact"),
            role(GET, "/contracts/*/negotiation/review/impact", Role.NEGOTIATOR, Role.SIGNATORY, Role.LEGAL),
            reader(GET, "/api/contracts/*/negotiation/impact"),
            reader(GET, "/api/contracts/*/negotiation/proposals/*/impact"),
            reader(GET, "/contracts/*/negotiation/thread"),
            role(POST, "/contracts/*/negotiation/thread/comments", Role.NEGOTIATOR),
            role(POST, "/contracts/*/negotiation/thread/notes", Role.NEGOTIATOR, Role.SIGNATORY, Role.LEGAL),
            role(GET, "/contracts/*/negotiation/thread/reveal", Role.NEGOTIATOR),
            role(POST, "/contracts/*/negotiation/thread/reveal", Role.NEGOTIATOR),
            reader(GET, "/contracts/*/negotiation/*"));

    /** A bundle holds what both parties see; checking one is for anybody. */
    private static final List<Route> EVIDENCE = List.of(
            reader(GET, "/contracts/*/evidence"),
            reader(POST, "/contracts/*/evidence"),
            reader(POST, "/contracts/*/evidence/check"),
            reader(GET, "/contracts/*/evidence/checkpoints/*/checkpoint.json"),
            reader(GET, "/contracts/*/evidence/checkpoints/*/checkpoint.sig"),
            open(GET, "/verify"),
            open(POST, "/verify"),
            open(GET, "/verify/key.pem"));

    /** Only negotiators see and write their own side's draft. */
    private static final List<Route> TERMS = List.of(
            role(GET, "/contracts/*/terms/edit/**", Role.NEGOTIATOR),
            role(POST, "/contracts/*/terms/edit/**", Role.NEGOTIATOR),
            reader(GET, "/contracts/*/versions/*/try"),
            reader(GET, "/contracts/*/versions/*/try/*"));

    /** Both parties read; operations record. An import that is not committed is only its own organisation's. */
    private static final List<Route> RECORDS = List.of(
            reader(GET, "/contracts/*/records"),
            reader(GET, "/contracts/*/records.csv"),
            reader(GET, "/contracts/*/records.json"),
            reader(GET, "/contracts/*/records/imports"),
            role(POST, "/contracts/*/records/imports", Role.OPERATIONS),
            reader(GET, "/contracts/*/records/imports/*"),
            role(GET, "/contracts/*/records/imports/*/reader", Role.OPERATIONS),
            role(POST, "/contracts/*/records/imports/*/reader", Role.OPERATIONS),
            role(GET, "/contracts/*/records/imports/*/questions", Role.OPERATIONS),
            role(POST, "/contracts/*/records/imports/*/questions", Role.OPERATIONS),
            role(GET, "/contracts/*/records/imports/*/preview", Role.OPERATIONS),
            role(GET, "/contracts/*/records/imports/*/refused.csv", Role.OPERATIONS),
            role(POST, "/contracts/*/records/imports/*/commit", Role.OPERATIONS),
            role(GET, "/contracts/*/records/imports/*/progress", Role.OPERATIONS),
            role(POST, "/contracts/*/records/imports/*/cancel", Role.OPERATIONS),
            role(POST, "/contracts/*/records/imports/*/undo", Role.OPERATIONS),
            role(GET, "/contracts/*/records/new", Role.OPERATIONS),
            role(GET, "/contracts/*/records/new/*", Role.OPERATIONS),
            role(POST, "/contracts/*/records/new/*", Role.OPERATIONS),
            reader(GET, "/contracts/*/records/named"),
            reader(GET, "/contracts/*/records/*"),
            role(GET, "/contracts/*/records/*/correct", Role.OPERATIONS),
            role(POST, "/contracts/*/records/*/correct", Role.OPERATIONS),
            role(POST, "/contracts/*/records/*/withdraw", Role.OPERATIONS),
            role(POST, "/contracts/*/records/*/accept", Role.OPERATIONS),
            role(GET, "/contracts/*/records/*/contest", Role.OPERATIONS),
            role(POST, "/contracts/*/records/*/contest", Role.OPERATIONS),
            role(POST, "/contracts/*/records/*/decision", Role.FINANCE, Role.LEGAL),
            role(POST, "/contracts/*/records/*/decision/confirm", Role.FINANCE, Role.LEGAL),
            role(POST, "/contracts/*/records/*/decision/refuse", Role.FINANCE, Role.LEGAL));

    private static final List<Route> CREDITS = List.of(
            reader(GET, "/contracts/*/statements"),
            role(POST, "/contracts/*/statements", Role.FINANCE),
            role(GET, "/contracts/*/statements/new", Role.FINANCE),
            reader(GET, "/contracts/*/statements/*"),
            reader(GET, "/contracts/*/statements/*/recomputed"),
            reader(GET, "/contracts/*/statements/*/statement.csv"),
            reader(GET, "/contracts/*/statements/*/statement.json"),
            reader(GET, "/contracts/*/statements/*/statement.xlsx"),
            reader(GET, "/contracts/*/statements/*/statement.pdf"),
            reader(GET, "/contracts/*/performance"),
            reader(GET, "/contracts/*/performance/*"),
            reader(GET, "/contracts/*/performance/*/preview.csv"),
            reader(GET, "/contracts/*/performance/*/preview.json"));

    /** Both parties read how a statement stands; finance acts, and who approves has shown a code. */
    private static final List<Route> SETTLEMENTS = List.of(
            reader(GET, "/contracts/*/statements/*/settlement"),
            role(POST, "/contracts/*/statements/*/settlement/accept", Role.FINANCE),
            role(POST, "/contracts/*/statements/*/settlement/dispute", Role.FINANCE),
            role(POST, "/contracts/*/statements/*/settlement/insist", Role.FINANCE),
            role(POST, "/contracts/*/statements/*/settlement/grant", Role.FINANCE),
            role(POST, "/contracts/*/statements/*/settlement/withdraw", Role.FINANCE),
            role(POST, "/contracts/*/statements/*/settlement/approve", Role.FINANCE, Role.SIGNATORY)
                    .onlyWithCode(),
            role(POST, "/contracts/*/statements/*/settlement/revoke", Role.FINANCE, Role.SIGNATORY)
                    .onlyWithCode(),
            role(POST, "/contracts/*/statements/*/settlement/settle", Role.FINANCE)
                    .onlyWithCode(),
            role(POST, "/contracts/*/statements/*/settlement/reverse", Role.FINANCE)
                    .onlyWithCode(),
            reader(GET, "/contracts/*/statements/*/settlement/*/credit-note.xml"),
            reader(GET, "/contracts/*/duties"),
            reader(GET, "/contracts/*/duties/*/*"),
            role(POST, "/contracts/*/duties/*/*/assign", Role.OPERATIONS, Role.FINANCE, Role.LEGAL),
            role(POST, "/contracts/*/duties/*/*/answer", Role.OPERATIONS, Role.FINANCE, Role.LEGAL),
            role(POST, "/contracts/*/duties/*/*/accept", Role.OPERATIONS, Role.FINANCE, Role.LEGAL),
            role(POST, "/contracts/*/duties/*/*/return", Role.OPERATIONS, Role.FINANCE, Role.LEGAL),
            role(POST, "/contracts/*/duties/*/*/use", Role.SIGNATORY, Role.LEGAL)
                    .onlyWithCode(),
            reader(GET, "/closing"),
            role(POST, "/closing", Role.FINANCE).onlyWithCode(),
            reader(GET, "/closing/*"),
            role(POST, "/closing/*/release", Role.FINANCE).onlyWithCode(),
            reader(GET, "/contracts/*/ledger"),
            reader(GET, "/contracts/*/ledger/journal.csv"),
            role(GET, "/accounting-codes", Role.FINANCE),
            role(POST, "/accounting-codes", Role.FINANCE),
            reader(GET, "/contracts/*/ledger/reconciliation"));

    private Routes() {}

    static List<Route> all() {
        return Stream.of(
                        ASSETS,
                        PEOPLE,
                        ADMINISTRATION,
                        CONTRACTS,
                        EVIDENCE,
                        NEGOTIATIONS,
                        TERMS,
                        RECORDS,
                        CREDITS,
                        SETTLEMENTS)
                .flatMap(List::stream)
                .toList();
    }
}
