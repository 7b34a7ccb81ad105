package io.makegood.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Side;
import io.makegood.negotiation.Act;
import io.makegood.negotiation.RoundDesk;
import io.makegood.negotiation.RoundDraft;
import io.makegood.negotiation.RoundWriting;
import io.makegood.negotiation.thread.Anchor;
import io.makegood.negotiation.thread.RemarkId;
import io.makegood.negotiation.thread.Talks;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.web.testing.Cast;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What one side keeps to itself (its draft, a prepared answer with its reason, a note of a round, a private note) stands on
 * no page and in no file of the other one: each endpoint is asked, and each link that is found is followed.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Cast.class)
class PrivateMattersTest {
    private static final String DRAFT = "canary-draft-1c2a";
    private static final String REASON = "canary-reason-7e41";
    private static final String ROUND = "canary-round-90bd";
    private static final String NOTE = "canary-note-5f1d";
    private static final String SHARED = "shared-comment-22aa";

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final int MOST = 600;

    @TempDir
    static Path data;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Cast cast;

    @Autowired
    Contracts contracts;

    @Autowired
    Drafts drafts;

    @Autowired
    RoundWriting writing;

    @Autowired
    RoundDesk desk;

    @Autowired
    Talks talks;

    @Autowired
    Clock clock;

    private Actor keeper;
    private OrganisationId theirs;
    private ContractId contract;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void aSideWithSecrets() {
        theirs = cast.organisation();
        keeper = cast.member(cast.organisation(), Role.values());
        Actor other = cast.member(theirs, Role.NEGOTIATOR);
        contract = contracts.open(other, new NewContract("Hosting", Side.PROVIDER, keeper.organisation()));
        write(other, "open", "What the other side proposes");
        send(other);
        write(keeper, "hidden", DRAFT);
        say(keeper, ROUND);
        writing.mark(keeper, contract, 1, Optional.of(new RoundDraft.Mark(Act.Choice.REJECT, REASON)));
        Anchor clause = Anchor.parse("clause:open");
        talks.note(keeper, contract, clause, RemarkId.random(), NOTE);
        talks.say(keeper, contract, clause, RemarkId.random(), SHARED);
    }

    @Test
    void nothingPrivateReachesTheOtherSide() throws Exception {
        for (Role role : Role.values()) {
            assertThat(found(cast.member(theirs, role)))
                    .as("%s of the other side", role)
                    .isSubsetOf(SHARED);
        }
        assertThat(found(cast.member(theirs, Role.values()))).containsExactly(SHARED);
    }

    /** The looking would find it: the own side finds all of it in the same way. */
    @Test
    void theOwnSideFindsAllOfIt() throws Exception {
        assertThat(found(keeper)).containsExactlyInAnyOrder(DRAFT, REASON, ROUND, NOTE, SHARED);
    }

    private Set<String> found(Actor actor) throws Exception {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(starts());
        while (!open.isEmpty() && seen.size() < MOST) {
            String path = open.poll();
            if (!seen.add(path) || path.startsWith("/webjars") || path.startsWith("/css")) {
                continue;
            }
            String told = told(cast.sends(actor, HttpMethod.GET, path));
            List.of(DRAFT, REASON, ROUND, NOTE, SHARED).stream()
                    .filter(told::contains)
                    .forEach(found::add);
            LINK.matcher(told)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(open::add);
        }
        assertThat(seen).as("pages that were asked for").hasSizeLessThan(MOST);
        return found;
    }

    private List<String> starts() {
        List<String> starts = new ArrayList<>(Endpoint.of(mappings).stream()
                .filter(endpoint -> endpoint.method().equals(HttpMethod.GET))
                .map(endpoint -> endpoint.path(contract.toString()))
                .toList());
        String url = "/contracts/" + contract;
        starts.add("/dashboard");
        starts.add("/contracts?text=canary");
        starts.add(url + "/search?q=canary");
        starts.add(url + "/negotiation/thread?part=clause:open");
        starts.add(url + "/negotiation/thread?part=clause:hidden");
        starts.add(url + "/compare?from=draft&to=draft&show=all");
        return starts;
    }

    private static String told(MvcResult answer) throws Exception {
        MockHttpServletResponse response = answer.getResponse();
        List<String> headers = response.getHeaderNames().stream()
                .map(name -> name + ": " + response.getHeaders(name))
                .toList();
        return headers + response.getContentAsString(StandardCharsets.UTF_8);
    }

    private void write(Actor actor, String clause, String text) {
        var draft = drafts.of(actor, contract);
        Terms terms = draft.terms();
        List<Clause> clauses = new ArrayList<>(terms.clauses());
        clauses.add(new Clause(clause, "1", "Clause " + clause, text));
        Terms next = new Terms(
                terms.header(), terms.scope(), clauses, terms.objectives(), terms.settlement(), terms.examples());
        drafts.save(actor, contract, next, draft.revision());
    }

    private void say(Actor actor, String note) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7);
        int revision = writing.prepared(actor, contract).draft().revision();
        writing.say(actor, contract, revision, Map.of(), new RoundDraft.Closing(note, Optional.of(day)));
    }

    private void send(Actor actor) {
        say(actor, "As talked about");
        desk.send(actor, contract, writing.prepared(actor, contract).fingerprint());
    }
}
