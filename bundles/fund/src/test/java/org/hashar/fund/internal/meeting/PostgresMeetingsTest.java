package org.hashar.fund.internal.meeting;

import org.hashar.store.testing.Databases;

final class PostgresMeetingsTest extends MeetingsTest {
    PostgresMeetingsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
