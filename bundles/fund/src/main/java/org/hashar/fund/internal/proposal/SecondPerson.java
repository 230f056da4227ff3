package org.hashar.fund.internal.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.Problem;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.FundKind;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.FundEntity;

/**
 * Whether an entry needs a second person, and has one (R8). What a group or a fund has decided and what the programme says for its country count
 * together: neither takes anything from the other.
 */
public final class SecondPerson {
    private static final String RULES = "select r from FourEyesEntity r left join DocumentReversalEntity v"
            + " on v.document = r.id, DocumentEntity d where r.fund = :fund and r.from <= :day and d.id = r.id"
            + " and v.document is null order by r.from desc, d.recordedAt desc";

    private SecondPerson() {}

    /**
     * Refuses an entry that needs a second person, unless it is the one that was approved: the proposal has the id of the entry.
     *
     * @param entry id of the reversal, the change, the settlement, the decision
     */
    public static void check(EntityManager em, FundEntity fund, Guarded what, UUID entry, LocalDate today) {
        if (!isNeeded(em, fund, what, today)) {
            return;
        }
        ProposalEntity proposal = em.find(ProposalEntity.class, entry);
        if (proposal == null || !proposal.isApproved()) {
            throw Problem.of(Problem.Type.CONFLICT, "second-person-needed", what)
                    .exception();
        }
    }

    /** Whether an entry that is made today needs a second person. Up to three queries; only who makes such an entry asks. */
    public static boolean isNeeded(EntityManager em, FundEntity fund, Guarded what, LocalDate today) {
        return guarded(em, fund, today).contains(what)
                || Guards.inCountry(em, fund.country(), today).contains(what);
    }

    private static List<Guarded> guarded(EntityManager em, FundEntity fund, LocalDate today) {
        if (isOfGroup(fund)) {
            return Constitutions.on(em, fund.owner(), today).fourEyes();
        }
        return em.createQuery(RULES, FourEyesEntity.class)
                .setParameter("fund", fund.id())
                .setParameter("day", today)
                .setMaxResults(1)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .map(FourEyesEntity::guarded)
                .orElse(List.of());
    }

    /** Whether a constitution says what needs a second person. */
    static boolean isOfGroup(FundEntity fund) {
        return fund.kind() == FundKind.SAVINGS || fund.kind() == FundKind.SOCIAL;
    }
}
