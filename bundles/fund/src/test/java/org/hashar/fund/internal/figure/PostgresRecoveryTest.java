package org.hashar.fund.internal.figure;

import org.hashar.store.testing.Databases;

final class PostgresRecoveryTest extends RecoveryTest {
    PostgresRecoveryTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
