package org.hashar.fund.internal.statement;

import org.hashar.store.testing.Databases;

final class PostgresFundsTest extends FundsTest {
    PostgresFundsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
