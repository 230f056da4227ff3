package org.hashar.fund.internal.statement;

import org.hashar.store.testing.Databases;

final class H2ExemptionsTest extends ExemptionsTest {
    H2ExemptionsTest() {
        super(Databases.Kind.H2);
    }
}
