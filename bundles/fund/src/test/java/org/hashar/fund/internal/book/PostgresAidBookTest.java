package org.hashar.fund.internal.book;

import org.hashar.store.testing.Databases;

final class PostgresAidBookTest extends AidBookTest {
    PostgresAidBookTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
