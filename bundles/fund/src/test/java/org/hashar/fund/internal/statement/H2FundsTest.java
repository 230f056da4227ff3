package org.hashar.fund.internal.statement;

import org.hashar.store.testing.Databases;

final class H2FundsTest extends FundsTest {
    H2FundsTest() {
        super(Databases.Kind.H2);
    }
}
