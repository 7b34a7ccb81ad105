package io.makegood.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.web.testing.PlainBrowser;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What every answer tells the browser about what it may do with it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HeadersTest {
    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @Test
    void pagesRunNothingThatStandsInThemAndAreFramedByNobody() throws Exception {
        for (String path : List.of("/sign-in", "/contracts", "/nowhere", "/css/makegood.css")) {
            HttpHeaders headers = new PlainBrowser(port).get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .contains("form-action 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*", "http:");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
        }
    }

    @Test
    void pagesAreNotKeptByAnybodyOnTheWay() throws Exception {
        assertThat(new PlainBrowser(port)
                        .get("/sign-in")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void noPageHoldsAScriptOrAStyleOfItsOwn() throws Exception {
        String page = new PlainBrowser(port).get("/sign-in").body();

        assertThat(page).contains("<form").doesNotContain("<style", " style=", " onclick=", "javascript:");
        assertThat(page.split("<script", -1))
                .allSatisfy(script -> assertThat(script).doesNotStartWith(">"));
    }

    @Test
    void theSessionsCookieIsForThisSiteAndNotForScripts() throws Exception {
        String cookie = cookie(new PlainBrowser(port).get("/sign-in"));

        assertThat(cookie)
                .startsWith("SESSION=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void behindHttpsTheCookieIsSecureAndTheBrowserIsToldToStayThere() throws Exception {
        HttpResponse<String> answer =
                new PlainBrowser(port).with("X-Forwarded-Proto", "https").get("/sign-in");

        assertThat(cookie(answer)).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000", "includeSubDomains");
        assertThat(new PlainBrowser(port).get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void ofTheStateOfHealthOnlyTheWordIsTold() throws Exception {
        PlainBrowser anyone = new PlainBrowser(port);

        assertThat(anyone.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/health/db", "/actuator/beans", "/error")) {
            assertThat(anyone.get(path).statusCode()).as(path).isIn(302, 404);
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }
}
