package org.hashar.fund.internal.enterprise;

import org.hashar.store.testing.Databases;

final class PostgresEnterprisesTest extends EnterprisesTest {
    PostgresEnterprisesTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
