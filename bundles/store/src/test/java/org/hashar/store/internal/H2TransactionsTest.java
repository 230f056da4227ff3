package org.hashar.store.internal;

import org.hashar.store.testing.Databases;

final class H2TransactionsTest extends TransactionsTest {
    H2TransactionsTest() {
        super(Databases.Kind.H2);
    }

    @Override
    boolean acknowledgesBesideOthers() {
        return false;
    }
}
