package org.hashar.fund.internal.cycle;

import org.hashar.store.testing.Databases;

final class PostgresCyclesTest extends CyclesTest {
    PostgresCyclesTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
