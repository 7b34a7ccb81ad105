package io.makegood.terms.template;

import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Codec;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.Place;
import io.makegood.terms.json.TermsJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Terms to start a contract from, in the manner of published ones, in Polish and English. The facts come from the named
 * sources, the sentences are ours; parties, charges and dates are there to be replaced.
 */
public final class Template {

    private final String id;
    private final About about;
    private final Map<String, Json> parts;
    private final Json.Fields document;

    private Template(String id, About about, Map<String, Json> parts, Json.Fields document) {
        this.id = id;
        this.about = about;
        this.parts = parts;
        this.document = document;
    }

    /** What a template promises in three lines, and from which published texts its facts are taken. */
    public record About(Words name, List<Words> promises, List<String> sources) {
        public About {
            promises = List.copyOf(promises);
            sources = List.copyOf(sources);
        }
    }

    /** The same words in both languages. */
    public record Words(String en, String pl) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("pl") ? pl : en;
        }
    }

    static Template of(String id, Json.Fields document) {
        return new Template(
                id,
                Codec.plain().read(part(document, "about"), About.class, Place.TOP.field("about")),
                part(document, "parts").of(),
                part(document, "terms"));
    }

    private static Json.Fields part(Json.Fields document, String name) {
        return document.of().get(name) instanceof Json.Fields part ? part : new Json.Fields(Map.of());
    }

    public String id() {
        return id;
    }

    public About about() {
        return about;
    }

    /** The terms as the template has them, in the governing language {@code pl} or {@code en}. */
    public Terms terms(String language) {
        return TermsJson.ofTree(tree(language));
    }

    /** The terms of a new contract: as the template has them, for these parties, charges, zone, currency and dates. */
    public Terms begin(Beginning beginning) {
        Header.Setting setting = beginning.setting();
        Terms own = terms(setting.language());
        Json tree = new Denomination(own.header().setting(), setting).of(tree(setting.language()));
        return beginning.of(TermsJson.ofTree(tree));
    }

    private Json tree(String language) {
        return new Filling(Templates.DEFAULTS, parts, language).of(document);
    }
}
