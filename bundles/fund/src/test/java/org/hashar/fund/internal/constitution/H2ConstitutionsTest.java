package org.hashar.fund.internal.constitution;

import org.hashar.store.testing.Databases;

final class H2ConstitutionsTest extends ConstitutionsTest {
    H2ConstitutionsTest() {
        super(Databases.Kind.H2);
    }
}
