package org.hashar.intake.internal.job;

import org.hashar.store.testing.Databases;

final class H2ConfirmedAgesTest extends ConfirmedAgesTest {
    H2ConfirmedAgesTest() {
        super(Databases.Kind.H2);
    }
}
