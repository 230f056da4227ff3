package org.hashar.fund.internal.leaving;

import org.hashar.store.testing.Databases;

final class H2LeaversPartTest extends LeaversPartTest {
    H2LeaversPartTest() {
        super(Databases.Kind.H2);
    }
}
