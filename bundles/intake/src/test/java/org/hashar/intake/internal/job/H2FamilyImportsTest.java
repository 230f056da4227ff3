package org.hashar.intake.internal.job;

import org.hashar.store.testing.Databases;

final class H2FamilyImportsTest extends FamilyImportsTest {
    H2FamilyImportsTest() {
        super(Databases.Kind.H2);
    }
}
