package org.hashar.fund.internal.shareout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The arithmetic of share-outs (R4). */
class DivisionTest {

    private static List<BigInteger> equal(int count) {
        return Collections.nCopies(count, BigInteger.ONE);
    }

    private static List<BigInteger> weights(long... weights) {
        return Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList();
    }

    private static Holding holding(int number, long weight, long savings, long debt) {
        List<Holding.Loan> loans = debt == 0 ? List.of() : List.of(new Holding.Loan(new UUID(9, number), debt));
        return new Holding(new UUID(1, number), BigInteger.valueOf(weight), savings, 0, loans, 0);
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
        Division inWholeSom = Division.of(seven, 5, 5, 100);
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
        Division division =
                Division.of(List.of(holding(1, 1, 10_000, 0), holding(2, 1, 10_000, 15_000)), 0, 5_000, 100);
        assertThat(division.portions().get(1).setOff()).isEqualTo(10_000);
        assertThat(division.portions().get(1).debtLeft()).isEqualTo(5_000);
        assertThat(division.portions().get(1).paid()).isZero();
        assertThat(division.portions().get(0).paid()).isEqualTo(5_000);
        assertThat(division.portions().get(0).carried()).isEqualTo(5_000);
    }

    @Example
    @Label("negative result (loss) shared too")
    void aLossIsSharedByTheSameWeights() {
        Division division = Division.of(List.of(holding(1, 1, 10_000, 0), holding(2, 1, 1_000, 0)), -4_001, 6_999, 1);
        assertThat(division.portions()).extracting(Portion::gain).containsExactly(-2_001L, -2_000L);
        assertThat(division.portions()).extracting(Portion::claim).containsExactly(0L, 1_000L);
        assertThat(division.portions()).extracting(Portion::paid).containsExactly(6_999L, 0L);
        assertThat(division.portions().get(0).carried()).isEqualTo(1_000);
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
                loans.add(new Holding.Loan(new UUID(i, l), 1 + random.nextInt(700_000)));
            }
            holdings.add(new Holding(
                    new UUID(1, i),
                    BigInteger.valueOf(random.nextInt(5) == 0 && i > 0 ? 0 : 1 + random.nextInt(1000)),
                    saved,
                    claims,
                    loans,
                    random.nextInt(3) == 0 ? random.nextInt(20_000) : 0));
            savings += saved;
            debts += claims + loans.stream().mapToLong(Holding.Loan::left).sum();
        }
        long result = random.nextLong(-700_000, 1_300_000);
        long cash = Math.max(0, savings + result - debts);
        long unit = List.of(1L, 100L, 500L, 1_000L).get(random.nextInt(4));

        Division division = Division.of(holdings, result, cash, unit);

        long sum = 0;
        long paid = 0;
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
            long owing = holding.claims()
                    + holding.loans().stream().mapToLong(Holding.Loan::left).sum();
            assertThat(portion.debtLeft()).isEqualTo(owing - portion.setOff() + portion.claim());
            if (portion.paid() > 0) {
                assertThat(portion.debtLeft()).isZero();
            }
            sum += portion.paid() + portion.setOff() + portion.arrears() + portion.carried() - portion.claim();
            paid += portion.paid();
        }
        assertThat(sum + division.remainder()).isEqualTo(savings + result);
        assertThat(paid).isEqualTo(division.paid());
        assertThat(division.remainder()).isBetween(0L, unit - 1);
        assertThat(paid + division.remainder()).isLessThanOrEqualTo(cash);
    }
}
