package org.hashar.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.Test;

final class ForeignKeysTest {
    /** Columns that refer to rows which can be taken out, and that no index begins with. */
    private static final String UNFOUND =
            "select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c"
                    + " where c.contype = 'f' and c.confrelid::regclass::varchar in ('reg_person', 'reg_household', 'reg_group')"
                    + " and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indpred is null"
                    + " and i.indkey[0] = c.conkey[1])";

    @Test
    void whatRefersToPersonsHouseholdsAndGroupsIsFoundByAnIndexWhenTheyAreTakenOut() {
        try (Database database = Databases.Kind.POSTGRESQL.open(new RegistrySchema())) {
            List<?> unfound = database.tx("registry")
                    .read(em -> em.createNativeQuery(UNFOUND).getResultList());
            assertThat(unfound).isEmpty();
        }
    }
}
