package org.hashar.intake.internal.job;

import org.hashar.store.testing.Databases;

final class PostgresImportsTest extends ImportsTest {
    PostgresImportsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
