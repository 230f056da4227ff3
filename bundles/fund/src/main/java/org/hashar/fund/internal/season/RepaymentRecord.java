package org.hashar.fund.internal.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.fund.internal.capital.Balances;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.ledger.FundEntity;

/**
 * How the groups of a fund repaid before a season. What counts is what was owed at the end of the due day that holds for the loan, or of the day
 * asked about when that comes first: a season that is not repaid yet cannot pay for the next one (R10).
 */
final class RepaymentRecord {
    private final EntityManager em;
    private final FundEntity fund;
    private final SeasonEntity season;
    private final LocalDate asOf;
    private final Instant asKnown;
    private final List<RevolvingLoanEntity> loans;
    private final Map<UUID, SeasonEntity> seasons = new HashMap<>();
    private final Map<LocalDate, Balances> balances = new HashMap<>();

    RepaymentRecord(EntityManager em, FundEntity fund, SeasonEntity season, LocalDate asOf, Instant asKnown) {
        this.em = em;
        this.fund = fund;
        this.season = season;
        this.asOf = asOf;
        this.asKnown = asKnown;
        this.loans = SeasonRows.standingLoans(em, fund.id());
        SeasonRows.of(em, fund.id()).forEach(each -> seasons.put(each.id(), each));
    }

    /** All loans of the fund that stand. */
    List<RevolvingLoanEntity> loans() {
        return loans;
    }

    /** Whether a group never had a loan in a season before this one. */
    boolean newcomer(UUID group) {
        return loans.stream().noneMatch(loan -> loan.group().equals(group) && before(loan));
    }

    /** Whether a group has a loan of a season before this one that was not repaid in full in time. */
    boolean late(UUID group) {
        return loans.stream()
                .filter(loan -> loan.group().equals(group) && before(loan))
                .anyMatch(loan -> owedWhenDue(loan) > 0);
    }

    /** What the season before this one had not repaid in time. */
    long earlierSeasonLate() {
        SeasonEntity last = null;
        for (SeasonEntity each : seasons.values()) {
            boolean earlier = each.opensOn().isBefore(season.opensOn());
            if (earlier && (last == null || each.opensOn().isAfter(last.opensOn()))) {
                last = each;
            }
        }
        if (last == null) {
            return 0;
        }
        UUID id = last.id();
        return loans.stream()
                .filter(loan -> loan.season().equals(id))
                .mapToLong(this::owedWhenDue)
                .sum();
    }

    private boolean before(RevolvingLoanEntity loan) {
        SeasonEntity of = seasons.get(loan.season());
        return of != null && of.opensOn().isBefore(season.opensOn());
    }

    private long owedWhenDue(RevolvingLoanEntity loan) {
        LocalDate due = SeasonRows.latest(em, loan.id())
                .orElseGet(() -> SeasonRows.dueOn(em, SeasonRows.require(em, loan.season())));
        LocalDate day = due.isBefore(asOf) ? due : asOf;
        return balances.computeIfAbsent(day, at -> Balances.read(em, fund, at, asKnown))
                .of(CapitalChart.LOAN, loan.id());
    }
}
