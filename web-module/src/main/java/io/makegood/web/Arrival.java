package io.makegood.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;

/** When and from where a session was begun, so that its owner recognises it in the list of sessions. */
public record Arrival(Instant at, String address, String device) implements Serializable {
    /** Under this name a session keeps it. */
    public static final String ATTRIBUTE = "arrival";

    private static final int LONGEST = 400;

    static Arrival of(HttpServletRequest request, Instant at) {
        String device = request.getHeader("User-Agent");
        String told = device == null ? "" : device;
        return new Arrival(at, request.getRemoteAddr(), told.length() <= LONGEST ? told : told.substring(0, LONGEST));
    }
}
