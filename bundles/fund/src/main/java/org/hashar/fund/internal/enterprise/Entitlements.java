package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashar.api.fund.Enterprise.Entitled;
import org.hashar.api.fund.EntitlementDraft.Change;

/** Who takes part in an enterprise and when, from the changes that stand. Pure. */
public final class Entitlements {
    /** A change of one person. */
    record Step(UUID person, Change change, LocalDate date) {}

    private Entitlements() {}

    /** The episodes, by first day and person. A change that changes nothing, because another was taken back, is passed over. */
    static List<Entitled> of(Collection<Step> steps) {
        Map<String, List<Step>> byPerson = steps.stream()
                .collect(Collectors.groupingBy(step -> step.person().toString(), TreeMap::new, Collectors.toList()));
        List<Entitled> found = new ArrayList<>();
        byPerson.values().forEach(own -> {
            UUID person = own.get(0).person();
            LocalDate from = null;
            for (Step step : inOrder(own)) {
                if (step.change() == Change.BEGINS && from == null) {
                    from = step.date();
                } else if (step.change() == Change.ENDS && from != null) {
                    found.add(new Entitled(person, from, step.date()));
                    from = null;
                }
            }
            if (from != null) {
                found.add(new Entitled(person, from, null));
            }
        });
        found.sort(Comparator.comparing(Entitled::from));
        return found;
    }

    /** Whether the changes of one person follow each other: one begins, the other ends, each on a later day. */
    static boolean follow(Collection<Step> ofOne) {
        Step last = null;
        for (Step step : inOrder(ofOne)) {
            if (last == null ? step.change() != Change.BEGINS : !after(last, step)) {
                return false;
            }
            last = step;
        }
        return true;
    }

    private static boolean after(Step last, Step next) {
        return next.change() != last.change() && next.date().isAfter(last.date());
    }

    private static List<Step> inOrder(Collection<Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Step::date).thenComparing(Step::change))
                .toList();
    }

    /** Who took part on some day up to one. */
    public static Set<UUID> upTo(List<Entitled> episodes, LocalDate day) {
        return episodes.stream()
                .filter(episode -> !episode.from().isAfter(day))
                .map(Entitled::person)
                .collect(Collectors.toSet());
    }
}
