package org.hashar.fund.internal.shareout;

import org.hashar.store.testing.Databases;

final class H2ShareOutReversalTest extends ShareOutReversalTest {
    H2ShareOutReversalTest() {
        super(Databases.Kind.H2);
    }
}
