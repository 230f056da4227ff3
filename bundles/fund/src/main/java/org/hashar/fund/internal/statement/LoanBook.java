package org.hashar.fund.internal.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.fund.InternalLoan;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.OpeningLoans;
import org.jspecify.annotations.Nullable;

/** Who has which loan of a fund, as known at a moment. The same loan may stand in several meetings, of which one at most still stands. */
final class LoanBook {
    static final LoanBook EMPTY = new LoanBook(List.of());

    /** By the days on which meetings and reversals stand in the ledger: what is posted later is in no statement of a closed day (R7, R8). */
    private static final String LOANS =
            "select l.meeting, l.id, l.person, m.date, l.dueOn, r.reversedAt, k.businessDate"
                    + " from MeetingEntity m left join ReversalEntity r on r.meeting = m.id"
                    + " left join JournalEntity k on k.book = r.book and k.id = r.journal, LoanEntity l, JournalEntity j"
                    + " where l.meeting = m.id and m.group = :group and m.recordedAt <= :asKnown"
                    + " and j.book = m.book and j.id = m.journal and j.businessDate <= :asOf";

    private final List<LoanTerms> loans;

    /** Of these terms. */
    LoanBook(List<LoanTerms> loans) {
        this.loans = loans.stream()
                .sorted(Comparator.comparing(LoanTerms::standing)
                        .reversed()
                        .thenComparing(LoanTerms::issuedOn)
                        .thenComparing(LoanTerms::id)
                        .thenComparing(LoanTerms::meeting))
                .toList();
    }

    /** The loans of a fund. Two queries. */
    static LoanBook read(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown) {
        List<Object[]> rows = em.createQuery(LOANS, Object[].class)
                .setParameter("group", fund.owner())
                .setParameter("asKnown", asKnown)
                .setParameter("asOf", asOf)
                .getResultList();
        Stream<LoanTerms> broughtAlong = OpeningLoans.of(em, fund, asKnown).stream()
                .filter(loan -> !loan.enteredOn().isAfter(asOf))
                .map(loan -> new LoanTerms(
                        loan.document(), loan.id(), loan.person(), loan.issuedOn(), loan.dueOn(), loan.standing()));
        Stream<LoanTerms> handedOut = rows.stream()
                .map(row -> new LoanTerms(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (LocalDate) row[3],
                        (LocalDate) row[4],
                        row[5] == null || ((Instant) row[5]).isAfter(asKnown) || ((LocalDate) row[6]).isAfter(asOf)));
        return new LoanBook(Stream.concat(broughtAlong, handedOut).toList());
    }

    /** The day on which the money was handed out: of a loan that a group brought along a day before its books here begin. */
    LocalDate issuedOn(InternalLoan loan) {
        return loans.stream()
                .filter(terms -> terms.standing() && terms.id().equals(loan.id()))
                .map(LoanTerms::issuedOn)
                .findFirst()
                .orElse(loan.issuedOn());
    }

    /** Who the line of a meeting on a loan concerns: who that meeting lent to, or else who has the loan. */
    @Nullable
    UUID borrower(UUID meeting, UUID loan) {
        LoanTerms any = null;
        for (LoanTerms terms : loans) {
            if (terms.id().equals(loan)) {
                if (terms.meeting().equals(meeting)) {
                    return terms.person();
                }
                any = any == null ? terms : any;
            }
        }
        return any == null ? null : any.person();
    }
}
