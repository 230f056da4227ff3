package org.hashar.registry.internal.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hashar.api.money.Money;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.RemittanceDraft.Kind;
import org.hashar.api.registry.RemittanceStanding;

final class StandingsTest {
    private static final UUID PERSON = new UUID(0, 1);
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 30;

    /** What is told from a day on. */
    record Told(boolean came, int from, int length) {}

    @Provide
    Arbitrary<List<Told>> facts() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, 10))
                .as(Told::new)
                .list()
                .ofMaxSize(6);
    }

    /** Walks through the days, where the code under test compares facts. */
    @Property
    void isWhatOneFindsDayByDay(@ForAll("facts") List<Told> facts, @ForAll @IntRange(max = DAYS) int asOf) {
        Integer last = null;
        Integer since = null;
        for (int day = 0; day <= asOf; day++) {
            for (Told fact : facts) {
                if (fact.came() && fact.from() <= day && day <= fact.from() + fact.length()) {
                    last = day;
                }
            }
            int today = day;
            if (facts.stream().anyMatch(fact -> fact.came() && fact.from() == today)) {
                since = null;
            } else if (since == null && facts.stream().anyMatch(fact -> !fact.came() && fact.from() == today)) {
                since = day;
            }
        }
        RemittanceStanding standing = Standings.of(PERSON, FIRST.plusDays(asOf), Instant.EPOCH, drafts(facts));
        assertThat(standing.lastReceived()).isEqualTo(last == null ? null : FIRST.plusDays(last));
        assertThat(standing.ceasedSince()).isEqualTo(since == null ? null : FIRST.plusDays(since));
        assertThat(standing.monthsWithout() == null).isEqualTo(last == null && since == null);
    }

    private static List<RemittanceDraft> drafts(List<Told> facts) {
        List<RemittanceDraft> drafts = new ArrayList<>();
        for (Told fact : facts) {
            LocalDate from = FIRST.plusDays(fact.from());
            drafts.add(
                    fact.came()
                            ? new RemittanceDraft(
                                    new UUID(0, drafts.size()),
                                    PERSON,
                                    Kind.RECEIVED,
                                    new Money("1", "RUB"),
                                    from,
                                    from.plusDays(fact.length()),
                                    null,
                                    null)
                            : new RemittanceDraft(
                                    new UUID(0, drafts.size()), PERSON, Kind.CEASED, null, from, null, null, null));
        }
        return drafts;
    }
}
