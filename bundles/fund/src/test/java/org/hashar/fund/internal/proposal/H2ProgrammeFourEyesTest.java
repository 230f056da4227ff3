package org.hashar.fund.internal.proposal;

import org.hashar.store.testing.Databases;

final class H2ProgrammeFourEyesTest extends ProgrammeFourEyesTest {
    H2ProgrammeFourEyesTest() {
        super(Databases.Kind.H2);
    }
}
