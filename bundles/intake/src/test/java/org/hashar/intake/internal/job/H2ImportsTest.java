package org.hashar.intake.internal.job;

import org.hashar.store.testing.Databases;

final class H2ImportsTest extends ImportsTest {
    H2ImportsTest() {
        super(Databases.Kind.H2);
    }
}
