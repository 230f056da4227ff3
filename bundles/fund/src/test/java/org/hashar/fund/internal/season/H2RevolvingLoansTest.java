package org.hashar.fund.internal.season;

import org.hashar.store.testing.Databases;

final class H2RevolvingLoansTest extends RevolvingLoansTest {
    H2RevolvingLoansTest() {
        super(Databases.Kind.H2);
    }
}
