package org.hashar.fund.internal.reference;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.registry.PersonalData;
import org.hashar.fund.internal.figure.Sql;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What funds keep of persons: ids, and nothing by which anybody is known. What was posted, and the documents behind it, stay as they are: the
 * law wants them for years, and their digests would tell of any change. So nobody goes while an account of theirs is open.
 */
@Component(property = "hashar.data=fund")
public final class FundPersonalData implements PersonalData {
    private static final String OPEN = " and a.debits <> a.credits";
    private static final String OWED = " and a.debits > a.credits";

    /** What has to be settled first, by the code of its sentence: from where, up to the persons' ids. */
    private static final Map<String, String> TIES = ties();

    /** Documents about one person, whose reasons stand in the audit trail. */
    private static final List<String> DOCUMENTS = List.of(
            "id from fund_loan",
            "id from fund_opening_loan",
            "id from fund_exemption",
            "id from fund_leaving",
            "id from fund_external_loan",
            "document_id from fund_aid");

    private final Tx tx;

    /** Wired by declarative services. */
    @Activate
    public FundPersonalData(@Reference(target = "(hashar.schema=fund)") Tx tx) {
        this.tx = tx;
    }

    private static Map<String, String> ties() {
        Map<String, String> ties = new LinkedHashMap<>();
        ties.put("money-open", "fund_account a where a.code in ('SAVINGS', 'CLAIM')" + OPEN + " and a.owner_id");
        ties.put(
                "loan-open",
                "(select id, person_id from fund_loan union all select id, person_id from fund_opening_loan) l"
                        + " join fund_account a on a.owner_id = l.id and a.code = 'LOAN'" + OWED
                        + " where l.person_id");
        ties.put(
                "season-share-open",
                "fund_loan_share s join fund_account a on a.owner_id = s.id and a.code = 'SHARE'" + OWED
                        + " where s.person_id");
        ties.put(
                "guarantee-open",
                "fund_loan_guarantor g join fund_account a on a.owner_id = g.loan_id and a.code = 'LOAN'" + OWED
                        + " where g.person_id");
        ties.put(
                "goods-not-paid",
                "fund_enterprise_giver g join fund_account a on a.owner_id = g.id and a.code = 'ENT_OWED'" + OPEN
                        + " where g.person_id");
        return ties;
    }

    @Override
    public Set<String> forbids(Collection<UUID> persons) {
        return tx.read(em -> {
            Set<String> codes = new TreeSet<>();
            TIES.forEach((code, from) -> {
                if (!rows(em, "select 1 from " + from, persons).isEmpty()) {
                    codes.add(code);
                }
            });
            return codes;
        });
    }

    @Override
    public Set<UUID> forget(Collection<UUID> persons) {
        return tx.call(em -> {
            Set<UUID> documents = new HashSet<>();
            for (String document : DOCUMENTS) {
                rows(em, "select " + document + " where person_id", persons)
                        .forEach(id -> documents.add(UUID.fromString(String.valueOf(id))));
            }
            em.createNativeQuery("update fund_external_loan_end set note = null where loan_id in (select id from"
                            + " fund_external_loan where person_id in " + Sql.ids(persons) + ")")
                    .executeUpdate();
            return documents;
        });
    }

    private static List<?> rows(EntityManager em, String select, Collection<UUID> persons) {
        return em.createNativeQuery(select + " in " + Sql.ids(persons)).getResultList();
    }
}
