package io.makegood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that a controller answers is a line of the security table, and every line is about such an address. */
@SpringBootTest
class SecurityTableTest {
    /** Answered by filters, before any controller. */
    private static final Set<String> BY_FILTERS = Set.of("POST /sign-in", "POST /sign-out");

    @TempDir
    static Path data;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @Test
    void everyEndpointIsListed() {
        assertThat(mappings).isNotEmpty();
        assertThat(Endpoint.of(mappings)).hasSizeGreaterThan(20);
        assertThat(unlisted(mappings))
                .as("answered by a controller, but no line of SecurityTable speaks about it")
                .isEmpty();
    }

    @Test
    void anUnlistedEndpointIsFound() {
        assertThat(unlisted(List.of(mappingOf(new Offender()))))
                .extracting(Endpoint::toString)
                .containsExactly("GET /contracts/{id}/unlisted");
    }

    @Test
    void everyLineIsAboutAnEndpoint() {
        List<Endpoint> endpoints = Endpoint.of(mappings);
        assertThat(SecurityTable.routes())
                .filteredOn(route -> !Routes.ASSETS.contains(route))
                .filteredOn(route -> !BY_FILTERS.contains(route.method() + " " + route.path()))
                .filteredOn(route -> endpoints.stream()
                        .noneMatch(endpoint ->
                                endpoint.route().filter(route::equals).isPresent()))
                .as("a line of SecurityTable that no controller answers, or that an earlier line hides")
                .isEmpty();
    }

    @Test
    void whatIsOpenToAnyoneIsCounted() {
        assertThat(SecurityTable.routes())
                .filteredOn(route -> route.access() == Route.Access.OPEN)
                .filteredOn(route -> !Routes.ASSETS.contains(route))
                .filteredOn(route -> !route.method().equals(HttpMethod.GET))
                .extracting(Route::path)
                .as("addresses that change something for people who are not signed in")
                .containsExactlyInAnyOrder("/sign-in", "/set-up/*", "/invitations/*", "/verify");
    }

    private static List<Endpoint> unlisted(Collection<? extends RequestMappingInfoHandlerMapping> mappings) {
        return Endpoint.of(mappings).stream()
                .filter(endpoint -> endpoint.route().isEmpty())
                .toList();
    }

    private static RequestMappingHandlerMapping mappingOf(Object controller) {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.getBeanFactory().registerSingleton("offender", controller);
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    /** What somebody adds in a hurry; outside of the component scan, because it is made by hand. */
    @Controller
    public static final class Offender {
        @GetMapping("/contracts/{id}/unlisted")
        public String page() {
            return "contract/overview";
        }
    }
}
