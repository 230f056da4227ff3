package org.hashar.fund.internal.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;
import static org.hashar.fund.internal.Village.CARROT;
import static org.hashar.fund.internal.Village.WHEAT;
import static org.hashar.fund.internal.Village.day;
import static org.hashar.fund.internal.Village.kg;
import static org.hashar.fund.internal.Village.wheat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.LoanDecisionDraft.Kind;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.SeasonPortfolio;
import org.hashar.api.fund.StockBatch;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In-kind loans (R3) and what hangs on the season's calendar (R10), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RevolvingLoansTest {
    private final Databases.Kind kind;
    private World world;
    private Village village;
    private UUID season;
    private UUID group;

    RevolvingLoansTest(Databases.Kind kind) {
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

    @BeforeEach
    void newVillage() {
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        village = new Village(world);
        season = village.season(2011);
        group = world.registry.group();
    }

    private RevolvingLoan loan(UUID id, String asOf) {
        return world.loans.require(World.RECORDER, id, day(asOf), null);
    }

    private StockBatch backOn(UUID loan) {
        return village.batches("2026-11-20").stream()
                .filter(batch -> loan.equals(batch.loan()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("0.150 kg carrot seed")
    void aHundredAndFiftyGramsOfCarrotSeed() {
        UUID seed = village.given("2011-02-10", CARROT, "0.450", "36000.01");
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, seed, "0.150", "12500");

        RevolvingLoan issued = loan(loan, "2011-03-10");
        assertThat(issued.principal()).hasToString("12500.00 KGS");
        assertThat(issued.goods()).singleElement().satisfies(goods -> {
            assertThat(goods.quantity()).hasToString("0.150 SEED-CARROT");
            assertThat(goods.cost()).as("a third of the batch").hasToString("12000.00 KGS");
            assertThat(goods.withBorrower()).hasToString("0.150 SEED-CARROT");
        });
        assertThat(village.batch(seed).onHand()).hasToString("0.300 SEED-CARROT");
        assertThat(village.batch(seed).value()).hasToString("24000.01 KGS");
        assertThat(village.position("2011-03-10").issueDifference()).hasToString("500.00 KGS");
        assertThat(loan(loan, "2011-03-09").outstanding().isZero()).isTrue();
        assertThat(loan(loan, "2011-11-30").overdue()).isFalse();
        assertThat(loan(loan, "2011-12-01").overdue()).isTrue();

        RevolvingRepaymentDraft tooMuch = village.repayment(loan, "2011-10-01", "12500.01", List.of());
        assertThat(problem(() -> world.loans.repay(World.RECORDER, tooMuch)).type())
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        assertThat(village.repays(loan, "2011-10-01", "12500").outstanding().isZero())
                .isTrue();
    }

    @Test
    @DisplayName("repay half money half grain")
    void repayHalfMoneyHalfGrain() {
        UUID seed = village.given("2011-02-10", CARROT, "0.150", "12000");
        UUID loan = village.seedLoan(season, group, RepaymentRule.EITHER, seed, "0.150", "12000");

        RevolvingRepaymentDraft unpriced = village.repayment(loan, "2011-10-20", null, List.of(wheat("400", null)));
        assertThat(broken(() -> world.loans.repay(World.RECORDER, unpriced)))
                .containsExactly("/goods/0/price price-by-decision-needed");
        RevolvingRepaymentDraft mixed = village.repayment(loan, "2011-10-20", "6000", List.of(wheat("400", "15")));
        RevolvingLoan after = village.repays(mixed);
        assertThat(after.outstanding().isZero()).isTrue();
        assertThat(after.repaid()).hasToString("12000.00 KGS");
        assertThat(backOn(loan).onHand()).hasToString("400.000 GRAIN-WHEAT");
        assertThat(backOn(loan).value()).hasToString("6000.00 KGS");
        FundPosition position = village.position("2011-10-20");
        assertThat(List.of(position.cash(), position.stock(), position.priceDifference(), position.lent()))
                .extracting(Object::toString)
                .containsExactly("6000.00 KGS", "6000.00 KGS", "0.00 KGS", "0.00 KGS");
        assertThat(world.loans.repay(World.RECORDER, mixed).created()).isFalse();
        RevolvingRepaymentDraft other = new RevolvingRepaymentDraft(
                mixed.id(), loan, day("2011-10-20"), World.som("5999"), mixed.goods(), List.of());
        assertThat(problem(() -> world.loans.repay(World.RECORDER, other)).type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @Test
    @DisplayName("price doubles between issue and due")
    void priceDoublesBetweenIssueAndDue() {
        UUID seed = village.given("2011-02-10", WHEAT, "300", "6000");
        UUID application = village.applies(season, group, "2011-02-01", null, WHEAT, "300");
        village.allocates(season, "2011-03-01");
        RevolvingLoanDraft draft = new RevolvingLoanDraft(
                Ids.next(),
                application,
                day("2011-03-10"),
                RepaymentRule.GOODS,
                null,
                List.of(new RevolvingLoanDraft.HandOver(seed, kg("300"), World.som("6000"))),
                new RevolvingLoanDraft.GoodsTerm(WHEAT, kg("300"), "dry"),
                List.of());
        village.lends(draft);
        assertThat(broken(() -> village.repays(draft.id(), "2011-10-20", "6000")))
                .containsExactly("/money goods-were-agreed");

        RevolvingLoan after =
                village.repays(village.repayment(draft.id(), "2011-10-20", null, List.of(wheat("150", "40"))));
        assertThat(after.outstanding())
                .as("half of the agreed goods, whatever the price")
                .hasToString("3000.00 KGS");
        assertThat(after.principal()).hasToString("6000.00 KGS");
        assertThat(village.position("2011-10-20").priceDifference()).hasToString("3000.00 KGS");
        assertThat(backOn(draft.id()).value()).hasToString("6000.00 KGS");

        RevolvingRepaymentDraft tooMuch =
                village.repayment(draft.id(), "2011-10-21", null, List.of(wheat("150.001", null)));
        assertThat(broken(() -> world.loans.repay(World.RECORDER, tooMuch)))
                .containsExactly("/goods/0/quantity beyond-goods-term");
        assertThat(village.repays(village.repayment(draft.id(), "2011-10-21", null, List.of(wheat("150", null))))
                        .outstanding()
                        .isZero())
                .isTrue();
    }

    @Test
    @DisplayName("partial crop failure decision")
    void partialCropFailureDecision() {
        UUID seed = village.given("2011-02-10", CARROT, "0.150", "12000");
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, seed, "0.150", "12000");
        village.repays(loan, "2011-10-20", "5000");
        Decision noQuorum = new Decision("Forgive", 9, 4, 0, 0);
        LoanDecisionDraft unsound = new LoanDecisionDraft(
                Ids.next(),
                loan,
                day("2011-11-01"),
                Kind.FORGIVE,
                "CROP_FAILURE",
                null,
                World.som("4000"),
                List.of(),
                noQuorum);
        assertThat(broken(() -> world.loans.decide(World.COORDINATOR, unsound))).containsExactly("/decision no-quorum");
        assertThat(problem(() -> world.loans.decide(
                                World.RECORDER, village.decision(loan, "2011-11-01", Kind.FORGIVE, null, "1")))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);

        LoanDecisionDraft forgive = village.decision(loan, "2011-11-01", Kind.FORGIVE, null, "4000");
        assertThat(village.decides(forgive).outstanding()).hasToString("3000.00 KGS");
        RevolvingLoan later =
                village.decides(village.decision(loan, "2011-11-02", Kind.RESCHEDULE, "2012-11-30", null));
        assertThat(later.rescheduled()).isTrue();
        assertThat(later.forgiven()).hasToString("4000.00 KGS");
        assertThat(loan(loan, "2012-01-01").overdue()).isFalse();
        assertThat(loan(loan, "2012-12-01").overdue()).isTrue();
        assertThat(village.position("2011-11-02").forgiven()).hasToString("4000.00 KGS");
        assertThat(world.capital.requireDocument(World.RECORDER, forgive.id()).decisions())
                .containsExactly(Village.CARRIED);
    }

    @Test
    @DisplayName("return of unused sealed seed")
    void returnOfUnusedSealedSeed() {
        UUID seed = village.given("2011-02-10", CARROT, "0.150", "10000");
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, seed, "0.150", "12000");
        assertThat(broken(() -> village.returns(loan, seed, "2011-04-01", "0.151")))
                .containsExactly("/quantity beyond-handed-out");
        RevolvingLoan after = village.returns(loan, seed, "2011-04-01", "0.050");
        assertThat(after.outstanding()).hasToString("8000.00 KGS");
        assertThat(after.returned()).hasToString("4000.00 KGS");
        assertThat(backOn(loan).onHand()).hasToString("0.050 SEED-CARROT");
        assertThat(backOn(loan).value()).as("at the cost at which it left").hasToString("3333.33 KGS");
        assertThat(backOn(loan).variety()).isEqualTo("Nantes");
        village.returns(loan, seed, "2011-04-02", "0.100");
        FundPosition position = village.position("2011-04-02");
        assertThat(List.of(position.lent(), position.stock(), position.issueDifference()))
                .extracting(Object::toString)
                .containsExactly("0.00 KGS", "10000.00 KGS", "0.00 KGS");
    }

    @Test
    @DisplayName("due date shifted by drought")
    void dueDateShiftedByDrought() {
        UUID seed = village.given("2011-02-10", CARROT, "0.150", "12000");
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, seed, "0.150", "12000");
        world.seasons.shiftDue(
                World.COORDINATOR,
                new org.hashar.api.fund.DueShiftDraft(
                        Ids.next(), season, day("2011-08-01"), day("2012-03-31"), Village.CARRIED));
        RevolvingLoan shifted = loan(loan, "2012-03-31");
        assertThat(shifted.dueOn()).isEqualTo("2012-03-31");
        assertThat(shifted.overdue()).isFalse();
        assertThat(shifted.rescheduled()).isFalse();
        assertThat(loan(loan, "2012-04-01").overdue()).isTrue();
        assertThat(world.seasons.require(World.RECORDER, season).firstDueOn()).isEqualTo("2011-11-30");
    }

    @Test
    void aShiftOfTheDueDayThatIsDecidedLaterHidesNoArrearsOfTheDaysBefore() {
        UUID seed = village.given("2011-02-10", CARROT, "0.150", "12000");
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, seed, "0.150", "12000");
        world.seasons.shiftDue(
                World.COORDINATOR,
                new org.hashar.api.fund.DueShiftDraft(
                        Ids.next(), season, day("2012-01-20"), day("2012-03-31"), Village.CARRIED));

        assertThat(loan(loan, "2012-01-19").overdue()).isTrue();
        assertThat(loan(loan, "2012-01-19").dueOn()).isEqualTo("2011-11-30");
        assertThat(portfolio("2012-01-19", null).par30().text()).isEqualTo("12000.00");
        assertThat(portfolio("2012-01-19", null).dueOn()).isEqualTo("2011-11-30");
        assertThat(loan(loan, "2012-01-20").overdue()).isFalse();
        assertThat(portfolio("2012-01-20", null).par1().text()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("one member of six fails")
    void oneMemberOfSixFails() {
        UUID seed = village.given("2011-02-10", CARROT, "0.150", "12000");
        List<UUID> members = new ArrayList<>();
        List<MemberShare> shares = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            members.add(world.registry.member(group));
            shares.add(new MemberShare(members.get(i), World.som("2000")));
        }
        UUID application = village.applies(season, group, "2011-02-01", null, CARROT, "0.150");
        village.allocates(season, "2011-03-01");
        RevolvingLoanDraft plain = village.loan(application, "2011-03-10", RepaymentRule.MONEY, seed, "0.150", "12000");
        List<MemberShare> wrong = List.of(shares.get(0), new MemberShare(Ids.next(), World.som("1")));
        assertThat(broken(() -> world.loans.issue(World.RECORDER, shared(plain, wrong))))
                .containsExactly("/shares/1/person not-a-member", "/shares shares-differ");
        village.lends(shared(plain, shares));

        RevolvingLoan five = village.repays(
                plain.id(), "2011-10-20", "10000", shares.subList(0, 5).toArray(new MemberShare[0]));
        assertThat(five.reconciled()).isTrue();
        assertThat(five.membersOutstanding()).hasToString("2000.00 KGS");
        RevolvingLoan covered = village.repays(plain.id(), "2011-11-20", "2000");
        assertThat(covered.outstanding().isZero()).isTrue();
        assertThat(covered.reconciled()).as("the sixth owes the group").isFalse();
        assertThat(covered.shares().get(5).outstanding()).hasToString("2000.00 KGS");

        LoanDecisionDraft release = new LoanDecisionDraft(
                Ids.next(),
                plain.id(),
                day("2011-11-25"),
                Kind.RELEASE,
                "CROP_FAILURE",
                null,
                null,
                List.of(shares.get(5)),
                Village.CARRIED);
        assertThat(village.decides(release).reconciled()).isTrue();
    }

    private static RevolvingLoanDraft shared(RevolvingLoanDraft plain, List<MemberShare> shares) {
        return new RevolvingLoanDraft(
                plain.id(),
                plain.application(),
                plain.date(),
                plain.rule(),
                plain.money(),
                plain.goods(),
                plain.inGoods(),
                shares);
    }

    @Test
    void anIssueWithRepaymentsIsTakenBackOnlyAfterThem() {
        UUID seed = village.given("2011-02-10", CARROT, "0.150", "12000");
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, seed, "0.150", "12000");
        RevolvingRepaymentDraft first = village.repayment(loan, "2011-10-01", "4000", List.of());
        RevolvingRepaymentDraft second = village.repayment(loan, "2011-10-02", "8000", List.of());
        village.repays(first);
        village.repays(second);
        assertThat(broken(() -> village.takesBack(loan)))
                .containsExactly(" built-upon", " built-upon", "/date loan-overpaid-on", "/date loan-overpaid-on");
        village.takesBack(second.id());
        assertThat(loan(loan, "2011-12-31").outstanding()).hasToString("8000.00 KGS");
        village.takesBack(first.id());
        village.takesBack(loan);
        assertThat(loan(loan, "2011-12-31").reversed()).isTrue();
        assertThat(village.batch(seed).onHand()).hasToString("0.150 SEED-CARROT");
        assertThat(village.batch(seed).value()).hasToString("12000.00 KGS");
        assertThat(problem(() -> village.takesBack(loan)).type()).isEqualTo(Problem.Type.CONFLICT);
        assertThat(broken(() -> village.repays(loan, "2011-10-03", "1"))).contains("/loan loan-taken-back");
    }

    @Test
    void nothingIsHandedOutThatIsNotAllocatedOrNotThere() {
        UUID seed = village.given("2011-02-10", CARROT, "0.150", "12000");
        UUID application = village.applies(season, group, "2011-02-01", null, CARROT, "0.100");
        RevolvingLoanDraft early = village.loan(application, "2011-02-15", RepaymentRule.MONEY, seed, "0.151", "12000");
        assertThat(broken(() -> world.loans.issue(World.RECORDER, early)))
                .containsExactly(
                        "/date before-season-issue",
                        "/application nothing-allocated",
                        "/goods/0/quantity not-enough-stock");
        village.allocates(season, "2011-03-01");
        RevolvingLoanDraft more = village.loan(application, "2011-03-10", RepaymentRule.MONEY, seed, "0.101", "12000");
        assertThat(broken(() -> world.loans.issue(World.RECORDER, more))).containsExactly("/goods more-than-allocated");
        RevolvingLoanDraft fits = village.loan(application, "2011-03-10", RepaymentRule.MONEY, seed, "0.100", "8000");
        village.lends(fits);
        assertThat(world.loans.issue(World.RECORDER, fits).created()).isFalse();
        RevolvingLoanDraft twice = village.loan(application, "2011-03-11", RepaymentRule.MONEY, seed, "0.050", "4000");
        assertThat(broken(() -> world.loans.issue(World.RECORDER, twice)))
                .containsExactly("/application handed-out-already");
        assertThat(world.loans.ofSeason(World.RECORDER, season, day("2011-12-31"), null))
                .extracting(RevolvingLoan::id)
                .containsExactly(fits.id());
    }

    @Test
    void afterAReturnTheRestOfTheAgreedGoodsSettlesTheDebtToTheLastCoin() {
        UUID seed = village.given("2011-02-10", WHEAT, "300", "6000");
        UUID application = village.applies(season, group, "2011-02-01", null, WHEAT, "300");
        village.allocates(season, "2011-03-01");
        RevolvingLoanDraft draft = new RevolvingLoanDraft(
                Ids.next(),
                application,
                day("2011-03-10"),
                RepaymentRule.GOODS,
                null,
                List.of(new RevolvingLoanDraft.HandOver(seed, kg("300"), World.som("10000"))),
                new RevolvingLoanDraft.GoodsTerm(WHEAT, kg("333"), null),
                List.of());
        village.lends(draft);
        assertThat(village.returns(draft.id(), seed, "2011-04-01", "100.001").outstanding())
                .hasToString("6666.64 KGS");
        RevolvingRepaymentDraft beyond =
                village.repayment(draft.id(), "2011-10-20", null, List.of(wheat("222.001", null)));
        assertThat(broken(() -> world.loans.repay(World.RECORDER, beyond))).containsExactly(" beyond-debt");
        RevolvingLoan after =
                village.repays(village.repayment(draft.id(), "2011-10-20", null, List.of(wheat("222", null))));
        assertThat(after.outstanding().isZero()).isTrue();
    }

    @Test
    void moneyForASmallBusinessIsLentBesideSeed() {
        village.donates("2011-01-20", "5000");
        UUID seed = village.given("2011-02-10", CARROT, "0.150", "12000");
        UUID application = village.applies(season, group, "2011-02-01", "3000", CARROT, "0.150");
        village.allocates(season, "2011-03-01");
        RevolvingLoanDraft both = new RevolvingLoanDraft(
                Ids.next(),
                application,
                day("2011-03-10"),
                RepaymentRule.EITHER,
                World.som("3000"),
                List.of(new RevolvingLoanDraft.HandOver(seed, kg("0.150"), World.som("12000"))),
                null,
                List.of());
        assertThat(village.lends(both).principal()).hasToString("15000.00 KGS");
        assertThat(village.position("2011-03-10").cash()).hasToString("2000.00 KGS");
        assertThat(village.repays(both.id(), "2011-03-11", "15000")
                        .outstanding()
                        .isZero())
                .as("early")
                .isTrue();
    }

    /** One is repaid, one late, one carried over by decision, one repaid in full only by a repayment that is taken back five months later. */
    @Test
    void seasonPortfolioIsWhatItWasKnownAsUntilACorrection() {
        UUID late = world.registry.group();
        UUID carried = world.registry.group();
        UUID corrected = world.registry.group();
        UUID seed = village.given("2011-02-10", CARROT, "2.000", "20000");
        UUID one = village.seedLoan(season, group, RepaymentRule.EITHER, seed, "0.100", "1000");
        UUID two = village.seedLoan(season, late, RepaymentRule.EITHER, seed, "0.200", "2000");
        UUID three = village.seedLoan(season, carried, RepaymentRule.EITHER, seed, "0.300", "3000");
        UUID four = village.seedLoan(season, corrected, RepaymentRule.EITHER, seed, "0.400", "4000");
        village.returns(two, seed, "2011-04-01", "0.050");
        village.repays(one, "2011-10-01", "1000");
        RevolvingRepaymentDraft wrong = village.repayment(four, "2011-11-01", "4000", List.of());
        village.repays(wrong);
        village.decides(village.decision(three, "2011-11-20", LoanDecisionDraft.Kind.RESCHEDULE, "2012-11-30", null));
        Instant before = world.clock.instant();

        SeasonPortfolio summer = portfolio("2011-07-01", null);
        assertThat(summer.due().text()).isEqualTo("0.00");
        assertThat(summer.par1().text()).isEqualTo("0.00");
        SeasonPortfolio known = portfolio("2012-03-01", null);
        assertThat(known.loans()).isEqualTo(4);
        assertThat(known.lent().text()).isEqualTo("10000.00");
        assertThat(known.returned().text()).isEqualTo("500.00");
        assertThat(known.due().text()).isEqualTo("6500.00");
        assertThat(known.collected().text()).isEqualTo("5000.00");
        assertThat(known.outstanding().text()).isEqualTo("4500.00");
        assertThat(known.carriedOver().text()).isEqualTo("4500.00");
        assertThat(known.renegotiated().text()).isEqualTo("3000.00");
        assertThat(known.par30().text()).isEqualTo("1500.00");
        assertThat(known.par90().text()).isEqualTo("1500.00");

        village.takesBack(wrong.id());
        village.repays(four, "2011-11-01", "400");

        SeasonPortfolio now = portfolio("2012-03-01", null);
        assertThat(now.collected().text()).isEqualTo("1400.00");
        assertThat(now.par30().text()).isEqualTo("5100.00");
        assertThat(now.lent())
                .isEqualTo(now.returned()
                        .plus(now.collected())
                        .plus(now.forgiven())
                        .plus(now.outstanding()));
        assertThat(world.loans
                        .require(World.RECORDER, four, day("2012-03-01"), before)
                        .repaid()
                        .text())
                .isEqualTo("4000.00");
        assertThat(world.loans.ofSeason(World.RECORDER, season, day("2012-03-01"), before))
                .extracting(loan -> loan.outstanding().text())
                .containsExactlyInAnyOrder("0.00", "1500.00", "3000.00", "0.00");
        assertThat(portfolio("2012-03-01", before))
                .usingRecursiveComparison()
                .ignoringFields("asKnown")
                .isEqualTo(known);
    }

    private SeasonPortfolio portfolio(String asOf, @org.jspecify.annotations.Nullable Instant asKnown) {
        return world.seasons.portfolio(World.RECORDER, season, LocalDate.parse(asOf), asKnown);
    }
}
