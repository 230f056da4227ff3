package org.hashar.intake.internal.job;

import org.hashar.store.testing.Databases;

final class H2FamilyFactImportsTest extends FamilyFactImportsTest {
    H2FamilyFactImportsTest() {
        super(Databases.Kind.H2);
    }
}
