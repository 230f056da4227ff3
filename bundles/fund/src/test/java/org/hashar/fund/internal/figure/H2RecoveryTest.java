package org.hashar.fund.internal.figure;

import org.hashar.store.testing.Databases;

final class H2RecoveryTest extends RecoveryTest {
    H2RecoveryTest() {
        super(Databases.Kind.H2);
    }
}
