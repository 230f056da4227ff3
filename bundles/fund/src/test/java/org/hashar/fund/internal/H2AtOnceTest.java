package org.hashar.fund.internal;

import org.hashar.store.testing.Databases;

final class H2AtOnceTest extends AtOnceTest {
    H2AtOnceTest() {
        super(Databases.Kind.H2);
    }
}
