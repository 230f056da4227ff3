package org.hashar.fund.internal.book;

import org.hashar.store.testing.Databases;

final class PostgresBooksTest extends BooksTest {
    PostgresBooksTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
