package org.hashar.fund.internal.shareout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hashar.api.fund.LoanHistory.Part;

/** The arithmetic of share-outs (R4). */
class DivisionTest {

    private static List<BigInteger> equal(int count) {
        return Collections.nCopies(count, BigInteger.ONE);
    }

    private static List<BigInteger> weights(long... weights) {
        return Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList();
    }

    private static Holding holding(int number, long weight, long savings, long debt) {
        List<Holding.Loan> loans = debt == 0 ? List.of() : List.of(new Holding.Loan(new UUID(9, number), 0, debt));
        return new Holding(new UUID(1, number), BigInteger.valueOf(weight), savings, 0, loans, 0, 0);
    }

    /** Interest first, as far as it goes. */
    private static Division.Terms terms(List<Holding> holdings, List<Part> order, long cash, long unit) {
        Map<UUID, Holding.Loan> loans = holdings.stream()
                .flatMap(holding -> holding.loans().stream())
                .collect(Collectors.toMap(Holding.Loan::id, loan -> loan));
        return new Division.Terms(
                order,
                (loan, units) -> {
                    long interest = Math.min(units, loans.get(loan).interest());
                    return new Holding.Loan(loan, interest, units - interest);
                },
                cash,
                unit);
    }

    private static Division divide(List<Holding> holdings, long result, long cash, long unit) {
        return Division.of(
                holdings, result, terms(holdings, List.of(Part.FINE, Part.INTEREST, Part.PRINCIPAL), cash, unit));
    }

    @Example
    @Label("1000.00 / 6 (naive HALF_UP pays 1000.02)")
    void aThousandBySix() {
        assertThat(LargestRemainder.divide(100_000, equal(6)))
                .containsExactly(16_667, 16_667, 16_667, 16_667, 16_666, 16_666);
        assertThat(LargestRemainder.inUnits(LargestRemainder.divide(100_000, equal(6)), 100))
                .containsExactly(16_700, 16_700, 16_700, 16_700, 16_600, 16_600);
    }

    @Example
    @Label("0.05 / 7")
    void fiveTyiynBySeven() {
        assertThat(LargestRemainder.divide(5, equal(7))).containsExactly(1, 1, 1, 1, 1, 0, 0);
        List<Holding> seven =
                IntStream.range(0, 7).mapToObj(i -> holding(i, 1, 0, 0)).toList();
        Division inWholeSom = divide(seven, 5, 5, 100);
        assertThat(inWholeSom.paid()).isZero();
        assertThat(inWholeSom.remainder()).isEqualTo(5);
    }

    @Example
    @Label("savings 530 at share price 50 (Ledger Link's cast pays 10 of 10.6 shares)")
    void partsOfSharesCount() {
        // 10.6 and 9.4 shares of 20: whole shares would give 10 : 9, and 526.32 of 1000.00 to the first.
        assertThat(LargestRemainder.divide(100_000, weights(53_000, 47_000))).containsExactly(53_000, 47_000);
    }

    @Example
    @Label("member with loan larger than share")
    void aLoanLargerThanTheShareTakesAllOfItAndNoMore() {
        Division division = divide(List.of(holding(1, 1, 10_000, 0), holding(2, 1, 10_000, 15_000)), 0, 5_000, 100);
        assertThat(division.portions().get(1).setOff()).isEqualTo(10_000);
        assertThat(division.portions().get(1).debtLeft()).isEqualTo(5_000);
        assertThat(division.portions().get(1).paid()).isZero();
        assertThat(division.portions().get(0).paid()).isEqualTo(5_000);
        assertThat(division.portions().get(0).carried()).isEqualTo(5_000);
    }

    @Example
    @Label("negative result (loss) shared too")
    void aLossIsSharedByTheSameWeights() {
        Division division = divide(List.of(holding(1, 1, 10_000, 0), holding(2, 1, 1_000, 0)), -4_001, 6_999, 1);
        assertThat(division.portions()).extracting(Portion::gain).containsExactly(-2_001L, -2_000L);
        assertThat(division.portions()).extracting(Portion::claim).containsExactly(0L, 1_000L);
        assertThat(division.portions()).extracting(Portion::paid).containsExactly(6_999L, 0L);
        assertThat(division.portions().get(0).carried()).isEqualTo(1_000);
    }

    @Example
    void setsDebtsOffInTheAgreedOrderAndTheSocialFundBeforeWhatIsKeptBack() {
        List<Holding.Loan> loans =
                List.of(new Holding.Loan(new UUID(9, 1), 100, 1_000), new Holding.Loan(new UUID(9, 2), 50, 500));
        Holding one = new Holding(new UUID(1, 1), BigInteger.ONE, 0, 300, loans, 70, 80);
        for (long share : List.of(120L, 350L, 460L, 1_700L, 1_960L, 2_100L)) {
            Portion portion =
                    divide(List.of(one), share, Long.MAX_VALUE, 1).portions().get(0);
            long rest = share;
            long claims = Math.min(rest, 300);
            rest -= claims;
            long first = Math.min(rest, 100);
            long second = Math.min(rest - first, 50);
            rest -= first + second;
            long principal = Math.min(rest, 1_500);
            rest -= principal;
            assertThat(portion.claimsSetOff()).isEqualTo(claims);
            assertThat(portion.interest()).isEqualTo(first + second);
            assertThat(Holding.owed(portion.loans())).isEqualTo(first + second + principal);
            assertThat(portion.social()).isEqualTo(Math.min(rest, 70));
            assertThat(portion.arrears()).isEqualTo(Math.min(Math.max(0, rest - 70), 80));
            assertThat(portion.paid()).isEqualTo(Math.max(0, rest - 150));
        }
        List<Part> principalFirst = List.of(Part.PRINCIPAL, Part.INTEREST, Part.FINE);
        Portion last = Division.of(List.of(one), 1_600, terms(List.of(one), principalFirst, Long.MAX_VALUE, 1))
                .portions()
                .get(0);
        assertThat(last.claimsSetOff()).isZero();
        assertThat(last.setOff()).isEqualTo(1_600);
        assertThat(last.debtLeft()).isEqualTo(350);
    }

    @Example
    void equalRemaindersGoToWhoStandsFirst() {
        assertThat(LargestRemainder.divide(1, equal(3))).containsExactly(1, 0, 0);
        assertThat(LargestRemainder.divide(2, weights(1, 2, 1))).containsExactly(1, 1, 0);
        assertThat(LargestRemainder.divide(5, weights(0, 3, 0))).containsExactly(0, 5, 0);
    }

    @Example
    void sizesDoNotMatter() {
        BigInteger huge = BigInteger.TWO.pow(200);
        assertThat(LargestRemainder.divide(Long.MAX_VALUE, List.of(huge, huge, huge)))
                .containsExactly(3_074_457_345_618_258_603L, 3_074_457_345_618_258_602L, 3_074_457_345_618_258_602L);
    }

    @Property(tries = 10_000)
    @Label("sum(lines)+remainder = pot for 10,000 random cases")
    void noUnitIsLost(@ForAll long seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(30);
        List<Holding> holdings = new ArrayList<>();
        long savings = 0;
        long debts = 0;
        for (int i = 0; i < count; i++) {
            long saved = random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000);
            long claims = random.nextInt(4) == 0 ? random.nextInt(50_000) : 0;
            List<Holding.Loan> loans = new ArrayList<>();
            for (int l = random.nextInt(3); l > 0; l--) {
                long interest = random.nextInt(3) == 0 ? random.nextInt(50_000) : 0;
                loans.add(new Holding.Loan(new UUID(i, l), interest, 1 + random.nextInt(700_000)));
            }
            holdings.add(new Holding(
                    new UUID(1, i),
                    BigInteger.valueOf(random.nextInt(5) == 0 && i > 0 ? 0 : 1 + random.nextInt(1000)),
                    saved,
                    claims,
                    loans,
                    random.nextInt(3) == 0 ? random.nextInt(9_000) : 0,
                    random.nextInt(3) == 0 ? random.nextInt(20_000) : 0));
            savings += saved;
            debts += claims + Holding.owed(loans);
        }
        long result = random.nextLong(-700_000, 1_300_000);
        long cash = Math.max(0, savings + result - debts);
        long unit = List.of(1L, 100L, 500L, 1_000L).get(random.nextInt(4));

        List<Part> order = new ArrayList<>(List.of(Part.values()));
        Collections.shuffle(order, random);

        Division division = Division.of(holdings, result, terms(holdings, order, cash, unit));

        long sum = 0;
        long paid = 0;
        long social = 0;
        for (int i = 0; i < count; i++) {
            Portion portion = division.portions().get(i);
            Holding holding = holdings.get(i);
            assertThat(portion.savings()).isEqualTo(holding.savings());
            assertThat(portion.paid() % unit).isZero();
            assertThat(List.of(portion.paid(), portion.carried(), portion.arrears(), portion.claim()))
                    .allMatch(units -> units >= 0);
            assertThat(Math.abs(portion.rounding())).isLessThan(unit);
            assertThat(portion.setOff() + portion.arrears() + portion.paid() + portion.rounding() + portion.carried())
                    .isEqualTo(portion.share() + portion.claim());
            long owing = holding.claims() + Holding.owed(holding.loans());
            assertThat(portion.debtLeft()).isEqualTo(owing - portion.setOff() + portion.social() + portion.claim());
            if (portion.paid() > 0 || portion.social() > 0 || portion.arrears() > 0) {
                assertThat(portion.debtLeft()).isZero();
            }
            social += portion.social();
            sum += portion.paid() + portion.setOff() + portion.arrears() + portion.carried() - portion.claim();
            paid += portion.paid();
        }
        assertThat(sum + division.remainder()).isEqualTo(savings + result);
        assertThat(paid).isEqualTo(division.paid());
        assertThat(division.remainder()).isBetween(0L, unit - 1);
        assertThat(paid + division.remainder() + social).isLessThanOrEqualTo(cash);
    }
}
