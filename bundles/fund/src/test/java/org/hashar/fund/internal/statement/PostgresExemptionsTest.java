package org.hashar.fund.internal.statement;

import org.hashar.store.testing.Databases;

final class PostgresExemptionsTest extends ExemptionsTest {
    PostgresExemptionsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
