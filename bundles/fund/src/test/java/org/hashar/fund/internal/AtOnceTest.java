package org.hashar.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Role;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many clients at once, and ids that are used twice: nothing is lost, doubled, locked for ever or shown to somebody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtOnceTest {
    private static final int CLIENTS = 8;
    private static final Actor OTHER = new Actor(new UUID(7, 20), "other", Role.COORDINATOR);
    private static final LocalDate END = LocalDate.of(2026, 11, 20);

    private final Databases.Kind kind;
    private World world;

    AtOnceTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new FundEntities()));
    }

    @AfterAll
    void close() {
        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings()).isEmpty();
        world.close();
    }

    /** Lets them all go at the same moment; what any of them throws is thrown. */
    private static <T> List<T> together(List<Callable<T>> clients) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients.size());
        CyclicBarrier start = new CyclicBarrier(clients.size());
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> client : clients) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return client.call();
                }));
            }
            List<T> values = new ArrayList<>();
            for (Future<T> answer : answers) {
                values.add(answer.get());
            }
            return values;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            pool.shutdownNow();
        }
    }

    private GroupStatement statement(UUID group) {
        return world.funds.groupStatement(World.RECORDER, group, END, null);
    }

    /** Records it, sends it again, and says how often it was new. */
    private int twice(MeetingDraft draft) {
        return once(draft) + once(draft);
    }

    private int once(MeetingDraft draft) {
        return world.meetings.record(World.RECORDER, draft).created() ? 1 : 0;
    }

    private static int visits(int group) {
        return group % 4 == 0 ? 2 : 1;
    }

    /** Each client has its own days, records on each, takes one in three back and corrects another. The group has no fund yet. */
    @Test
    void eightClientsOfOneGroupLoseAndDoubleNothing() throws Exception {
        UUID group = world.registry.group();
        UUID member = world.registry.member(group);
        int each = 12;
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            LocalDate first = LocalDate.of(2011, 2, 1).plusDays(client);
            clients.add(() -> {
                int created = 0;
                for (int i = 0; i < each; i++) {
                    LocalDate day = first.plusDays((long) i * CLIENTS);
                    MeetingDraft draft =
                            Draft.of(group, day.toString()).pays(member, "50").make();
                    created += twice(draft);
                    ReversalDraft back = new ReversalDraft(Ids.next(), "entered twice");
                    if (i % 3 == 0) {
                        world.meetings.reverse(World.COORDINATOR, draft.id(), back);
                    } else if (i % 3 == 1) {
                        MeetingDraft anew = Draft.of(group, day.toString())
                                .pays(member, "7.01")
                                .make();
                        world.meetings.correct(World.COORDINATOR, draft.id(), back, anew);
                    }
                }
                return created;
            });
        }

        List<Integer> created = together(clients);

        assertThat(created).containsOnly(each);
        // Of a client's twelve four were taken back and four replaced.
        long expected = CLIENTS * (4 * 50_00L + 4 * 7_01L);
        assertThat(statement(group).savings().units()).isEqualTo(expected);
        assertThat(statement(group).cash().units()).isEqualTo(expected);
        assertThat(statement(group).lines()).hasSize(CLIENTS * (each + 4 + 8));
    }

    /** One group in four is visited by two clients; each has an order of its own, and sends every fifth meeting twice. */
    @Test
    void eightClientsOfAThousandGroupsLoseAndDoubleNothing() throws Exception {
        int count = 1000;
        List<UUID> groups =
                IntStream.range(0, count).mapToObj(i -> world.registry.group()).toList();
        List<UUID> members =
                groups.stream().map(group -> world.registry.member(group)).toList();
        List<List<MeetingDraft>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            work.add(new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            for (int visit = 0; visit < visits(i); visit++) {
                work.get((i + visit * 3) % CLIENTS)
                        .add(Draft.of(groups.get(i), "2011-0" + (3 + visit) + "-05")
                                .pays(members.get(i), (50 + visit) + ".0" + i % 10)
                                .make());
            }
        }
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            List<MeetingDraft> own = work.get(client);
            Collections.shuffle(own, new Random(client));
            clients.add(() -> {
                int created = 0;
                for (int i = 0; i < own.size(); i++) {
                    MeetingDraft draft = own.get(i);
                    created += i % 5 == 0 ? twice(draft) : once(draft);
                }
                return created;
            });
        }

        List<Integer> created = together(clients);

        assertThat(created.stream().mapToInt(n -> n).sum()).isEqualTo(count + count / 4);
        for (int i = 0; i < count; i += 37) {
            long digit = i % 10;
            assertThat(statement(groups.get(i)).savings().units())
                    .isEqualTo(visits(i) == 2 ? 101_00 + 2 * digit : 50_00 + digit);
            assertThat(world.meetings
                            .list(World.RECORDER, groups.get(i), Page.Request.FIRST)
                            .items())
                    .hasSize(visits(i));
        }
    }

    /** Two phones with one id and two amounts, eight threads each: one amount is stored, and only its phone is ever answered with it. */
    @Test
    void sixteenWithOneIdAndTwoContentsStoreOneOfThem() throws Exception {
        UUID group = world.registry.group();
        UUID member = world.registry.member(group);
        UUID id = Ids.next();
        List<Callable<String>> clients = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String amount = i % 2 == 0 ? "50.00" : "51.00";
            MeetingDraft draft =
                    Draft.of(group, "2011-05-05").id(id).pays(member, amount).make();
            clients.add(() -> {
                try {
                    String stored = world.meetings
                            .record(World.RECORDER, draft)
                            .value()
                            .document()
                            .contributions()
                            .get(0)
                            .amount()
                            .amount();
                    assertThat(stored).isEqualTo(amount);
                    return "answered";
                } catch (ProblemException e) {
                    return e.problem().type().name();
                }
            });
        }

        List<String> answers = together(clients);

        assertThat(answers).filteredOn("answered"::equals).hasSize(8);
        assertThat(answers).filteredOn("CONFLICT"::equals).hasSize(8);
        assertThat(statement(group).savings().text()).isIn("50.00", "51.00");
    }

    /** What each of them learns is the same: that the id is taken. */
    private static void assertTaken(UUID id, ThrowingCallable... uses) {
        for (ThrowingCallable use : uses) {
            assertThat(problem(use)).isEqualTo(new Problem(Problem.Type.CONFLICT, "id-taken", List.of(id), List.of()));
        }
    }

    @Test
    void refusesIdOfMeetingForOtherPayloadMemberGroupOrActorAndRevealsNothing() {
        UUID group = world.registry.group();
        UUID aijan = world.registry.member(group);
        UUID burul = world.registry.member(group);
        UUID elsewhere = world.registry.group();
        UUID neighbour = world.registry.member(elsewhere);
        MeetingDraft stored = Draft.of(group, "2011-05-05")
                .pays(aijan, "50")
                .note("Lent in secret")
                .make();
        UUID id = stored.id();
        world.meetings.record(World.RECORDER, stored);
        MeetingDraft amount =
                Draft.of(group, "2011-05-05").id(id).pays(aijan, "51").make();
        MeetingDraft member =
                Draft.of(group, "2011-05-05").id(id).pays(burul, "50").make();
        MeetingDraft ofGroup =
                Draft.of(elsewhere, "2011-05-05").id(id).pays(neighbour, "50").make();

        assertTaken(
                id,
                () -> world.meetings.record(World.RECORDER, amount),
                () -> world.meetings.record(World.RECORDER, member),
                () -> world.meetings.record(World.RECORDER, ofGroup),
                () -> world.meetings.record(OTHER, stored),
                () -> world.meetings.record(OTHER, ofGroup));

        assertThat(statement(group).savings().text()).isEqualTo("50.00");
        assertThat(statement(elsewhere).lines()).isEmpty();
        assertThat(world.meetings.record(World.RECORDER, stored).created()).isFalse();
    }

    @Test
    void refusesReversalAndCorrectionThatAnotherActorSendsAgain() {
        UUID group = world.registry.group();
        UUID member = world.registry.member(group);
        MeetingDraft first = Draft.of(group, "2011-05-05").pays(member, "50").make();
        MeetingDraft second = Draft.of(group, "2011-06-05").pays(member, "50").make();
        MeetingDraft anew = Draft.of(group, "2011-06-05").pays(member, "40").make();
        ReversalDraft back = new ReversalDraft(Ids.next(), "entered twice");
        ReversalDraft wrong = new ReversalDraft(Ids.next(), "wrong amount");
        world.meetings.record(World.RECORDER, first);
        world.meetings.record(World.RECORDER, second);
        world.meetings.reverse(World.COORDINATOR, first.id(), back);
        world.meetings.correct(World.COORDINATOR, second.id(), wrong, anew);

        assertThat(problem(() -> world.meetings.reverse(OTHER, first.id(), back))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> world.meetings.correct(OTHER, second.id(), wrong, anew))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(world.meetings.reverse(World.COORDINATOR, first.id(), back).created())
                .isFalse();
        assertThat(world.meetings
                        .correct(World.COORDINATOR, second.id(), wrong, anew)
                        .created())
                .isFalse();
        assertThat(statement(group).savings().text()).isEqualTo("40.00");
    }

    @Test
    void refusesIdOfFundDocumentForOtherPayloadFundOrActorAndRevealsNothing() {
        Village village = new Village(world);
        Village next = new Village(world);
        CapitalDraft stored = village.money("2011-02-01", "1000", CapitalSource.DONOR, "CARMP");
        UUID id = stored.id();
        world.capital.record(World.COORDINATOR, stored);

        assertTaken(
                id,
                () -> world.capital.record(World.COORDINATOR, donation(id, village.fund, "2000")),
                () -> world.capital.record(World.COORDINATOR, donation(id, next.fund, "1000")),
                () -> world.capital.record(OTHER, stored),
                () -> world.capital.record(OTHER, donation(id, next.fund, "1000")));

        assertThat(village.position("2011-03-01").cash().text()).isEqualTo("1000.00");
        assertThat(next.position("2011-03-01").cash().text()).isEqualTo("0.00");
        assertThat(world.capital
                        .record(World.COORDINATOR, donation(id, village.fund, "1000.00"))
                        .created())
                .isFalse();
        ReversalDraft back = new ReversalDraft(Ids.next(), "entered twice");
        world.capital.reverse(World.COORDINATOR, id, back);
        assertThat(problem(() -> world.capital.reverse(OTHER, id, back)).type()).isEqualTo(Problem.Type.CONFLICT);
        assertThat(world.capital.reverse(World.COORDINATOR, id, back).created()).isFalse();
    }

    private static CapitalDraft donation(UUID id, UUID fund, String amount) {
        return new CapitalDraft(
                id,
                fund,
                CapitalDraft.Kind.RECEIVED,
                CapitalSource.DONOR,
                "CARMP",
                null,
                World.som(amount),
                LocalDate.of(2011, 2, 1),
                null);
    }

    @Test
    void refusesIdOfContributionPlanForAnotherActor() {
        UUID group = world.registry.group();
        ContributionPlanDraft plan = new ContributionPlanDraft(
                Ids.next(), group, World.som("50"), ContributionPlan.Period.MONTH, LocalDate.of(2011, 2, 1));
        world.funds.plan(World.COORDINATOR, plan);

        assertTaken(plan.id(), () -> world.funds.plan(OTHER, plan));
        assertThat(world.funds.plan(World.COORDINATOR, plan).created()).isFalse();
    }
}
