package org.hashar.fund.internal.season;

import org.hashar.store.testing.Databases;

final class H2SeasonsTest extends SeasonsTest {
    H2SeasonsTest() {
        super(Databases.Kind.H2);
    }
}
