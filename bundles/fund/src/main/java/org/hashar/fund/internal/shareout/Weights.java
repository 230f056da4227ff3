package org.hashar.fund.internal.shareout;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.fund.internal.meeting.Chart;

/** What gives whom a part in the result where no list says so; who left with a part still to come has it like those who stayed (R9). Pure. */
final class Weights {
    private Weights() {}

    /** By savings: of a leaver what was saved when leaving, or what is saved now if that is more, so that coming back does not count twice. */
    static Map<UUID, BigInteger> bySavings(Basis basis) {
        Map<UUID, BigInteger> weights = new HashMap<>();
        basis.balances().forEach((account, units) -> {
            if (account.equals(Chart.savings(account.owner())) && units > 0) {
                weights.put(account.owner(), BigInteger.valueOf(units));
            }
        });
        basis.leavers().forEach((person, units) -> {
            if (units > 0) {
                weights.merge(person, BigInteger.valueOf(units), BigInteger::max);
            }
        });
        return weights;
    }

    /** The same for everybody: the members and the leavers, of an enterprise those who took part in it. */
    static Map<UUID, BigInteger> equal(Basis basis) {
        EnterpriseGain enterprise = basis.enterprise();
        Set<UUID> entitled = new HashSet<>(enterprise == null ? basis.members() : enterprise.entitled());
        entitled.addAll(basis.leavers().keySet());
        Map<UUID, BigInteger> weights = new HashMap<>();
        entitled.forEach(person -> weights.put(person, BigInteger.TEN.pow(ShareOutTerms.WEIGHT_DIGITS)));
        return weights;
    }
}
