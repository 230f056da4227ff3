package org.hashar.fund.internal.shareout;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.SetOff;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.meeting.Chart;

/**
 * What a member who leaves gets, reckoned as for a share-out of one (R4, R9). Smallest units. Pure.
 *
 * @param gain share of the result, below zero of a loss
 * @param setOff debts that are paid from it
 * @param social what of it goes to the social fund and stays in the box
 * @param paid in cash
 * @param debtLeft claims and loans that are not covered
 * @param transfers that post it; empty when nothing moves
 */
public record Settlement(
        long savings, long gain, SetOff setOff, long social, long paid, long debtLeft, List<TransferDraft> transfers) {

    /**
     * Reckons.
     *
     * @param free what may leave an account of the person on the day
     */
    public static Settlement of(
            Basis basis, UUID person, ConstitutionRules.Leaving rules, ToLongFunction<AccountRef> free) {
        long claims = Math.max(0, free.applyAsLong(Chart.claim(person)));
        Holding holding = new Holding(
                person,
                BigInteger.ONE,
                Math.max(0, free.applyAsLong(Chart.savings(person))),
                rules.setOff() ? claims : 0,
                basis.debts().of(person),
                rules.setOff() ? basis.social().getOrDefault(person, 0L) : 0,
                0);
        long gain = rules.result() == ConstitutionRules.Leaving.Result.TO_DATE ? gain(basis, person, rules) : 0;
        Division.Terms terms = new Division.Terms(basis.order(), basis.debts()::split, Long.MAX_VALUE, 1);
        Portion portion = Division.of(List.of(holding), gain, terms).portions().get(0);
        List<TransferDraft> transfers = Postings.of(
                basis.fund(),
                Chart.result(basis.fund()),
                Map.of(),
                List.of(portion),
                0,
                ShareOutDraft.RemainderTo.NEXT_CYCLE,
                StatementLine.Kind.SETTLEMENT);
        long apart = rules.setOff() ? 0 : claims;
        return new Settlement(
                portion.savings(),
                portion.gain(),
                portion.parts(basis.asset()),
                portion.social(),
                portion.paid(),
                Math.addExact(portion.debtLeft(), apart),
                transfers);
    }

    /** The person's part of the result as the group shares it, as if all of it were shared out now. */
    private static long gain(Basis basis, UUID person, ConstitutionRules.Leaving rules) {
        Map<UUID, BigInteger> weights = new TreeMap<>(Comparator.comparing(UUID::toString));
        weights.putAll(
                rules.sharedBy() == ShareOutDraft.Policy.EQUAL ? Weights.equal(basis) : Weights.bySavings(basis));
        int place = List.copyOf(weights.keySet()).indexOf(person);
        long result = basis.result();
        if (place < 0) {
            return 0;
        }
        long part = LargestRemainder.divide(Math.abs(result), List.copyOf(weights.values()))[place];
        return result < 0 ? -part : part;
    }
}
