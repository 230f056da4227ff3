package org.hashar.intake.internal.job;

import org.hashar.store.testing.Databases;

final class PostgresConfirmedAgesTest extends ConfirmedAgesTest {
    PostgresConfirmedAgesTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
