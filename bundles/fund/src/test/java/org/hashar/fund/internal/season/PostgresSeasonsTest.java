package org.hashar.fund.internal.season;

import org.hashar.store.testing.Databases;

final class PostgresSeasonsTest extends SeasonsTest {
    PostgresSeasonsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
