package org.hashar.fund.internal.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.IfClosed;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;

/** Laws of closed periods, whatever is entered late, taken back or corrected after they were closed (R7, R8). */
class PeriodLawsTest {
    private static final LocalDate START = LocalDate.of(2011, 2, 1);
    private static final int DAYS = 120;
    private static World world;

    @BeforeContainer
    static void open() {
        world = new World(Databases.h2(new FundEntities()));
    }

    @AfterContainer
    static void close() {
        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings()).isEmpty();
        world.close();
    }

    /** A group with a box, loans, and what has happened to it. */
    private static final class Group {
        final Random random;
        final UUID id = world.registry.group();
        final UUID member = world.registry.member(id);
        final List<UUID> standing = new ArrayList<>();
        final List<UUID> loans = new ArrayList<>();

        Group(long seed) {
            random = new Random(seed);
            standing.add(world.meetings
                    .record(
                            World.RECORDER,
                            Draft.of(id, START.toString()).pays(member, "500").make())
                    .value()
                    .id());
        }

        LocalDate day() {
            return START.plusDays(random.nextInt(DAYS));
        }

        Draft draft() {
            Draft draft = Draft.of(id, day().toString()).pays(member, 1 + random.nextInt(90) + ".50");
            if (random.nextInt(3) == 0) {
                UUID loan = Ids.next();
                loans.add(loan);
                draft.lends(loan, member, 1 + random.nextInt(200) + ".00");
            }
            if (!loans.isEmpty() && random.nextInt(2) == 0) {
                draft.repays(loans.get(random.nextInt(loans.size())), 1 + random.nextInt(50) + ".00");
            }
            return draft;
        }

        UUID any() {
            return standing.get(random.nextInt(standing.size()));
        }

        void step() {
            world.clock.tick();
            ReversalDraft reversal = new ReversalDraft(Ids.next(), "random");
            int what = random.nextInt(10);
            try {
                if (what < 6 || standing.isEmpty()) {
                    IfClosed how = what < 5 ? IfClosed.FIRST_OPEN_DAY : IfClosed.REFUSE;
                    standing.add(world.meetings
                            .record(World.RECORDER, draft().make(), how)
                            .value()
                            .id());
                } else if (what < 8) {
                    UUID old = any();
                    world.meetings.reverse(World.COORDINATOR, old, reversal);
                    standing.remove(old);
                } else {
                    UUID old = any();
                    UUID anew = world.meetings
                            .correct(World.COORDINATOR, old, reversal, draft().make())
                            .value()
                            .id();
                    standing.remove(old);
                    standing.add(anew);
                }
            } catch (ProblemException e) {
                assertThat(e.problem().type().status()).isEqualTo(Problem.Type.INVALID.status());
            }
        }

        List<StatementLine> lines(LocalDate day) {
            return world.funds.groupStatement(World.RECORDER, id, day, null).lines();
        }

        /** All that was published of a day, but for the moment at which it was asked. */
        List<Object> figures(LocalDate day) {
            MemberStatement page = world.funds.memberStatement(World.RECORDER, id, member, day, null);
            return List.of(
                    lines(day),
                    page.lines(),
                    page.loans(),
                    page.savings(),
                    page.contributionsDue(),
                    page.loansOutstanding());
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void nothingMovesTheFiguresOfAClosedDayAndEveryLineTellsItsOwn(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 25) int steps) {
        Group group = new Group(seed);
        UUID fund = world.capital.ofOwner(World.RECORDER, group.id).get(0).id();
        world.funds.plan(
                World.COORDINATOR,
                new ContributionPlanDraft(
                        Ids.next(), group.id, World.som("50"), ContributionPlan.Period.MEETING, START));
        Map<LocalDate, List<Object>> published = new TreeMap<>();
        LocalDate closed = START;
        for (int i = 0; i < steps; i++) {
            group.step();
            if (group.random.nextInt(5) == 0) {
                closed = closed.plusDays(1 + group.random.nextInt(20));
                world.periods.change(World.COORDINATOR, new PeriodDraft(Ids.next(), fund, closed, "reported", null));
                published.put(closed, group.figures(closed));
            }
        }
        published.forEach((day, figures) -> assertThat(group.figures(day)).isEqualTo(figures));
        assertThat(group.lines(START.plusYears(1))).allSatisfy(line -> assertThat(
                        line.ownDate() == null || line.ownDate().isBefore(line.date()))
                .isTrue());
    }
}
