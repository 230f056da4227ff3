package org.hashar.fund.internal.meeting;

import org.hashar.store.testing.Databases;

final class H2LaterCeilingsTest extends LaterCeilingsTest {
    H2LaterCeilingsTest() {
        super(Databases.Kind.H2);
    }
}
