package io.makegood.assess.rule;

import io.makegood.measure.counting.CountingRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final String PRESENT = "4";
    private static final Set<String> FIRST_THREE = Set.of("1", "2", "3");
    private static final int FIRINGS_PER_FACT = 8;
    private static final Map<String, RuleBook> LOADED = new ConcurrentHashMap<>();

    private final String version;
    private final String hash;
    private final KieBase rules;
    private final Witness witness;
    private final Memory memory = new Memory();
    private final CountingRules counting;

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
        this.counting = new DecidedCounting(this);
    }

    private static RuleBook load(String version) {
        if (!version.matches("[1-9][0-9]{0,3}") || !RuleTexts.has(version)) {
            throw new IllegalArgumentException("There is no rule book " + version);
        }
        return new RuleBook(
                version,
                RuleTexts.sha256(text(version)),
                compiled(RuleBook.class.getPackageName() + ".book" + version),
                new Unseen());
    }

    /** The same rules before the eyes of a witness, and without memory: for the proof that no order matters and that no rule is idle. */
    public RuleBook before(Witness seeing) {
        return new RuleBook(version, hash, rules, seeing);
    }

    /** The rule book of a version, such as {@code 1}; an unknown one is refused, never replaced. */
    public static RuleBook of(String version) {
        RuleBook loaded = LOADED.get(version);
        return loaded != null ? loaded : LOADED.computeIfAbsent(version, RuleBook::load);
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

    /** The books before the fourth had no rule for conditions of promises and remedies, and left them out. */
    public boolean judgesConditions() {
        return !FIRST_THREE.contains(version);
    }

    /** By the books before the fourth what was carried over had to fit under the cap that carried it, and no other one. */
    public boolean holdsCarriedToAllCaps() {
        return !FIRST_THREE.contains(version);
    }

    /** What counts and what is excluded by this book. */
    public CountingRules counting() {
        return counting;
    }

    /** The text of all rules of a version, stage by stage. */
    public static String text(String version) {
        return RuleTexts.of(version);
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
        return Protocol.of(wanted, isWatched() ? conclude(facts) : memory.recall(facts, this::conclude));
    }

    /** Before a witness each question is put to the rules anew. */
    boolean isWatched() {
        return !(witness instanceof Unseen);
    }

    private List<Decision<Object>> conclude(Collection<?> facts) {
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
            return List.copyOf(protocol.drawn);
        } finally {
            session.dispose();
        }
    }

    private static KieBase compiled(String rulesPackage) {
        String name = RuleTexts.read(INDEX)
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

        @SuppressWarnings({"unchecked", "rawtypes"}) // a decision is one of what it concludes
        static <C> List<Decision<C>> of(Class<C> wanted, List<Decision<Object>> drawn) {
            List<Decision<C>> of = new ArrayList<>(drawn.size());
            for (Decision decision : drawn) {
                if (wanted.isInstance(decision.conclusion())) {
                    of.add((Decision<C>) decision);
                }
            }
            return of;
        }
    }
}
