package io.makegood.web;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Puts {@link SecurityTable} into force, with form sign-in, CSRF tokens and a policy that runs no inline script or style. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain security(HttpSecurity http, Gatekeeper gatekeeper, Entrance entrance, RequestCache wanted)
            throws Exception {
        return http.authorizeHttpRequests(requests -> table(requests, gatekeeper))
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler((request, response, who) -> response.sendRedirect(
                                request.getContextPath() + entrance.passwordShown(request, response)))
                        .failureHandler(gatekeeper::failed)
                        .usernameParameter("signInName")
                        .passwordParameter("password"))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(Languages::keepWhileSigningOut)
                        .logoutSuccessHandler(gatekeeper::signedOut))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(gatekeeper::nobody).accessDeniedHandler(gatekeeper::refused))
                .requestCache(cache -> cache.requestCache(wanted))
                .httpBasic(basic -> basic.disable())
                .rememberMe(remember -> remember.disable())
                .headers(SecurityConfiguration::headers)
                .csrf(withDefaults())
                .build();
    }

    /** Remembers the page that someone asked for before signing in: whole pages of the table only, never what changes things. */
    @Bean
    @SuppressWarnings("NullAway") // Spring reads null as: add nothing to the address; its annotation forgot that.
    RequestCache wanted() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && SecurityTable.find(request)
                        .filter(route -> route.access() == Route.Access.ROLE || route.access() == Route.Access.PERSON)
                        .isPresent());
        wanted.setMatchingRequestParameterName(null);
        return wanted;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Gatekeeper gatekeeper) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        for (Route route : SecurityTable.routes()) {
            requests.requestMatchers(PathPatternRequestMatcher.withDefaults().matcher(route.method(), route.path()))
                    .access(admitting(route, gatekeeper));
        }
        requests.anyRequest().denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> admitting(Route route, Gatekeeper gatekeeper) {
        return (authentication, context) -> gatekeeper.decide(route, context.getRequest());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
