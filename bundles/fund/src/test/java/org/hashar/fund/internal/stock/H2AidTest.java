package org.hashar.fund.internal.stock;

import org.hashar.store.testing.Databases;

final class H2AidTest extends AidTest {
    H2AidTest() {
        super(Databases.Kind.H2);
    }
}
