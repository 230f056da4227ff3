package org.hashar.fund.internal.period;

import org.hashar.store.testing.Databases;

final class H2PeriodsTest extends PeriodsTest {
    H2PeriodsTest() {
        super(Databases.Kind.H2);
    }
}
