package org.hashar.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.hashar.store.internal.MigrationDrill;
import org.junit.jupiter.api.Test;

final class FundSchemaTest {

    @Test
    void thePowerMayFailAfterAnyStatementOfTheMigrations() throws IOException, SQLException {
        assertThat(MigrationDrill.everyCut(new FundEntities())).isGreaterThan(10);
    }
}
