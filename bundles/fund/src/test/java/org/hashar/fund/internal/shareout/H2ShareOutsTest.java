package org.hashar.fund.internal.shareout;

import org.hashar.store.testing.Databases;

final class H2ShareOutsTest extends ShareOutsTest {
    H2ShareOutsTest() {
        super(Databases.Kind.H2);
    }
}
