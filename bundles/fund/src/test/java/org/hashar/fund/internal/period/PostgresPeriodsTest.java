package org.hashar.fund.internal.period;

import org.hashar.store.testing.Databases;

final class PostgresPeriodsTest extends PeriodsTest {
    PostgresPeriodsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
