package io.makegood.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

/** English and Polish: the reader's choice of this session, before what the browser prefers, before English. */
public class Languages extends SessionLocaleResolver {
    public static final Locale POLISH = Locale.forLanguageTag("pl");
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, POLISH);

    /** Under this name a request that signs out keeps the language beyond its session. */
    static final String SIGNING_OUT = Languages.class.getName() + ".signingOut";

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

    /** Reads in this language from now on, unless a language was chosen in this session. */
    static void unlessChosen(HttpServletRequest request, Locale language) {
        if (request.getSession().getAttribute(LOCALE_SESSION_ATTRIBUTE_NAME) == null) {
            choose(request, language);
        }
    }

    /** Reads in this language for the rest of the session. */
    public static void choose(HttpServletRequest request, Locale language) {
        request.getSession().setAttribute(LOCALE_SESSION_ATTRIBUTE_NAME, nearest(language));
    }

    static void keepWhileSigningOut(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LOCALE_SESSION_ATTRIBUTE_NAME) instanceof Locale language) {
            request.setAttribute(SIGNING_OUT, language.toLanguageTag());
        }
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
