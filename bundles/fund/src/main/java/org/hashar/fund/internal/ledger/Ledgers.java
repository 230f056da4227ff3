package org.hashar.fund.internal.ledger;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.fund.LedgerService;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the ledger's rows against its rules, a few queries whatever its size. */
@Component
public final class Ledgers implements LedgerService {
    private static final Logger LOG = LoggerFactory.getLogger(Ledgers.class);
    private static final int MOST_PER_RULE = 100;
    private static final String SIZES = "select (select count(distinct book_id) from fund_fund),"
            + " (select count(*) from fund_account), (select count(*) from fund_journal),"
            + " (select count(*) from fund_transfer)";

    private final Tx tx;

    /** Wired by declarative services. */
    @Activate
    public Ledgers(@Reference(target = "(hashar.schema=fund)") Tx tx) {
        this.tx = tx;
    }

    @Override
    public Verification verify(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Verification found = tx.read(em -> {
            Object[] sizes = (Object[]) em.createNativeQuery(SIZES).getSingleResult();
            List<Finding> findings = new ArrayList<>();
            Checks.ALL.forEach(check -> findings.addAll(run(em, check)));
            findings.addAll(ChainCheck.run(em));
            return new Verification(number(sizes[0]), number(sizes[1]), number(sizes[2]), number(sizes[3]), findings);
        });
        if (!found.sound()) {
            LOG.error(
                    "The ledger is not sound: {} findings, the first is {}",
                    found.findings().size(),
                    found.findings().get(0));
        }
        return found;
    }

    private static List<Finding> run(EntityManager em, Checks.Check check) {
        List<?> rows =
                em.createNativeQuery(check.sql()).setMaxResults(MOST_PER_RULE).getResultList();
        return rows.stream().map(row -> finding(check, (Object[]) row)).toList();
    }

    private static Finding finding(Checks.Check check, Object[] row) {
        StringBuilder detail = new StringBuilder();
        for (int i = 1; i < row.length; i++) {
            detail.append(i > 1 ? ", " : "")
                    .append(check.columns().get(i - 1))
                    .append(' ')
                    .append(row[i]);
        }
        return new Finding(check.rule(), String.valueOf(row[0]), detail.toString());
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
