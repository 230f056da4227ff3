package org.hashar.fund.internal.capital;

import org.hashar.store.testing.Databases;

final class PostgresReversalDryRunTest extends ReversalDryRunTest {
    PostgresReversalDryRunTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
