package org.hashar.fund.internal.capital;

import org.hashar.store.testing.Databases;

final class H2CapitalFundsTest extends CapitalFundsTest {
    H2CapitalFundsTest() {
        super(Databases.Kind.H2);
    }
}
