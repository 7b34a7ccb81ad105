package io.makegood.web.record;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.party.Actor;
import io.makegood.party.PersonId;
import io.makegood.web.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody who is signed in with both factors and reads in one language. */
public final class Visitor {
    private final MockMvc browser;
    private final PersonId person;
    private final Instant now;
    private final String language;

    public Visitor(MockMvc browser, Actor actor, Instant now) {
        this(browser, actor.person(), now, "en");
    }

    private Visitor(MockMvc browser, PersonId person, Instant now, String language) {
        this.browser = browser;
        this.person = person;
        this.now = now;
        this.language = language;
    }

    public Visitor reading(String other) {
        return new Visitor(browser, person, now, other);
    }

    public MockHttpServletResponse get(String url) throws Exception {
        return send(MockMvcRequestBuilders.get(java.net.URI.create(url)));
    }

    /** The page, which must be there. */
    public String page(String url) throws Exception {
        MockHttpServletResponse response = get(url);
        if (response.getStatus() != 200) {
            throw new AssertionError(url + " answers " + response.getStatus() + " " + response.getRedirectedUrl());
        }
        return text(response);
    }

    public MockHttpServletResponse post(String url, Map<String, String> fields) throws Exception {
        var request = MockMvcRequestBuilders.post(url).with(csrf());
        fields.forEach(request::param);
        return send(request);
    }

    public MockHttpServletResponse upload(String url, String name, byte[] bytes) throws Exception {
        return send(MockMvcRequestBuilders.multipart(url)
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(csrf()));
    }

    /** What is read, without the entities that HTML writes some signs with. */
    public static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace('\u00a0', ' ');
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header("Accept-Language", language);
        request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id()),
                "",
                List.of(
                        FactorGrantedAuthority.withAuthority("FACTOR_PASSWORD")
                                .issuedAt(now)
                                .build(),
                        FactorGrantedAuthority.withAuthority("FACTOR_TOTP")
                                .issuedAt(now)
                                .build()))));
        return browser.perform(request).andReturn().getResponse();
    }
}
