package org.hashar.fund.internal.enterprise;

import org.hashar.store.testing.Databases;

final class H2EnterprisesTest extends EnterprisesTest {
    H2EnterprisesTest() {
        super(Databases.Kind.H2);
    }
}
