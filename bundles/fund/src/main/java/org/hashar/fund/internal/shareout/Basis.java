package org.hashar.fund.internal.shareout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.LimitKind;
import org.hashar.fund.internal.meeting.Chart;

/**
 * What a share-out is reckoned from: a fund as it stands on the day of the share-out, with nothing posted later.
 *
 * @param fund locked, or only read for a dry run
 * @param today what day it is in the group's country
 * @param settlementUnit of the country, in smallest units
 * @param members on the day
 * @param known everybody who ever was a member
 * @param balances of all accounts, as {@link LimitKind#balance} has them
 * @param loans that are owed, by person, by the day they were handed out
 * @param arrears of contributions by person, zero or more
 */
public record Basis(
        Group group,
        FundEntity fund,
        LocalDate today,
        long settlementUnit,
        Set<UUID> members,
        Set<UUID> known,
        Map<AccountRef, Long> balances,
        Map<UUID, List<Holding.Loan>> loans,
        Map<UUID, Long> arrears) {

    /** The loans that a person owes. */
    public List<UUID> loansOf(UUID person) {
        return loans.getOrDefault(person, List.of()).stream()
                .map(Holding.Loan::id)
                .toList();
    }

    Asset asset() {
        return fund.asset();
    }

    long balance(AccountRef account) {
        return balances.getOrDefault(account, 0L);
    }

    /** The gain of the fund that nobody has been given yet, below zero for a loss: what it has less what it owes. */
    long result() {
        long sum = 0;
        for (Map.Entry<AccountRef, Long> each : balances.entrySet()) {
            if (each.getKey().limit() == LimitKind.NONE || Chart.isLoss(each.getKey())) {
                sum = Math.addExact(sum, each.getValue());
            }
        }
        return -sum;
    }
}
