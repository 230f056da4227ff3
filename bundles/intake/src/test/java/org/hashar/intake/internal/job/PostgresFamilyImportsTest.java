package org.hashar.intake.internal.job;

import org.hashar.store.testing.Databases;

final class PostgresFamilyImportsTest extends FamilyImportsTest {
    PostgresFamilyImportsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
