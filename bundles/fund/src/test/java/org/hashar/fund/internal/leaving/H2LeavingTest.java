package org.hashar.fund.internal.leaving;

import org.hashar.store.testing.Databases;

final class H2LeavingTest extends LeavingTest {
    H2LeavingTest() {
        super(Databases.Kind.H2);
    }
}
