package io.makegood.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A method and a pattern of addresses that some controller answers. */
record Endpoint(HttpMethod method, String pattern) {
    /** Spring's own page for errors, reached by the container only, and the parts of the state of health: nobody's. */
    private static final Set<String> REFUSED_TO_ALL =
            Set.of("/error", "${server.error.path:${error.path:/error}}", "/actuator/health/**");

    /** Whatever the mappings answer, one a method and pattern. */
    static List<Endpoint> of(Collection<? extends RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Endpoint::of)
                .filter(endpoint -> !REFUSED_TO_ALL.contains(endpoint.pattern()))
                .distinct()
                .sorted(Comparator.comparing(Endpoint::pattern)
                        .thenComparing(endpoint -> endpoint.method().name()))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info) {
        Set<RequestMethod> declared = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = declared.isEmpty() ? Set.of(RequestMethod.values()) : declared;
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Endpoint(method.asHttpMethod(), pattern)));
    }

    /** An address of the pattern: of this contract, with 1 for everything else that is variable. */
    String path(String contract) {
        String ofContract = pattern.startsWith("/contracts/{") ? pattern.replaceFirst("\\{[^}]*}", contract) : pattern;
        return ofContract.replaceAll("\\{[^}]*}|\\*+", "1");
    }

    boolean isOfAContract() {
        return pattern.startsWith("/contracts/{");
    }

    Optional<Route> route() {
        return SecurityTable.find(new MockHttpServletRequest(method.name(), path("1")));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
