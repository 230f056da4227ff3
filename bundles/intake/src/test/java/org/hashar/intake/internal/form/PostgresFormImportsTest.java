package org.hashar.intake.internal.form;

import org.hashar.store.testing.Databases;

final class PostgresFormImportsTest extends FormImportsTest {
    PostgresFormImportsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
