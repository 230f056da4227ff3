package org.hashar.fund.internal.meeting;

import org.hashar.store.testing.Databases;

final class PostgresLaterCeilingsTest extends LaterCeilingsTest {
    PostgresLaterCeilingsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
