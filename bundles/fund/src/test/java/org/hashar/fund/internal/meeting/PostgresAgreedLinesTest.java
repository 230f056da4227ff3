package org.hashar.fund.internal.meeting;

import org.hashar.store.testing.Databases;

final class PostgresAgreedLinesTest extends AgreedLinesTest {
    PostgresAgreedLinesTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
