package org.hashar.fund.internal.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.Ledger;

/**
 * How much of what funds lent in a period was paid by capital that had not been lent before, and how much by what had come back. As the
 * lineage of each loan tells it.
 *
 * @param fresh smallest units
 * @param revolved smallest units
 */
public record NewMoney(long fresh, long revolved) {

    /** Of funds of one currency. Two queries, however many funds. */
    public static NewMoney of(EntityManager em, List<UUID> funds, LocalDate from, LocalDate asOf, Instant asKnown) {
        if (funds.isEmpty()) {
            return new NewMoney(0, 0);
        }
        Map<UUID, List<RevolvingLoanEntity>> loans = em.createQuery(
                        "select l from RevolvingLoanEntity l where l.fund in :funds and l.issuedOn >= :from"
                                + " and l.issuedOn <= :asOf",
                        RevolvingLoanEntity.class)
                .setParameter("funds", Ledger.padded(funds))
                .setParameter("from", from)
                .setParameter("asOf", asOf)
                .getResultStream()
                .collect(Collectors.groupingBy(RevolvingLoanEntity::fund));
        Map<UUID, List<Entry>> entries = Ledger.entries(em, funds, asOf, asKnown);
        long fresh = 0;
        long revolved = 0;
        for (Map.Entry<UUID, List<RevolvingLoanEntity>> each : loans.entrySet()) {
            Lineage lineage = Lineage.of(entries.getOrDefault(each.getKey(), List.of()));
            for (RevolvingLoanEntity loan : each.getValue()) {
                for (Lot lot : lineage.funding(loan.id())) {
                    fresh += lot.loan() == null ? lot.units() : 0;
                    revolved += lot.loan() == null ? 0 : lot.units();
                }
            }
        }
        return new NewMoney(fresh, revolved);
    }
}
