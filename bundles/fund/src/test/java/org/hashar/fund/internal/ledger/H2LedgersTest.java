package org.hashar.fund.internal.ledger;

import org.hashar.store.testing.Databases;

final class H2LedgersTest extends LedgersTest {
    H2LedgersTest() {
        super(Databases.Kind.H2);
    }
}
