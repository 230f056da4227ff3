package org.hashar.fund.internal.figure;

import org.hashar.store.testing.Databases;

final class PostgresFiguresTest extends FiguresTest {
    PostgresFiguresTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
