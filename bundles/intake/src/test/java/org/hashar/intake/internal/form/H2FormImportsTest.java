package org.hashar.intake.internal.form;

import org.hashar.store.testing.Databases;

final class H2FormImportsTest extends FormImportsTest {
    H2FormImportsTest() {
        super(Databases.Kind.H2);
    }
}
