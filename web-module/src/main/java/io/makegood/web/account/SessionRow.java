package io.makegood.web.account;

import io.makegood.web.Arrival;
import io.makegood.web.OpenSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A session as its owner sees it: browser and system by their names, as far as the browser told them. */
record SessionRow(String handle, String browser, String system, String address, Instant lastUsed, boolean current) {
    /** What browsers call themselves; most of them claim to be others too, so the order decides. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Vivaldi", "Vivaldi"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    static SessionRow of(OpenSession session) {
        String device = session.arrival().map(Arrival::device).orElse("");
        return new SessionRow(
                session.handle(),
                name(BROWSERS, device),
                name(SYSTEMS, device),
                session.arrival().map(Arrival::address).orElse(""),
                session.lastUsed().truncatedTo(java.time.temporal.ChronoUnit.MINUTES),
                session.current());
    }

    private static String name(List<Map.Entry<String, String>> names, String device) {
        return names.stream()
                .filter(name -> device.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
