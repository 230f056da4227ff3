package org.hashar.fund.internal.cycle;

import org.hashar.store.testing.Databases;

final class H2CyclesTest extends CyclesTest {
    H2CyclesTest() {
        super(Databases.Kind.H2);
    }
}
