package org.hashar.fund.internal.figure;

import org.hashar.store.testing.Databases;

final class PostgresUnsettledTest extends UnsettledTest {
    PostgresUnsettledTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
