package io.makegood.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.web.testing.Cast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Each endpoint × each role × (own organisation, the other party, a stranger, nobody) answers as the security table says; a
 * contract of others answers 404, and looks exactly like one that is not there.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Cast.class, AuthorizationMatrixTest.Failures.class})
class AuthorizationMatrixTest {
    private static final String CANARY = "Canary-5f1d";

    @TempDir
    static Path data;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Cast cast;

    private final List<String> wrong = new ArrayList<>();
    private OrganisationId ours;
    private OrganisationId theirs;
    private ContractId contract;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void aContractWithAVersionOnOffer() {
        ours = cast.organisation();
        theirs = cast.organisation();
        contract = cast.offered(cast.member(ours, Role.NEGOTIATOR), theirs, CANARY);
    }

    @Test
    void whoIsNotSignedInGetsOnlyWhatIsOpen() throws Exception {
        for (Endpoint endpoint : endpoints()) {
            MvcResult answer = cast.nobodySends(endpoint.method(), endpoint.path(contract.toString()));
            boolean open = route(endpoint).access() == Route.Access.OPEN;
            expect(endpoint, "nobody", answer, open ? Answer.REACHED : Answer.SIGN_IN);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoOwesACodeGetsOnlyTheWayToShowIt() throws Exception {
        Actor someone = cast.member(ours, Role.values());
        for (Endpoint endpoint : endpoints()) {
            MvcResult answer = cast.sendsWithoutCode(someone, endpoint.method(), endpoint.path(contract.toString()));
            boolean reached = Set.of(Route.Access.OPEN, Route.Access.PASSWORD)
                    .contains(route(endpoint).access());
            expect(endpoint, "owing a code", answer, reached ? Answer.REACHED : Answer.CODE);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoBelongsToNoOrganisationGetsNothingOfAny() throws Exception {
        Actor someone = cast.member(ours);
        for (Endpoint endpoint : endpoints()) {
            MvcResult answer = cast.sends(someone, endpoint.method(), endpoint.path(contract.toString()));
            Answer refusal = endpoint.method().name().equals("GET") ? Answer.ORGANISATION : Answer.FORBIDDEN;
            boolean needsRole = route(endpoint).access() == Route.Access.ROLE;
            expect(endpoint, "member of nothing", answer, needsRole ? refusal : Answer.REACHED);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void inBothPartiesEachRoleGetsWhatItsLineSays() throws Exception {
        for (OrganisationId party : List.of(ours, theirs)) {
            for (Role role : Role.values()) {
                Actor someone = cast.member(party, role);
                for (Endpoint endpoint : endpoints()) {
                    MvcResult answer = cast.sends(someone, endpoint.method(), endpoint.path(contract.toString()));
                    expect(
                            endpoint,
                            role + " of a party",
                            answer,
                            admits(endpoint, role) ? Answer.REACHED : Answer.FORBIDDEN);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aContractOfOthersIsNotThereAndNothingOfItIsTold() throws Exception {
        OrganisationId strangers = cast.organisation();
        for (Role role : Role.values()) {
            Actor stranger = cast.member(strangers, role);
            for (Endpoint endpoint : endpoints()) {
                MvcResult foreign = cast.sends(stranger, endpoint.method(), endpoint.path(contract.toString()));
                if (told(foreign).contains(CANARY)) {
                    wrong.add(endpoint + " tells a stranger (" + role + ") of a contract of others");
                }
                if (!endpoint.isOfAContract()) {
                    continue;
                }
                expect(
                        endpoint,
                        role + " of strangers",
                        foreign,
                        admits(endpoint, role) ? Answer.NOT_FOUND : Answer.FORBIDDEN);
                String nowhere = ContractId.random().toString();
                MvcResult missing = cast.sends(stranger, endpoint.method(), endpoint.path(nowhere));
                if (!told(foreign).equals(told(missing))) {
                    wrong.add(endpoint + " answers " + role
                            + " of strangers otherwise than for a contract that is not there");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoOnlyAdministersGetsNoPageOfAContract() throws Exception {
        Actor administrator = cast.member(ours, Role.ADMINISTRATOR);
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.pattern().startsWith("/contracts")) {
                MvcResult answer = cast.sends(administrator, endpoint.method(), endpoint.path(contract.toString()));
                expect(endpoint, "administrator", answer, Answer.FORBIDDEN);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** As the server does it: what nobody expected is 500. */
    @ControllerAdvice
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class Failures {
        @ExceptionHandler(RuntimeException.class)
        void failed(HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private enum Answer {
        REACHED,
        FORBIDDEN,
        NOT_FOUND,
        SIGN_IN,
        CODE,
        ORGANISATION
    }

    private void expect(Endpoint endpoint, String who, MvcResult answer, Answer expected) {
        Answer got = answerOf(answer);
        int status = answer.getResponse().getStatus();
        boolean nothingThere = expected == Answer.REACHED && got == Answer.NOT_FOUND;
        if (got != expected && !nothingThere) {
            wrong.add(endpoint + " for " + who + ": expected " + expected + ", got " + got + " (" + status + ")");
        }
    }

    /** A refusal by a handler, such as of the side that may not decline its own offer, comes after the table. */
    private static Answer answerOf(MvcResult answer) {
        String leads = String.valueOf(answer.getResponse().getRedirectedUrl());
        boolean byHandler = answer.getHandler() != null;
        if (answer.getResponse().getStatus() == 404) {
            return Answer.NOT_FOUND;
        }
        if (byHandler) {
            boolean page = "GET".equals(answer.getRequest().getMethod());
            return page && answer.getResponse().getStatus() == 403 ? Answer.FORBIDDEN : Answer.REACHED;
        }
        return switch (leads) {
            case "/sign-in" -> Answer.SIGN_IN;
            case "/sign-in/code" -> Answer.CODE;
            case "/organisations" -> Answer.ORGANISATION;
            default -> answer.getResponse().getStatus() == 403 ? Answer.FORBIDDEN : Answer.REACHED;
        };
    }

    private static String told(MvcResult answer) throws Exception {
        MockHttpServletResponse response = answer.getResponse();
        List<String> headers = response.getHeaderNames().stream()
                .sorted()
                .map(name -> name + ": " + response.getHeaders(name))
                .toList();
        return response.getStatus() + " " + response.getErrorMessage() + headers + response.getContentAsString();
    }

    private static boolean admits(Endpoint endpoint, Role role) {
        Route route = route(endpoint);
        return route.access() != Route.Access.ROLE || route.roles().contains(role);
    }

    private static Route route(Endpoint endpoint) {
        return endpoint.route().orElseThrow(() -> new AssertionError(endpoint + " is not in SecurityTable"));
    }

    private List<Endpoint> endpoints() {
        return Endpoint.of(mappings);
    }
}
