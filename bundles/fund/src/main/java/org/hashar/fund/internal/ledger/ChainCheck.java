package org.hashar.fund.internal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.hashar.api.fund.LedgerService.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Reckons every digest of the ledger anew, fund by fund, and names the first journal of each fund that is not what it was when it was posted. Rows are
 * read one after the other and not kept, however many there are.
 */
final class ChainCheck {
    static final String RULE = "journals-form-an-unbroken-chain";

    private static final int FETCHED = 2_000;
    private static final String ROWS =
            "select f.id, f.head_digest, j.id, j.kind, j.business_date, j.seq, j.document_id, j.reverses_id,"
                    + " j.recorded_at, j.actor_id, j.digest, k.own_date, t.seq, t.debit_id, d.code, d.owner_id,"
                    + " d.limit_kind, t.credit_id, c.code, c.owner_id, c.limit_kind, t.asset, t.units, t.code,"
                    + " t.purpose from fund_fund f"
                    + " left join fund_journal j on j.book_id = f.book_id and j.fund_id = f.id"
                    + " left join fund_carried k on k.book_id = j.book_id and k.journal_id = j.id"
                    + " left join fund_transfer t on t.book_id = j.book_id and t.journal_id = j.id"
                    + " left join fund_account d on d.book_id = t.book_id and d.id = t.debit_id"
                    + " left join fund_account c on c.book_id = t.book_id and c.id = t.credit_id"
                    + " order by f.id, j.seq, t.seq";

    private final List<Finding> findings = new ArrayList<>();
    private @Nullable UUID fund;
    private @Nullable String head;
    private @Nullable String before;
    private @Nullable UUID journal;
    private @Nullable String stored;
    private @Nullable Chain chain;
    private boolean broken;

    private ChainCheck() {}

    /** The first broken link of each fund; empty when all chains hold. */
    static List<Finding> run(EntityManager em) {
        try (PreparedStatement select = em.unwrap(Connection.class).prepareStatement(ROWS)) {
            select.setFetchSize(FETCHED);
            ChainCheck check = new ChainCheck();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    check.row(row);
                }
            }
            check.endFund();
            return check.findings;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void row(ResultSet row) throws SQLException {
        UUID ofFund = row.getObject(1, UUID.class);
        if (!ofFund.equals(fund)) {
            endFund();
            fund = ofFund;
            head = row.getString(2);
            before = null;
            broken = false;
        }
        UUID ofJournal = row.getObject(3, UUID.class);
        if (ofJournal == null) {
            return;
        }
        if (!ofJournal.equals(journal)) {
            endJournal();
            journal = ofJournal;
            stored = row.getString(11);
            chain = new Chain(before)
                    .journal(
                            ofFund,
                            ofJournal,
                            row.getString(4),
                            row.getObject(5, LocalDate.class),
                            row.getLong(6),
                            row.getObject(7, UUID.class),
                            row.getObject(8, UUID.class),
                            row.getObject(9, OffsetDateTime.class).toInstant(),
                            row.getObject(10, UUID.class),
                            row.getObject(12, LocalDate.class));
        }
        int seq = row.getInt(13);
        if (!row.wasNull() && chain != null) {
            chain.transfer(
                    seq,
                    side(row, 14),
                    side(row, 18),
                    row.getString(22),
                    row.getLong(23),
                    row.getString(24),
                    row.getString(25));
        }
    }

    private static Chain.Side side(ResultSet row, int first) throws SQLException {
        return new Chain.Side(
                row.getObject(first, UUID.class),
                String.valueOf(row.getString(first + 1)),
                row.getObject(first + 2, UUID.class),
                String.valueOf(row.getString(first + 3)));
    }

    private void endJournal() {
        Chain made = chain;
        chain = null;
        if (made == null || broken) {
            return;
        }
        String reckoned = made.end();
        if (!reckoned.equals(stored)) {
            broken = true;
            findings.add(new Finding(
                    RULE,
                    String.valueOf(journal),
                    "fund " + fund + ", stored " + stored + ", by its rows " + reckoned));
        }
        before = stored;
    }

    private void endFund() {
        endJournal();
        journal = null;
        if (fund != null && !broken && !Objects.equals(head, before)) {
            findings.add(
                    new Finding(RULE, String.valueOf(fund), "ends with " + head + ", its last journal has " + before));
        }
    }
}
