package io.makegood.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.PlainSQL;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullMarked;

/** What the rules of the house look for. */
final class Conditions {
    private static final Set<String> ASK_SQL = Set.of(
            "now",
            "currentTimestamp",
            "currentInstant",
            "currentLocalDate",
            "currentLocalDateTime",
            "currentDate",
            "currentOffsetDateTime");

    private static final Pattern OFFENDER = Pattern.compile("offence(?:\\.[a-z]+)*\\.([A-Z]\\w*)");

    private Conditions() {}

    /** {@code now()} and {@code now(zone)}, but not {@code now(clock)}; the clocks that Java and SQL bring along. */
    static DescribedPredicate<JavaAccess<?>> asksTheWallClock() {
        return DescribedPredicate.describe("asks the wall clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return owner.isEquivalentTo(DSL.class)
                    ? ASK_SQL.contains(name)
                    : asksJava(owner, name) && !takes(access, Clock.class);
        });
    }

    /** A text that jOOQ would send as it is; jOOQ marks each such method. */
    static DescribedPredicate<JavaAccess<?>> sendsTextAsSql() {
        return DescribedPredicate.describe(
                "sends a text as SQL",
                access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                        && target.isAnnotatedWith(PlainSQL.class));
    }

    /** A field, parameter, result, call, conversion or calculation with {@code double}, {@code float} or their boxes. */
    static ArchCondition<JavaClass> countWithFloatingPoint() {
        return new ArchCondition<>("count with floating point") {
            @Override
            public void check(JavaClass room, ConditionEvents events) {
                List<String> found = FloatingPoint.in(room);
                found.forEach(place -> events.add(SimpleConditionEvent.satisfied(room, room.getName() + ": " + place)));
            }
        };
    }

    /** Said in the {@code package-info.java} of the class's package. */
    static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + " stands in a package that is not @NullMarked"));
            }
        };
    }

    /** The classes that the violations speak of, without their packages and nested names. */
    static Set<String> culprits(List<String> violations) {
        Set<String> names = new TreeSet<>();
        for (String violation : violations) {
            Matcher name = OFFENDER.matcher(violation);
            if (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    private static boolean asksJava(JavaClass owner, String name) {
        return switch (owner.getName()) {
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.lang.System" -> "currentTimeMillis".equals(name);
            case "java.util.Date" -> "<init>".equals(name);
            case "java.util.Calendar" -> "getInstance".equals(name);
            default -> owner.getPackageName().startsWith("java.time") && "now".equals(name);
        };
    }

    private static boolean takes(JavaAccess<?> access, Class<?> type) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }
}
