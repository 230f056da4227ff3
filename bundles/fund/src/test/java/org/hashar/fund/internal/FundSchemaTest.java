package org.hashar.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.store.internal.MigrationDrill;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.Test;

final class FundSchemaTest {
    /** Indexes that begin as a key of several columns does which is referred to, and go on with something else. */
    private static final String MISTAKEN = "select distinct i.indexrelid::regclass::varchar from pg_constraint c"
            + " join pg_index i on i.indrelid = c.confrelid and i.indkey[0] = c.confkey[1]"
            + " where c.contype = 'f' and array_length(c.confkey, 1) > 1 and not c.confkey[2] = any(i.indkey)";

    /** While it has not counted the rows, PostgreSQL looks up what is referred to by such an index, and reads all of a book for one row. */
    @Test
    void noIndexCanBeTakenForTheKeyThatIsReferredTo() {
        try (Database database = Databases.Kind.POSTGRESQL.open(new RegistrySchema(), new FundEntities())) {
            List<?> mistaken = database.tx("fund")
                    .read(em -> em.createNativeQuery(MISTAKEN).getResultList());
            assertThat(mistaken).isEmpty();
        }
    }

    @Test
    void thePowerMayFailAfterAnyStatementOfTheMigrations() throws IOException, SQLException {
        assertThat(MigrationDrill.everyCut(new FundEntities())).isGreaterThan(10);
    }
}
