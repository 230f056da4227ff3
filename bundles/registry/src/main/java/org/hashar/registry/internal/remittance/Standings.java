package org.hashar.registry.internal.remittance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.RemittanceDraft.Kind;
import org.hashar.api.registry.RemittanceStanding;

/** Whether anything still comes, from facts that stand. Pure functions. */
final class Standings {
    private Standings() {}

    /** The standing of one human being on a day, by facts in any order; what begins after the day says nothing yet. */
    static RemittanceStanding of(UUID person, LocalDate asOf, Instant asKnown, List<RemittanceDraft> facts) {
        Optional<LocalDate> last = begun(facts, Kind.RECEIVED, asOf)
                .map(fact -> earlier(Objects.requireNonNull(fact.until()), asOf))
                .max(Comparator.naturalOrder());
        LocalDate lastBegin = begun(facts, Kind.RECEIVED, asOf)
                .map(RemittanceDraft::from)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        // Something that comes on the day from which nothing was to come, or later, ends the ceasing.
        List<RemittanceDraft> ceased = begun(facts, Kind.CEASED, asOf)
                .filter(fact -> fact.from().isAfter(lastBegin))
                .sorted(Comparator.comparing(RemittanceDraft::from).thenComparing(RemittanceDraft::id))
                .toList();
        Optional<LocalDate> since = ceased.stream().map(RemittanceDraft::from).findFirst();
        return new RemittanceStanding(
                person,
                asOf,
                asKnown,
                last.orElse(null),
                since.orElse(null),
                ceased.stream()
                        .map(RemittanceDraft::reason)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                last.or(() -> since)
                        .map(day -> (int) ChronoUnit.MONTHS.between(day, asOf))
                        .orElse(null));
    }

    private static Stream<RemittanceDraft> begun(List<RemittanceDraft> facts, Kind kind, LocalDate asOf) {
        return facts.stream().filter(fact -> fact.kind() == kind && !fact.from().isAfter(asOf));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
