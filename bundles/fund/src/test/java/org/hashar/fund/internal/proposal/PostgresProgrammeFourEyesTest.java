package org.hashar.fund.internal.proposal;

import org.hashar.store.testing.Databases;

final class PostgresProgrammeFourEyesTest extends ProgrammeFourEyesTest {
    PostgresProgrammeFourEyesTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
