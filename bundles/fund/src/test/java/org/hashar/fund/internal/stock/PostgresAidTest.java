package org.hashar.fund.internal.stock;

import org.hashar.store.testing.Databases;

final class PostgresAidTest extends AidTest {
    PostgresAidTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
