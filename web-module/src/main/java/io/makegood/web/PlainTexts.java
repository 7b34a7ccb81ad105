package io.makegood.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses whatever is typed with a control character in it, such as NUL, before any form reads it: no contract, record or
 * name has one, no printer shows it, and some stores cut a text there. Ends of lines and tabs are let through.
 */
final class PlainTexts implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean plain = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .noneMatch(typed -> typed.chars().anyMatch(PlainTexts::isUnwritable));
        if (!plain) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return plain;
    }

    private static boolean isUnwritable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
