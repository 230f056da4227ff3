package org.hashar.fund.internal;

import org.hashar.store.testing.Databases;

final class PostgresAtOnceTest extends AtOnceTest {
    PostgresAtOnceTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
