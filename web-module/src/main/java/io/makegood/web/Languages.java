package io.makegood.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

/** English and Polish: the reader's choice of this session, before what the browser prefers, before English. */
public class Languages extends SessionLocaleResolver {
    public static final Locale POLISH = Locale.forLanguageTag("pl");
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, POLISH);

    Languages() {
        setDefaultLocaleFunction(Languages::preferred);
    }

    /** The nearest language there is. */
    public static Locale nearest(@Nullable Locale wanted) {
        return wanted != null && "pl".equals(wanted.getLanguage()) ? POLISH : Locale.ENGLISH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        super.setLocale(request, response, nearest(locale));
    }

    private static Locale preferred(HttpServletRequest request) {
        Locale best = Locale.lookup(
                java.util.Collections.list(request.getLocales()).stream()
                        .map(locale ->
                                new Locale.LanguageRange(locale.getLanguage().isEmpty() ? "en" : locale.getLanguage()))
                        .toList(),
                ALL);
        return nearest(best);
    }
}
