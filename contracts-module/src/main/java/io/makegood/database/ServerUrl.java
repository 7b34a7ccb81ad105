package io.makegood.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A JDBC address of MySQL; what it does not say of zone, time limits and batches is added, what it says stays. */
record ServerUrl(String written) {
    private static final Map<String, String> MUST_HOLD = mustHold();

    String withWhatMustHold() {
        String missing = MUST_HOLD.entrySet().stream()
                .filter(option -> !written.contains(option.getKey() + "="))
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        return missing.isEmpty() ? written : written + (written.contains("?") ? "&" : "?") + missing;
    }

    private static Map<String, String> mustHold() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connectionTimeZone", "UTC");
        options.put("forceConnectionTimeZoneToSession", "true");
        options.put("rewriteBatchedStatements", "true");
        options.put("connectTimeout", "5000");
        options.put("socketTimeout", "30000");
        options.put("tcpKeepAlive", "true");
        options.put("allowLoadLocalInfile", "false");
        options.put("allowMultiQueries", "false");
        return options;
    }
}
