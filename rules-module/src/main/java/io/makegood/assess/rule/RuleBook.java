package io.makegood.assess.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/**
 * The rules of one version, compiled with the build; what was computed with a version is always recomputed with it. The
 * only class that knows the rule engine. Facts in any order give the same conclusions.
 */
public final class RuleBook {

    private static final String INDEX = "/META-INF/kie/io.makegood/rules-module/drools-model";
    private static final List<String> STAGES =
            List.of("promise", "remedy", "combination", "caps", "procedure", "after-effects");
    private static final String PRESENT = "2";
    private static final int FIRINGS_PER_FACT = 8;
    private static final Map<String, RuleBook> LOADED = new ConcurrentHashMap<>();

    private final String version;
    private final String hash;
    private final KieBase rules;
    private final Witness witness;

    /** Sees each question and each rule that fires, and says in which order the rules are told the facts. */
    public interface Witness {
        List<Object> order(Collection<?> facts);

        void fired(String rule);
    }

    RuleBook(String version, String hash, KieBase rules, Witness witness) {
        this.version = version;
        this.hash = hash;
        this.rules = rules;
        this.witness = witness;
    }

    private static RuleBook load(String version) {
        return new RuleBook(
                version,
                sha256(text(version)),
                compiled(RuleBook.class.getPackageName() + ".book" + version),
                new Unseen());
    }

    /** The same rules before the eyes of a witness: for the proof that no order matters and that no rule is idle. */
    public RuleBook before(Witness seeing) {
        return new RuleBook(version, hash, rules, seeing);
    }

    /** The rule book of a version, such as {@code 1}; an unknown one is refused, never replaced. */
    public static RuleBook of(String version) {
        if (!version.matches("[1-9][0-9]{0,3}")
                || RuleBook.class.getResource("book" + version + "/" + STAGES.getFirst() + ".drl") == null) {
            throw new IllegalArgumentException("There is no rule book " + version);
        }
        return LOADED.computeIfAbsent(version, RuleBook::load);
    }

    /** The book by which everything new is computed. */
    public static RuleBook present() {
        return of(PRESENT);
    }

    public String version() {
        return version;
    }

    /** SHA-256 in lower-case hex of {@link #text}. */
    public String hash() {
        return hash;
    }

    /** The text of all rules of a version, stage by stage. */
    public static String text(String version) {
        StringBuilder text = new StringBuilder();
        STAGES.forEach(stage -> text.append(read("book" + version + "/" + stage + ".drl")));
        return text.toString();
    }

    /**
     * Lets the rules conclude from the facts of one stage. Exactly {@code expected} conclusions of the wanted kind come
     * out, or it fails with {@link RulesDisagree}: never half a result.
     */
    public <C> List<Decision<C>> decide(Collection<?> facts, Class<C> wanted, int expected) {
        return expecting(decide(facts, wanted), wanted, expected);
    }

    /** Those conclusions of one kind among all that were drawn; exactly so many, or it fails in the same way. */
    public <C> List<Decision<C>> among(List<Decision<Object>> drawn, Class<C> wanted, int expected) {
        return expecting(Protocol.of(wanted, drawn), wanted, expected);
    }

    private <C> List<Decision<C>> expecting(List<Decision<C>> decisions, Class<C> wanted, int expected) {
        if (decisions.size() != expected) {
            throw new RulesDisagree("Rule book " + version + " drew " + decisions.size() + " conclusions of kind "
                    + wanted.getSimpleName() + " where it owes " + expected);
        }
        return decisions;
    }

    /** The same where the number of conclusions is itself the question. */
    public <C> List<Decision<C>> decide(Collection<?> facts, Class<C> wanted) {
        KieSession session = rules.newKieSession();
        try {
            Protocol protocol = new Protocol(witness);
            session.addEventListener((AgendaEventListener) protocol);
            session.addEventListener((RuleRuntimeEventListener) protocol);
            witness.order(facts).forEach(session::insert);
            int limit = 16 + FIRINGS_PER_FACT * facts.size();
            if (session.fireAllRules(limit) >= limit) {
                throw new RulesDisagree("Rule book " + version + " did not come to an end after " + limit + " steps");
            }
            return protocol.of(wanted);
        } finally {
            session.dispose();
        }
    }

    private static KieBase compiled(String rulesPackage) {
        String name = read(INDEX)
                .lines()
                .filter(line -> line.startsWith(rulesPackage + ".Rules"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rules were compiled for " + rulesPackage));
        try {
            return KieBaseBuilder.createKieBaseFromModel(Class.forName(name)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("The compiled rules " + name + " cannot be loaded", broken);
        }
    }

    private static String read(String resource) {
        try (InputStream in = RuleBook.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The rules were built without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Unseen implements Witness {
        @Override
        public List<Object> order(Collection<?> facts) {
            return List.copyOf(facts);
        }

        @Override
        public void fired(String rule) {
            // nobody looks
        }
    }

    /** Writes down which rule drew which conclusion. */
    private static final class Protocol extends DefaultAgendaEventListener implements RuleRuntimeEventListener {
        private final List<Decision<Object>> drawn = new ArrayList<>();
        private final Witness witness;
        private String rule = "";

        Protocol(Witness witness) {
            this.witness = witness;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            rule = event.getMatch().getRule().getName();
            witness.fired(rule);
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            if (!rule.isEmpty()) {
                int space = rule.indexOf(' ');
                drawn.add(new Decision<>(rule.substring(0, space), rule.substring(space + 1), event.getObject()));
            }
        }

        @Override
        public void objectUpdated(ObjectUpdatedEvent event) {
            throw new IllegalStateException("A rule changed a fact: " + rule);
        }

        @Override
        public void objectDeleted(ObjectDeletedEvent event) {
            throw new IllegalStateException("A rule removed a fact: " + rule);
        }

        <C> List<Decision<C>> of(Class<C> wanted) {
            return of(wanted, drawn);
        }

        static <C> List<Decision<C>> of(Class<C> wanted, List<Decision<Object>> drawn) {
            return drawn.stream()
                    .filter(decision -> wanted.isInstance(decision.conclusion()))
                    .map(decision ->
                            new Decision<>(decision.rule(), decision.sentence(), wanted.cast(decision.conclusion())))
                    .toList();
        }
    }
}
