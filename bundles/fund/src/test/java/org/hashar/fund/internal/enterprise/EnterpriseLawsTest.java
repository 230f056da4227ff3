package org.hashar.fund.internal.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.enterprise.Workshop.CUCUMBER;
import static org.hashar.fund.internal.enterprise.Workshop.PICKLES;
import static org.hashar.fund.internal.enterprise.Workshop.day;
import static org.hashar.fund.internal.enterprise.Workshop.jars;
import static org.hashar.fund.internal.enterprise.Workshop.kg;
import static org.hashar.fund.internal.enterprise.Workshop.used;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.fund.EntitlementDraft;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.SalePaymentDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft.Policy;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.store.testing.Databases;

/** Laws of enterprises after any history of buying, making, selling, paying and taking back. */
class EnterpriseLawsTest {
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

    /** One history; what is refused has changed nothing. */
    private static final class History {
        private final Random random;
        private final Workshop of;
        private final List<UUID> batches = new ArrayList<>();
        private final List<UUID> sales = new ArrayList<>();
        private final List<UUID> documents = new ArrayList<>();
        private boolean jar;

        History(long seed) {
            random = new Random(seed);
            of = new Workshop(world, 2 + random.nextInt(4), "1000.07").starts();
        }

        void step() {
            try {
                go(LocalDate.of(2011, 6, 2).plusDays(random.nextInt(200)).toString());
            } catch (ProblemException refused) {
                assertThat(refused.problem().violations())
                        .extracting(found -> found.code())
                        .isSubsetOf(
                                "not-enough-cash",
                                "not-enough-stock",
                                "beyond-receivable",
                                "beyond-owed",
                                "before-from",
                                "cash-short-on",
                                "stock-short-on",
                                "account-short-on",
                                "built-upon",
                                "unit-does-not-convert",
                                "unknown-batch",
                                "entitlement-does-not-follow");
            }
        }

        private void go(String date) {
            String money = (1 + random.nextInt(300)) + "." + (10 + random.nextInt(90));
            UUID person = of.women.get(random.nextInt(of.women.size()));
            switch (random.nextInt(8)) {
                case 0, 1 ->
                    batches.add(of.takesIn(
                            date,
                            CUCUMBER,
                            kg(random.nextInt(9) + ".00" + (1 + random.nextInt(9))),
                            money,
                            random.nextBoolean() ? person : null));
                case 2 -> documents.add(of.spends(date, "WATER", money, random.nextBoolean() ? person : null));
                case 3 ->
                    batches.add(of.produces(
                            date, PICKLES, jars("7"), used(any(batches), kg("0.00" + (1 + random.nextInt(9))))));
                case 4 ->
                    sales.add(of.sells(
                            date, any(batches), kgOrJars(), money, null, random.nextBoolean() ? null : "2012-03-01"));
                case 5 ->
                    documents.add(of.settles(
                            any(sales),
                            date,
                            random.nextInt(4) == 0 ? SalePaymentDraft.Kind.GIVEN_UP : SalePaymentDraft.Kind.PAID,
                            money));
                case 6 -> of.paysGiver(person, date, "1.01");
                default -> {
                    List<UUID> all = new ArrayList<>(documents);
                    all.addAll(batches);
                    all.addAll(sales);
                    UUID document = any(all);
                    of.takesBack(document);
                    documents.remove(document);
                    batches.remove(document);
                    sales.remove(document);
                }
            }
        }

        /** Cucumbers are sold by the gram, jars by the piece; a unit of the wrong kind would only be refused. */
        private Quantity kgOrJars() {
            jar = !jar;
            return jar ? jars("2") : kg("0.003");
        }

        private UUID any(List<UUID> of) {
            return of.isEmpty() ? new UUID(1, 1) : of.get(random.nextInt(of.size()));
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void moneyIsInTheBoxInGoodsOrOwedAndSharesAndRemainderAreTheGain(@ForAll long seed) {
        History history = new History(seed);
        int steps = 10 + history.random.nextInt(30);
        for (int i = 0; i < steps; i++) {
            history.step();
            if (i % 8 == 0) {
                check(
                        history.of,
                        LocalDate.of(2011, 6, 2)
                                .plusDays(history.random.nextInt(200))
                                .toString());
            }
        }
        check(history.of, "2012-04-01");
        Enterprise before = history.of.on("2012-04-01");
        Amount pot = before.result().inBox().compareTo(before.result().undivided()) < 0
                ? before.result().inBox()
                : before.result().undivided();
        if (!pot.isPositive()) {
            return;
        }
        ShareOut shared = history.of.shares(history.of.sharing("2012-04-01", Policy.EQUAL, Money.of(pot)));
        Amount sum = shared.lines().stream()
                .map(line -> line.paid().plus(line.carried()))
                .reduce(shared.remainder(), Amount::plus);
        assertThat(sum).isEqualTo(pot);
        assertThat(shared.lines()).hasSize(history.of.women.size());
        Enterprise after = history.of.on("2012-04-01");
        assertThat(after.result().undivided())
                .isEqualTo(before.result().undivided().minus(pot));
        check(history.of, "2012-04-01");
    }

    private static void check(Workshop of, String date) {
        Enterprise.Result result = of.on(date).result();
        GroupStatement statement = world.funds.groupStatement(World.RECORDER, of.group, day(date), null);
        assertThat(result.netGain()).isEqualTo(result.sales().minus(result.costs()));
        assertThat(result.inBox())
                .isEqualTo(result.undivided()
                        .plus(result.owedToMembers())
                        .minus(result.stock())
                        .minus(result.owedByCustomers()));
        assertThat(statement.enterprise()).isEqualTo(result.inBox());
        assertThat(statement.cash()).isEqualTo(statement.savings().plus(statement.enterprise()));
        assertThat(of.on(date).stock()).allSatisfy(batch -> {
            assertThat(batch.onHand().units()).isNotNegative();
            assertThat(batch.value().units()).isNotNegative();
            if (batch.onHand().isZero()) {
                assertThat(batch.value().isZero()).isTrue();
            }
        });
    }

    @Property(tries = 200)
    void episodesNeverOverlapHoweverTheChangesAreMixed(@ForAll long seed) {
        Random random = new Random(seed);
        List<Entitlements.Step> steps = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            steps.add(new Entitlements.Step(
                    new UUID(1, random.nextInt(3)),
                    random.nextBoolean() ? EntitlementDraft.Change.BEGINS : EntitlementDraft.Change.ENDS,
                    LocalDate.of(2011, 1, 1).plusDays(random.nextInt(30))));
        }
        List<Enterprise.Entitled> episodes = Entitlements.of(steps);
        for (Enterprise.Entitled one : episodes) {
            assertThat(one.until() == null || !one.until().isBefore(one.from())).isTrue();
            assertThat(episodes)
                    .filteredOn(other -> !other.equals(one) && other.person().equals(one.person()))
                    .allMatch(other -> !overlap(one, other));
        }
    }

    private static boolean overlap(Enterprise.Entitled one, Enterprise.Entitled other) {
        LocalDate end = one.until() == null ? LocalDate.MAX : one.until();
        LocalDate otherEnd = other.until() == null ? LocalDate.MAX : other.until();
        return one.from().isBefore(otherEnd) && other.from().isBefore(end);
    }
}
