package io.makegood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.web.testing.Cast;
import jakarta.servlet.ServletException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A script, or a page of an older release, sends less than our pages do: that is told, and nothing breaks. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Cast.class)
class EmptyPostTest {
    @TempDir
    static Path data;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Cast cast;

    @Autowired
    ThymeleafViewResolver pages;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @Test
    void aFormWithoutAnyFieldIsRefusedOrAskedAgain() throws Exception {
        OrganisationId ours = cast.organisation();
        Actor everything = cast.member(ours, Role.values());
        ContractId contract = cast.offered(everything, cast.organisation(), "Hosting");
        List<String> broken = new ArrayList<>();
        int sent = 0;
        for (Endpoint endpoint : Endpoint.of(mappings)) {
            if (endpoint.method().equals(HttpMethod.POST)) {
                for (String path : paths(endpoint, contract)) {
                    sent++;
                    answer(everything, path, broken);
                }
            }
        }
        assertThat(sent).isGreaterThan(40);
        assertThat(broken).isEmpty();
    }

    @Test
    void aFormThatLeavesOutOneFieldIsRefused() throws Exception {
        Actor negotiator = cast.member(cast.organisation(), Role.NEGOTIATOR);
        ContractId contract = cast.offered(negotiator, cast.organisation(), "Hosting");

        MvcResult answer = cast.sends(
                negotiator, HttpMethod.POST, "/contracts/" + contract + "/terms/edit/header?revision=0&title=Hosting");

        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
    }

    @Test
    void aListWithAnEmptyValueIsRefused() throws Exception {
        Actor negotiator = cast.member(cast.organisation(), Role.NEGOTIATOR);
        ContractId contract = cast.offered(negotiator, cast.organisation(), "Hosting");

        MvcResult answer = cast.sends(
                negotiator,
                HttpMethod.POST,
                "/contracts/" + contract + "/terms/edit/calendars/new?act=save&revision=0&rows%5B0%5D.days=");

        assertThat(answer.getResponse().getStatus()).isEqualTo(400);
    }

    @Test
    void aPageThatFailsHalfWayHasSentNothing() throws Exception {
        View page = pages.resolveViewName("failing", Locale.ENGLISH);
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(() -> Objects.requireNonNull(page)
                        .render(Map.of("text", "x".repeat(50_000)), new MockHttpServletRequest(), response))
                .isInstanceOf(TemplateProcessingException.class);

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private void answer(Actor actor, String path, List<String> broken) throws Exception {
        try {
            int status = cast.sends(actor, HttpMethod.POST, path).getResponse().getStatus();
            if (status >= 500) {
                broken.add(path + " answers " + status);
            }
        } catch (ServletException | RuntimeException failed) {
            broken.add(path + " fails: " + failed.getMessage());
        }
    }

    /** The address with the names that lead into forms, so that more than "there is no such" is tried. */
    private static List<String> paths(Endpoint endpoint, ContractId contract) {
        String path = endpoint.path(contract.toString());
        if (endpoint.pattern().contains("/records/new/")) {
            return List.of(path.replaceAll("/new/1$", "/new/outage"), path.replaceAll("/new/1$", "/new/ticket"));
        }
        if (endpoint.pattern().contains("/terms/edit/")) {
            return List.of(
                    path, path + "?revision=0", path.replaceAll("/1(/\\w+)?$", "/new$1") + "?revision=0&act=save");
        }
        return List.of(path);
    }
}
