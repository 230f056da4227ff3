package org.hashar.fund.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.PortfolioReport.Dimension;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.RandomHistory;
import org.hashar.fund.internal.World;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.registry.internal.duplicate.Duplicates;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;

/** What is kept is what a full scan of the transfers and memberships says, whatever happened and on whatever day. */
class KeptTotalsLawsTest {
    private static final EnumSet<Dimension> ALL = EnumSet.of(Dimension.DISTRICT, Dimension.SEX, Dimension.AGE);
    private static final Map<Databases.Kind, World> WORLDS = new EnumMap<>(Databases.Kind.class);
    private static final Map<Databases.Kind, RegistryRows> ROWS = new EnumMap<>(Databases.Kind.class);
    private static final Map<Databases.Kind, Duplicates> MERGED = new EnumMap<>(Databases.Kind.class);

    @BeforeContainer
    static void open() {
        for (Databases.Kind kind : Databases.Kind.values()) {
            World world = new World(kind.open(new RegistrySchema(), new FundEntities()));
            // From here on the clock of this world only goes forward, as clocks do.
            world.clock.set(Instant.parse("2011-07-01T06:00:00Z"));
            WORLDS.put(kind, world);
            ROWS.put(kind, new RegistryRows(world));
            MERGED.put(kind, MergedMemberTest.duplicates(world));
        }
    }

    @AfterContainer
    static void close() {
        MERGED.values().forEach(Duplicates::close);
        WORLDS.values().forEach(World::close);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void equalTheFullScanToTheUnit(
            @ForAll Databases.Kind kind, @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int steps) {
        World world = WORLDS.get(kind);
        RegistryRows rows = ROWS.get(kind);
        Figures figures = FiguresTest.figures(world);
        Random random = new Random(seed);
        List<RandomHistory> histories =
                List.of(new RandomHistory(world, random.nextLong()), new RandomHistory(world, random.nextLong()));
        List<Membership> members = new ArrayList<>(world.registry.episodes().stream()
                .filter(each -> histories.stream().anyMatch(history -> history.group.equals(each.group())))
                .toList());
        rows.copy();
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(10)) {
                case 0 -> world.clock.set(world.clock.instant().plus(random.nextInt(400), ChronoUnit.DAYS));
                case 1 -> leave(world, rows, members, random);
                case 2 ->
                    rows.revise(
                            members.get(random.nextInt(members.size())).person(),
                            random.nextBoolean() ? "MALE" : "FEMALE");
                case 3, 4 -> merge(MERGED.get(kind), members, random);
                default -> histories.get(random.nextInt(2)).step(false);
            }
            if (random.nextBoolean()) {
                keep(world, figures, random.nextInt(3));
            }
            assertSame(figures, world);
        }
    }

    /** A person may leave twice by chance, or on a day to come: the last that was told counts. */
    private static void leave(World world, RegistryRows rows, List<Membership> members, Random random) {
        if (members.size() > 2) {
            Membership gone = members.remove(random.nextInt(members.size()));
            LocalDate today = LocalDate.ofInstant(world.clock.instant(), java.time.ZoneId.of("Asia/Bishkek"));
            world.clock.tick();
            rows.leave(gone, today.plusDays(random.nextInt(60) - 40L));
        }
    }

    /** Two of two groups are found to be one, and sometimes two again; that they cannot be, or are already, happens too. */
    private static void merge(Duplicates duplicates, List<Membership> members, Random random) {
        Membership one = members.get(random.nextInt(members.size()));
        Membership other = members.get(random.nextInt(members.size()));
        if (!one.group().equals(other.group())) {
            PersonMergeDraft draft = new PersonMergeDraft(Ids.next(), one.person(), other.person(), "seen together");
            try {
                duplicates.merge(World.COORDINATOR, draft);
            } catch (ProblemException e) {
                return;
            }
            if (random.nextInt(3) == 0) {
                duplicates.undo(World.COORDINATOR, draft.id(), "two passports after all");
            }
        }
    }

    /** Counts some anew and leaves the rest, so that both ways are added up. */
    private static void keep(World world, Figures figures, int how) {
        LocalDate today = figures.report(World.RECORDER, new PortfolioReport.Query("KG", null, ALL, null, null))
                .asOf();
        KeptTotals kept = new KeptTotals(new org.hashar.registry.internal.change.GroupChanges(world.tx));
        var old = world.tx.read(em -> kept.old(em, World.RECORDER, today));
        var some = old.stream().limit(how == 0 ? 1 : Long.MAX_VALUE).collect(java.util.stream.Collectors.toSet());
        if (!some.isEmpty()) {
            assertThat(world.tx.<Integer>call(em -> kept.countAnew(em, World.RECORDER, some, today)))
                    .isEqualTo(some.size());
        }
    }

    private static void assertSame(Figures figures, World world) {
        PortfolioReport kept = figures.report(World.RECORDER, new PortfolioReport.Query("KG", null, ALL, null, null));
        PortfolioReport scanned =
                figures.report(World.RECORDER, new PortfolioReport.Query("KG", null, ALL, kept.asOf(), kept.asKnown()));
        assertThat(kept.rows()).isEqualTo(scanned.rows()).isNotEmpty();
        assertThat(world.clock.instant()).isAfterOrEqualTo(kept.asKnown());
    }
}
