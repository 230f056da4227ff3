package org.hashar.fund.internal.shareout;

import org.hashar.store.testing.Databases;

final class H2SetOffsTest extends SetOffsTest {
    H2SetOffsTest() {
        super(Databases.Kind.H2);
    }
}
