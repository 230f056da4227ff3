package org.hashar.intake.internal.job;

import org.hashar.store.testing.Databases;

final class PostgresFamilyFactImportsTest extends FamilyFactImportsTest {
    PostgresFamilyFactImportsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
