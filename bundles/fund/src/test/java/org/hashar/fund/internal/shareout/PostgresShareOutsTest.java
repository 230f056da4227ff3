package org.hashar.fund.internal.shareout;

import org.hashar.store.testing.Databases;

final class PostgresShareOutsTest extends ShareOutsTest {
    PostgresShareOutsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
