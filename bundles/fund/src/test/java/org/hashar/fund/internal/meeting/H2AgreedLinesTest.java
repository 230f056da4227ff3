package org.hashar.fund.internal.meeting;

import org.hashar.store.testing.Databases;

final class H2AgreedLinesTest extends AgreedLinesTest {
    H2AgreedLinesTest() {
        super(Databases.Kind.H2);
    }
}
