package org.hashar.fund.internal.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.PersistenceException;
import org.hashar.api.registry.RegistryReferences;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The persons, households and groups that anything of the fund names. Asked only when something is taken out of the registry, so most of it has no index. */
@Component
public final class FundReferences implements RegistryReferences {
    /** Every column of the fund that holds the id of a person, a household or a group, but for totals that are reckoned from others. */
    static final List<String> COLUMNS = List.of(
            "fund_fund.owner_id",
            "fund_account.owner_id",
            "fund_meeting.group_id",
            "fund_attendance.person_id",
            "fund_meeting_line.person_id",
            "fund_loan.person_id",
            "fund_loan_guarantor.person_id",
            "fund_opening_loan.person_id",
            "fund_plan.group_id",
            "fund_exemption.group_id",
            "fund_exemption.person_id",
            "fund_constitution.group_id",
            "fund_cycle.group_id",
            "fund_share_out.group_id",
            "fund_share_out_line.person_id",
            "fund_share_out_item.person_id",
            "fund_leaving.group_id",
            "fund_leaving.person_id",
            "fund_leaving.heir_id",
            "fund_leaving.to_group_id",
            "fund_application.group_id",
            "fund_aid.group_id",
            "fund_aid.household_id",
            "fund_aid.person_id",
            "fund_revolving_loan.group_id",
            "fund_loan_share.person_id",
            "fund_enterprise.group_id",
            "fund_entitlement.person_id",
            "fund_enterprise_giver.person_id",
            "fund_external_loan.group_id",
            "fund_external_loan.person_id");

    private final Tx tx;

    /** Wired by declarative services. */
    @Activate
    public FundReferences(@Reference(target = "(hashar.schema=fund)") Tx tx) {
        this.tx = tx;
    }

    @Override
    public Set<UUID> referredTo(Collection<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        if (!ids.isEmpty()) {
            tx.read(em -> {
                Connection connection = em.unwrap(Connection.class);
                COLUMNS.forEach(column -> find(connection, column, ids, found));
                return found;
            });
        }
        return found;
    }

    @Override
    public void removed(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            tx.run(em -> execute(
                    em.unwrap(Connection.class),
                    "update fund_kept_group set good_until = date '0001-01-01' where group_id in ",
                    ids));
        }
    }

    private static void execute(Connection connection, String sql, Collection<UUID> ids) {
        try (PreparedStatement update = prepare(connection, sql, ids)) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Collection<UUID> ids)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql + "(" + "?, ".repeat(ids.size() - 1) + "?)");
        int at = 1;
        for (UUID id : ids) {
            statement.setObject(at++, id);
        }
        return statement;
    }

    private static void find(Connection connection, String column, Collection<UUID> ids, Set<UUID> found) {
        String table = column.substring(0, column.indexOf('.'));
        try (PreparedStatement select = prepare(
                connection, "select distinct " + column + " from " + table + " where " + column + " in ", ids)) {
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
