package org.hashar.intake.internal.form;

import org.hashar.store.testing.Databases;

final class H2RegistrationFormTest extends RegistrationFormTest {
    H2RegistrationFormTest() {
        super(Databases.Kind.H2);
    }
}
