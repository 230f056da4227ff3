package org.hashar.fund.internal.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.fund.SeasonLineage.Funding;
import org.hashar.api.fund.SeasonLineage.LoanLineage;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Tells the lineage of a season's loans. */
final class Lineages {
    private Lineages() {}

    static SeasonLineage of(EntityManager em, FundEntity fund, SeasonEntity season, LocalDate asOf, Instant asKnown) {
        Lineage lineage = Lineage.of(Ledger.entries(em, fund, asOf, asKnown));
        List<RevolvingLoanEntity> all = SeasonRows.loans(em, fund.id());
        Map<UUID, UUID> groups =
                all.stream().collect(Collectors.toMap(RevolvingLoanEntity::id, RevolvingLoanEntity::group));
        List<LoanLineage> loans = new ArrayList<>();
        long fresh = 0;
        long revolved = 0;
        for (RevolvingLoanEntity loan : all) {
            List<Lot> lots = lineage.funding(loan.id());
            if (!loan.season().equals(season.id()) || lots.isEmpty()) {
                continue;
            }
            for (Lot lot : lots) {
                fresh += lot.loan() == null ? lot.units() : 0;
                revolved += lot.loan() == null ? 0 : lot.units();
            }
            loans.add(new LoanLineage(
                    loan.id(), loan.group(), lineage.generation(loan.id()), funding(fund, lots, groups)));
        }
        return new SeasonLineage(
                season.id(), asOf, asKnown, new Amount(fresh, fund.asset()), new Amount(revolved, fund.asset()), loans);
    }

    /** One line for each document, in the order of use. */
    private static List<Funding> funding(FundEntity fund, List<Lot> lots, Map<UUID, UUID> groups) {
        Map<UUID, Lot> merged = new LinkedHashMap<>();
        lots.forEach(lot -> merged.merge(lot.document(), lot, (one, other) -> one.of(one.units() + other.units())));
        return merged.values().stream()
                .map(lot -> new Funding(
                        lot.document(),
                        lot.source(),
                        lot.loan(),
                        group(groups, lot.loan()),
                        new Amount(lot.units(), fund.asset())))
                .toList();
    }

    private static @Nullable UUID group(Map<UUID, UUID> groups, @Nullable UUID loan) {
        return loan == null ? null : groups.get(loan);
    }
}
