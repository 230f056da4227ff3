package org.hashar.fund.internal.capital;

import org.hashar.store.testing.Databases;

final class H2ReversalDryRunTest extends ReversalDryRunTest {
    H2ReversalDryRunTest() {
        super(Databases.Kind.H2);
    }
}
