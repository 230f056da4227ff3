package org.hashar.intake.internal.form;

import org.hashar.store.testing.Databases;

final class PostgresRegistrationFormTest extends RegistrationFormTest {
    PostgresRegistrationFormTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
