package org.hashar.fund.internal.loan;

import org.hashar.store.testing.Databases;

final class PostgresInternalLoansTest extends InternalLoansTest {
    PostgresInternalLoansTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
