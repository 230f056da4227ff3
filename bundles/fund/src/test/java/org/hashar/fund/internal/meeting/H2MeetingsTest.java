package org.hashar.fund.internal.meeting;

import org.hashar.store.testing.Databases;

final class H2MeetingsTest extends MeetingsTest {
    H2MeetingsTest() {
        super(Databases.Kind.H2);
    }
}
