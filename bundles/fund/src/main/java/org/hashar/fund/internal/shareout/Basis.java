package org.hashar.fund.internal.shareout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.fund.internal.capital.EnterpriseChart;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.LimitKind;
import org.hashar.fund.internal.meeting.Chart;
import org.jspecify.annotations.Nullable;

/**
 * What a share-out is reckoned from: a fund as it stands on the day of the share-out, with nothing posted later.
 *
 * @param fund locked, or only read for a dry run
 * @param today what day it is in the group's country
 * @param settlementUnit of the country, in smallest units
 * @param members on the day
 * @param known everybody who ever was a member
 * @param balances of all accounts, as {@link LimitKind#balance} has them
 * @param order in which the group's rules set debts off
 * @param debts on loans
 * @param social arrears of the social fund by person, zero or more
 * @param arrears of contributions by person, zero or more
 * @param leavers who left with a part in the result still to come, with what each had saved then; none for an enterprise, which has its own
 * @param enterprise whose gain is shared out, null for the fund's own
 */
public record Basis(
        Group group,
        FundEntity fund,
        LocalDate today,
        long settlementUnit,
        Set<UUID> members,
        Set<UUID> known,
        Map<AccountRef, Long> balances,
        List<Part> order,
        Debts debts,
        Map<UUID, Long> social,
        Map<UUID, Long> arrears,
        Map<UUID, Long> leavers,
        @Nullable EnterpriseGain enterprise) {

    Asset asset() {
        return fund.asset();
    }

    /** Arrears of contributions that are kept back from a share; who left owes none any more. */
    long arrearsOf(UUID person) {
        boolean left = leavers.containsKey(person) && !members.contains(person);
        return left ? 0 : arrears.getOrDefault(person, 0L);
    }

    long balance(AccountRef account) {
        return balances.getOrDefault(account, 0L);
    }

    /**
     * The gain that nobody has been given yet, below zero for a loss: of an enterprise, or of the fund without its enterprises, what it has less
     * what it owes.
     */
    long result() {
        if (enterprise != null) {
            return enterprise.standing().undivided();
        }
        long sum = 0;
        for (Map.Entry<AccountRef, Long> each : balances.entrySet()) {
            AccountRef account = each.getKey();
            boolean own = account.good() == null && !EnterpriseChart.isOf(account);
            if (own && (account.limit() == LimitKind.NONE || Chart.isLoss(account))) {
                sum = Math.addExact(sum, each.getValue());
            }
        }
        return -sum;
    }

    /** What lies in the box and may be paid out: what is the social fund's or another enterprise's may not. */
    long cash() {
        long enterprises = balances.entrySet().stream()
                .filter(each -> EnterpriseChart.isOf(each.getKey()))
                .mapToLong(
                        each -> each.getKey().limit() == LimitKind.CREDIT_BALANCE ? each.getValue() : -each.getValue())
                .reduce(0, Math::addExact);
        long own = enterprise == null ? 0 : enterprise.standing().inBox();
        return balance(Chart.cash(fund)) - balance(Chart.socialFund(fund)) - Math.max(0, enterprises - own);
    }
}
