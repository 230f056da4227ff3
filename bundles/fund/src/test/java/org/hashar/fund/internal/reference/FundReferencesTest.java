package org.hashar.fund.internal.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.fund.internal.FundEntities;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FundReferencesTest {
    private static final UUID GROUP = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @ParameterizedTest
    @EnumSource
    void everyColumnThatHoldsAPersonAHouseholdOrAGroupIsLookedInto(Databases.Kind kind) throws SQLException {
        try (Database database = kind.open(new FundEntities());
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lower(table_name), lower(column_name)"
                        + " from information_schema.columns where lower(table_name) like 'fund!_%' escape '!'"
                        + " and lower(table_name) not like 'fund!_kept!_%' escape '!'")) {
            Set<String> there = new TreeSet<>();
            while (rows.next()) {
                if (rows.getString(2).matches("(.*_)?(group|household|person|heir|owner|member)_id")) {
                    there.add(rows.getString(1) + "." + rows.getString(2));
                }
            }
            assertThat(new TreeSet<>(FundReferences.COLUMNS)).isEqualTo(there);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGroupWithAConstitutionIsReferredToAndOneWithoutIsNot(Databases.Kind kind) throws SQLException {
        try (Database database = kind.open(new FundEntities())) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into fund_fund (book_id, id, owner_id, kind, country, asset, scale, next_seq,"
                        + " recorded_at) values ('" + GROUP + "', '" + GROUP + "', '" + GROUP
                        + "', 'SAVINGS', 'TJ', 'TJS', 2, 1, timestamp with time zone '2011-01-01 00:00:00+00')");
                statement.execute("insert into fund_kept_group (group_id, kept_on, good_until) values ('" + OTHER
                        + "', date '2011-01-01', date '9999-12-31')");
            }
            FundReferences references = new FundReferences(database.tx());
            assertThat(references.referredTo(List.of(GROUP, OTHER))).containsExactly(GROUP);
            assertThat(references.referredTo(List.of())).isEmpty();
            references.removed(List.of(OTHER));
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet old = statement.executeQuery(
                            "select count(*) from fund_kept_group where good_until < date '2011-01-01'")) {
                old.next();
                assertThat(old.getInt(1)).isEqualTo(1);
            }
        }
    }
}
