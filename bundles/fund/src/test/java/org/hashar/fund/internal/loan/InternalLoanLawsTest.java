package org.hashar.fund.internal.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;

/** What holds for loans with terms through any history of payments that come late, are taken back or entered anew (R7, R8). */
class InternalLoanLawsTest {
    private static final LocalDate ISSUED = LocalDate.of(2011, 3, 5);
    private static final int DAYS = 400;
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

    /** A group that lends once, with the payments that stand. */
    private static final class Book {
        final UUID group = world.registry.group();
        final UUID loan = Ids.next();
        final Map<UUID, MeetingDraft> standing = new LinkedHashMap<>();

        Book(LoanAgreement terms, long principal) {
            UUID member = world.registry.member(group);
            run(Draft.of(group, "2011-02-05").pays(member, "1000000").make());
            run(Draft.of(group, ISSUED.toString())
                    .lends(loan, member, text(principal), terms)
                    .make());
        }

        static void run(MeetingDraft draft) {
            world.clock.tick();
            world.meetings.record(World.RECORDER, draft);
        }

        MeetingDraft payment(LocalDate day, long units) {
            return Draft.of(group, day.toString()).repays(loan, text(units)).make();
        }

        void pay(MeetingDraft draft) {
            run(draft);
            standing.put(draft.id(), draft);
        }

        void takeBack(UUID id) {
            world.clock.tick();
            world.meetings.reverse(World.COORDINATOR, id, new ReversalDraft(Ids.next(), "random"));
            standing.remove(id);
        }

        void correct(UUID id, MeetingDraft anew) {
            world.clock.tick();
            world.meetings.correct(World.COORDINATOR, id, new ReversalDraft(Ids.next(), "random"), anew);
            standing.remove(id);
            standing.put(anew.id(), anew);
        }

        InternalLoan at(LocalDate day) {
            return world.internalLoans.require(World.RECORDER, loan, day, null);
        }

        long paidBy(LocalDate day) {
            return standing.values().stream()
                    .filter(draft -> !draft.date().isAfter(day))
                    .mapToLong(draft -> units(draft.repayments().get(0).amount().amount()))
                    .sum();
        }
    }

    private static String text(long units) {
        return new Amount(units, World.KGS).text();
    }

    private static long units(String amount) {
        return Amount.parse(amount, World.KGS).orElseThrow().units();
    }

    private static <E extends Enum<E>> E one(Random random, Class<E> type) {
        List<E> all = new ArrayList<>(EnumSet.allOf(type));
        return all.get(random.nextInt(all.size()));
    }

    private static LoanAgreement terms(Random random) {
        Interest interest = one(random, Interest.class);
        return new LoanAgreement(
                interest,
                interest == Interest.NONE ? null : new Rate("" + (1 + random.nextInt(6)), Rate.Per.MONTH),
                one(random, DayCount.class),
                Examples.months("2011-04-05", 1 + random.nextInt(10)),
                null,
                null,
                null);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void paymentsAreInterestAndPrincipalWhateverTheOrderInWhichTheyBecameKnown(@ForAll long seed) {
        Random random = new Random(seed);
        LoanAgreement terms = terms(random);
        long principal = 10_000L + random.nextInt(200_000);
        Book book = new Book(terms, principal);
        for (int i = 0; i < 8; i++) {
            step(book, random, principal);
        }
        Book inOrder = new Book(terms, principal);
        book.standing.values().stream()
                .sorted(Comparator.comparing(MeetingDraft::date))
                .forEach(draft -> inOrder.pay(inOrder.payment(
                        draft.date(), units(draft.repayments().get(0).amount().amount()))));
        for (int i = 0; i < 4; i++) {
            LocalDate day = ISSUED.plusDays(random.nextInt(DAYS));
            InternalLoan loan = book.at(day);
            assertThat(loan.principalPaid().units() + loan.interestPaid().units())
                    .isEqualTo(book.paidBy(day));
            assertThat(loan.outstanding().units()).isNotNegative();
            assertThat(loan.principalPaid().plus(loan.outstanding())).isEqualTo(loan.principal());
            var statement = world.funds.groupStatement(World.RECORDER, book.group, day, null);
            assertThat(statement.interest()).isEqualTo(loan.interestPaid());
            assertThat(statement.loansOutstanding()).isEqualTo(loan.outstanding());
            InternalLoan same = inOrder.at(day);
            assertThat(List.of(loan.principalPaid(), loan.interestPaid(), loan.toSettle(), loan.instalments()))
                    .isEqualTo(List.of(same.principalPaid(), same.interestPaid(), same.toSettle(), same.instalments()));
        }
    }

    /** Does something, which may be refused because it is beyond the debt; then nothing of it is there. */
    private static void step(Book book, Random random, long principal) {
        LocalDate day = ISSUED.plusDays(random.nextInt(DAYS));
        MeetingDraft draft = book.payment(day, 1 + random.nextInt((int) principal / 3));
        List<UUID> ids = new ArrayList<>(book.standing.keySet());
        try {
            if (ids.isEmpty() || random.nextInt(3) > 0) {
                book.pay(draft);
            } else if (random.nextBoolean()) {
                book.takeBack(ids.get(random.nextInt(ids.size())));
            } else {
                book.correct(ids.get(random.nextInt(ids.size())), draft);
            }
        } catch (ProblemException refused) {
            assertThat(refused.problem().violations())
                    .isNotEmpty()
                    .allMatch(found ->
                            found.code().equals("beyond-debt") || found.code().equals("later-loan-overpaid"));
        }
    }
}
