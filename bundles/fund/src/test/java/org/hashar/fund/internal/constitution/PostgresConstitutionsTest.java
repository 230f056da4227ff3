package org.hashar.fund.internal.constitution;

import org.hashar.store.testing.Databases;

final class PostgresConstitutionsTest extends ConstitutionsTest {
    PostgresConstitutionsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
