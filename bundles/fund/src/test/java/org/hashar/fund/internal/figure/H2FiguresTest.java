package org.hashar.fund.internal.figure;

import org.hashar.store.testing.Databases;

final class H2FiguresTest extends FiguresTest {
    H2FiguresTest() {
        super(Databases.Kind.H2);
    }
}
