package org.hashar.fund.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.fund.Indicator;
import org.hashar.api.fund.IndicatorQuery;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.PortfolioReport.Dimension;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.Sex;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.statement.Funds;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.duplicate.Duplicates;
import org.hashar.registry.internal.group.Memberships;
import org.hashar.registry.internal.person.Persons;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R2: who was registered twice is one person to the fund, as long as that is known. Over the real registry and the real fund. */
final class MergedMemberTest {
    private static final LocalDate DAY = LocalDate.of(2011, 8, 1);

    /** The registry's own merges over a world's database. */
    static Duplicates duplicates(World world) {
        return new Duplicates(
                world.database.tx("registry"), world.clock, world.countries, (actor, action, subject, reason) -> {});
    }

    /** A woman who left with a debt, came back, was registered again and borrowed again. */
    private record Twice(World world, UUID group, UUID first, UUID again) {
        static Twice in(World world) {
            RegistryRows rows = new RegistryRows(world);
            UUID group = world.registry.group();
            UUID burul = world.registry.member(group);
            UUID first = world.registry.member(group, World.FORMED, LocalDate.of(2011, 5, 1));
            UUID again = world.registry.member(group, LocalDate.of(2011, 6, 1), null);
            world.clock.tick();
            world.meetings.record(
                    World.RECORDER,
                    Draft.of(group, "2011-02-05")
                            .pays(burul, "500")
                            .pays(first, "50")
                            .lends(Ids.next(), first, "100")
                            .make());
            world.clock.tick();
            world.meetings.record(
                    World.RECORDER,
                    Draft.of(group, "2011-07-05")
                            .pays(again, "70")
                            .lends(Ids.next(), again, "200")
                            .make());
            rows.copy();
            rows.revise(burul, "MALE");
            rows.revise(first, "UNKNOWN");
            rows.revise(again, "FEMALE");
            return new Twice(world, group, first, again);
        }

        PersonMerge merge(Duplicates duplicates) {
            return duplicates
                    .merge(World.COORDINATOR, new PersonMergeDraft(Ids.next(), again, first, "the same passport"))
                    .value();
        }

        long borrowers(@Nullable Instant asKnown) {
            return FiguresTest.figures(world)
                    .savingsGroups(
                            World.RECORDER,
                            new IndicatorQuery(null, null, null, group, null, null, null, DAY, asKnown),
                            Locale.ENGLISH)
                    .indicators()
                    .stream()
                    .filter(line -> line.code().equals("SG15"))
                    .map(Indicator::numerator)
                    .findFirst()
                    .orElseThrow()
                    .longValueExact();
        }

        /** Savings and loans of the women, from what is kept and from a full scan, which agree. */
        List<Long> women() {
            Figures figures = FiguresTest.figures(world);
            PortfolioReport kept = figures.report(World.RECORDER, query(null, null));
            assertThat(figures.report(World.RECORDER, query(kept.asOf(), kept.asKnown()))
                            .rows())
                    .isEqualTo(kept.rows());
            return women(kept);
        }

        List<Long> women(@Nullable Instant asKnown) {
            return women(FiguresTest.figures(world).report(World.RECORDER, query(DAY, asKnown)));
        }

        private static List<Long> women(PortfolioReport report) {
            PortfolioReport.Row row = report.rows().stream()
                    .filter(each -> each.sex() == Sex.FEMALE)
                    .findFirst()
                    .orElseThrow();
            return List.of(
                    row.members(), row.savings().units(), row.outstanding().units());
        }

        private static PortfolioReport.Query query(@Nullable LocalDate asOf, @Nullable Instant asKnown) {
            return new PortfolioReport.Query("KG", null, EnumSet.of(Dimension.SEX), asOf, asKnown);
        }

        /** Counts everything anew, so that a change which nobody noted would be missed. */
        void keep() {
            KeptTotals kept = new KeptTotals(new GroupChanges(world.tx));
            LocalDate today = LocalDate.ofInstant(world.clock.instant(), java.time.ZoneId.of("Asia/Bishkek"));
            Set<UUID> old = world.tx.read(em -> kept.old(em, World.RECORDER, today));
            assertThat(world.tx.<Integer>call(em -> kept.countAnew(em, World.RECORDER, old, today)))
                    .isEqualTo(old.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoIdsOfOnePersonAreOneBorrowerAndTwoAsKnownBeforeAndTwoAgainWhenItIsUndone(Databases.Kind kind) {
        try (World world = new World(kind.open(new RegistrySchema(), new FundEntities()))) {
            Twice one = Twice.in(world);
            Duplicates duplicates = duplicates(world);
            long postings = world.ledgers.verify(World.ADMINISTRATOR).transfers();
            one.keep();
            assertThat(one.borrowers(null)).isEqualTo(2);
            assertThat(one.women()).containsExactly(1L, 7000L, 20000L);
            Instant before = world.clock.instant();
            world.clock.tick();
            PersonMerge merge = one.merge(duplicates);
            world.clock.tick();
            assertThat(one.borrowers(null)).isEqualTo(1);
            assertThat(one.borrowers(before)).isEqualTo(2);
            assertThat(one.women()).containsExactly(1L, 12000L, 30000L);
            assertThat(one.women(before)).containsExactly(1L, 7000L, 20000L);
            one.keep();
            assertThat(one.women()).containsExactly(1L, 12000L, 30000L);

            world.clock.tick();
            duplicates.undo(World.COORDINATOR, merge.id(), "two passports after all");
            world.clock.tick();
            assertThat(one.borrowers(null)).isEqualTo(2);
            assertThat(one.borrowers(merge.mergedAt())).isEqualTo(1);
            assertThat(one.women()).containsExactly(1L, 7000L, 20000L);
            assertThat(one.women(merge.mergedAt())).containsExactly(1L, 12000L, 30000L);
            assertThat(world.ledgers.verify(World.ADMINISTRATOR).transfers()).isEqualTo(postings);
            duplicates.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("merge then un-merge restores balances")
    void aMergeShowsOneStatementOfBothAndItsUndoingRestoresTheBalances(Databases.Kind kind) {
        try (World world = new World(kind.open(new RegistrySchema(), new FundEntities()))) {
            Twice one = Twice.in(world);
            Duplicates duplicates = duplicates(world);
            var registry = world.database.tx("registry");
            Funds funds = new Funds(
                    world.tx,
                    world.clock,
                    world.registry,
                    new Memberships(registry, world.clock, world.countries, (actor, action, subject, reason) -> {}),
                    new Persons(registry, world.clock, world.countries, (actor, action, subject, reason) -> {}),
                    world.places(),
                    world.countries,
                    (actor, action, subject, reason) -> {});
            world.clock.tick();
            PersonMerge merge = one.merge(duplicates);
            for (UUID either : List.of(one.first(), one.again())) {
                assertThat(told(funds, one, either)).containsExactly("120.00", "300.00");
            }
            world.clock.tick();
            duplicates.undo(World.COORDINATOR, merge.id(), "two passports after all");
            assertThat(told(funds, one, one.first())).containsExactly("50.00", "100.00");
            assertThat(told(funds, one, one.again())).containsExactly("70.00", "200.00");
            duplicates.close();
        }
    }

    private static List<String> told(Funds funds, Twice one, UUID person) {
        MemberStatement statement = funds.memberStatement(
                World.RECORDER, one.group(), person, DAY, one.world().clock.instant());
        assertThat(statement.person()).isEqualTo(person);
        assertThat(statement.lines())
                .as("what was posted keeps the id it was posted with")
                .allMatch(
                        line -> one.first().equals(line.person()) || one.again().equals(line.person()))
                .hasSize(2 * statement.loans().size());
        return List.of(statement.savings().text(), statement.loansOutstanding().text());
    }
}
