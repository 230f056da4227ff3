package org.hashar.fund.internal.leaving;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.fund.Leaving.SeasonShare;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;

/** What ties a person to a group beyond the membership: shares of season loans, and loans of others that the person answers for. */
record Ties(List<SeasonShare> seasonShares, List<UUID> guarantees) {
    private static final String SHARES = "select l.id, f, a.debits, a.credits from RevolvingLoanEntity l"
            + " left join DocumentReversalEntity r on r.document = l.id, LoanShareEntity s, FundEntity f,"
            + " AccountEntity a where l.group = :group and r.document is null and s.loan = l.id"
            + " and s.person = :person and f.id = l.fund and a.book = f.book and a.fund = f.id and a.owner = s.id"
            + " and a.code = 'SHARE' and a.debits > a.credits order by l.id";

    private static final String GUARANTEES = "select distinct g.loan from MeetingEntity m"
            + " left join ReversalEntity r on r.meeting = m.id, GuarantorEntity g, AccountEntity a"
            + " where m.group = :group and r.id is null and g.meeting = m.id and g.person = :person"
            + " and a.book = m.book and a.fund = m.fund and a.owner = g.loan and a.code = 'LOAN'"
            + " and a.debits > a.credits order by g.loan";

    static Ties of(EntityManager em, UUID group, UUID person) {
        List<SeasonShare> shares = new ArrayList<>();
        for (Object[] row : em.createQuery(SHARES, Object[].class)
                .setParameter("group", group)
                .setParameter("person", person)
                .getResultList()) {
            Asset asset = ((org.hashar.fund.internal.ledger.FundEntity) row[1]).asset();
            shares.add(new SeasonShare((UUID) row[0], new Amount((Long) row[2] - (Long) row[3], asset)));
        }
        List<UUID> guarantees = em.createQuery(GUARANTEES, UUID.class)
                .setParameter("group", group)
                .setParameter("person", person)
                .getResultList();
        return new Ties(shares, guarantees);
    }
}
