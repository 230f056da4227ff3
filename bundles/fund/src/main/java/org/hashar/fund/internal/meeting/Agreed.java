package org.hashar.fund.internal.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.loan.GuarantorEntity;
import org.hashar.fund.internal.loan.LoanTermsEntity;

/** What meetings put down on the loans that they handed out. */
record Agreed(Map<LoanKey, LoanAgreement> terms, Map<LoanKey, List<UUID>> guarantors) {
    static final Agreed NOTHING = new Agreed(Map.of(), Map.of());

    /** Two queries. */
    static Agreed read(EntityManager em, Collection<UUID> meetings, Asset asset) {
        Map<LoanKey, LoanAgreement> terms = new HashMap<>();
        em.createQuery("select t from LoanTermsEntity t where t.document in :ids", LoanTermsEntity.class)
                .setParameter("ids", meetings)
                .getResultList()
                .forEach(each -> terms.put(
                        new LoanKey(each.document(), each.loan()),
                        each.version(asset).agreement()));
        Map<LoanKey, List<UUID>> guarantors = new HashMap<>();
        em.createQuery("select g from GuarantorEntity g where g.meeting in :ids", GuarantorEntity.class)
                .setParameter("ids", meetings)
                .getResultList()
                .forEach(each -> guarantors
                        .computeIfAbsent(new LoanKey(each.meeting(), each.loan()), key -> new ArrayList<>())
                        .add(each.person()));
        guarantors.values().forEach(Collections::sort);
        return new Agreed(terms, guarantors);
    }
}
