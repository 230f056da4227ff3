package org.hashar.registry.internal.duplicate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.registry.DuplicatePair.Reason;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.spelling.NameSpelling;
import org.hashar.registry.internal.spelling.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two persons being one. A name alone never does: many women are called Гулнора Саидова, so something that is not shared
 * by chance has to stand beside it. Pure functions.
 */
final class Likeness {
    /** From how many points on a pair is worth a person's time. */
    static final int WORTH_ASKING = 60;

    private static final Map<Reason, Integer> POINTS = Map.of(
            Reason.SAME_NAME, 50,
            Reason.ALIKE_NAME, 40,
            Reason.SAME_BIRTH_DATE, 30,
            Reason.SAME_BIRTH_YEAR, 15,
            Reason.SAME_PHONE, 25,
            Reason.ALIKE_IDENTIFIER, 30,
            Reason.SAME_HOUSEHOLD, 25,
            Reason.SAME_PLACE, 10);
    private static final Set<Reason> NAMES = EnumSet.of(Reason.SAME_NAME, Reason.ALIKE_NAME);
    private static final Set<Reason> BY_CHANCE =
            EnumSet.of(Reason.SAME_NAME, Reason.ALIKE_NAME, Reason.SAME_BIRTH_YEAR);

    private Likeness() {}

    /** A person and where the person lives or lived. */
    record Known(Person person, Set<UUID> households) {}

    /** What speaks for the two being one; empty when too little does, or something speaks against it. */
    static Set<Reason> of(Known one, Known other) {
        Person a = one.person();
        Person b = other.person();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (contradict(a.sex(), b.sex(), a.birthYear(), b.birthYear())) {
            return reasons;
        }
        if (meet(keys(a), keys(b))) {
            reasons.add(Reason.SAME_NAME);
        } else if (alike(keys(a), keys(b))) {
            reasons.add(Reason.ALIKE_NAME);
        }
        if (a.birthDate() != null && a.birthDate().equals(b.birthDate())) {
            reasons.add(Reason.SAME_BIRTH_DATE);
        } else if (a.birthYear() != null && a.birthYear().equals(b.birthYear())) {
            reasons.add(Reason.SAME_BIRTH_YEAR);
        }
        if (meet(a.phones(), b.phones())) {
            reasons.add(Reason.SAME_PHONE);
        }
        if (a.identifiers().stream()
                .anyMatch(mine -> b.identifiers().stream().anyMatch(theirs -> Numbers.alike(mine, theirs)))) {
            reasons.add(Reason.ALIKE_IDENTIFIER);
        }
        if (meet(one.households(), other.households())) {
            reasons.add(Reason.SAME_HOUSEHOLD);
        }
        if (a.territory() != null
                && a.country().equals(b.country())
                && a.territory().equals(b.territory())) {
            reasons.add(Reason.SAME_PLACE);
        }
        boolean named = reasons.stream().anyMatch(NAMES::contains);
        boolean anchored = !BY_CHANCE.containsAll(reasons);
        return named && anchored && score(reasons) >= WORTH_ASKING ? reasons : EnumSet.noneOf(Reason.class);
    }

    /** Points of all reasons, 100 at the most. */
    static int score(Collection<Reason> reasons) {
        return Math.min(100, reasons.stream().mapToInt(POINTS::get).sum());
    }

    /** A man and a woman, or births more than a year apart: registers err by a year, not by a generation. */
    static boolean contradict(Sex one, Sex other, @Nullable Integer born, @Nullable Integer otherBorn) {
        boolean sexes = one != other && one != Sex.UNKNOWN && other != Sex.UNKNOWN;
        return sexes || (born != null && otherBorn != null && Math.abs(born - otherBorn) > 1);
    }

    /** Of every form of the name the keys of family and given name, whichever was written first. */
    private static List<List<String>> keys(Person person) {
        return person.names().stream()
                .map(Likeness::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static boolean alike(List<List<String>> one, List<List<String>> other) {
        return one.stream().anyMatch(mine -> other.stream().anyMatch(theirs -> NameSpelling.alike(mine, theirs)));
    }

    private static List<String> words(PersonName name) {
        return Stream.of(name.family(), name.given())
                .filter(part -> part != null)
                .flatMap(part -> Spelling.words(part).stream())
                .sorted()
                .toList();
    }

    private static boolean meet(Collection<?> one, Collection<?> other) {
        return one.stream().anyMatch(other::contains);
    }
}
