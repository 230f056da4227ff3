package org.hashar.fund.internal.season;

import org.hashar.store.testing.Databases;

final class PostgresRevolvingLoansTest extends RevolvingLoansTest {
    PostgresRevolvingLoansTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
