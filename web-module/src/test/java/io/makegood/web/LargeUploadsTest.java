package io.makegood.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class LargeUploadsTest {
    private static final long MOST = 1_000;

    @Test
    void aFileThatIsFarTooLargeLeadsBackToItsPage() throws Exception {
        MockHttpServletResponse answer = sent(MOST + 1, "multipart/form-data; boundary=x");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/contracts/1/records/imports?tooLarge");
    }

    @Test
    void everythingElseGoesOn() throws Exception {
        assertThat(sent(MOST, "multipart/form-data; boundary=x").getRedirectedUrl())
                .isNull();
        assertThat(sent(MOST + 1, "application/json").getRedirectedUrl()).isNull();
    }

    private static MockHttpServletResponse sent(long bytes, String type) throws Exception {
        MultipartProperties limits = new MultipartProperties();
        limits.setMaxRequestSize(DataSize.ofBytes(MOST));
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/contracts/1/records/imports") {
            @Override
            public long getContentLengthLong() {
                return bytes;
            }
        };
        request.setContentType(type);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LargeUploads(limits).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
