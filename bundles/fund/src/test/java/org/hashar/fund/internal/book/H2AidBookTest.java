package org.hashar.fund.internal.book;

import org.hashar.store.testing.Databases;

final class H2AidBookTest extends AidBookTest {
    H2AidBookTest() {
        super(Databases.Kind.H2);
    }
}
