package io.makegood.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a form with a file that is larger than the server takes back to its own page with {@code ?tooLarge}, before anything
 * reads it. Once a parameter was asked for, not even an error page could be shown.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeUploads extends OncePerRequestFilter {
    private final long most;

    LargeUploads(MultipartProperties limits) {
        this.most = limits.getMaxRequestSize().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (type.startsWith("multipart/") && request.getContentLengthLong() > most) {
            response.sendRedirect(request.getRequestURI() + "?tooLarge");
        } else {
            chain.doFilter(request, response);
        }
    }
}
