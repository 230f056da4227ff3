package org.hashar.fund.internal.shareout;

import org.hashar.store.testing.Databases;

final class PostgresShareOutReversalTest extends ShareOutReversalTest {
    PostgresShareOutReversalTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
