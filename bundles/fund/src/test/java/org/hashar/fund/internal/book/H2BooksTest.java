package org.hashar.fund.internal.book;

import org.hashar.store.testing.Databases;

final class H2BooksTest extends BooksTest {
    H2BooksTest() {
        super(Databases.Kind.H2);
    }
}
