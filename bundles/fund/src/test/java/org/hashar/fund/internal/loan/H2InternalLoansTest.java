package org.hashar.fund.internal.loan;

import org.hashar.store.testing.Databases;

final class H2InternalLoansTest extends InternalLoansTest {
    H2InternalLoansTest() {
        super(Databases.Kind.H2);
    }
}
