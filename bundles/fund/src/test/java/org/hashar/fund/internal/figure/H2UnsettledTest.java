package org.hashar.fund.internal.figure;

import org.hashar.store.testing.Databases;

final class H2UnsettledTest extends UnsettledTest {
    H2UnsettledTest() {
        super(Databases.Kind.H2);
    }
}
