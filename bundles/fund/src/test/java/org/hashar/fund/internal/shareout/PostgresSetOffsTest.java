package org.hashar.fund.internal.shareout;

import org.hashar.store.testing.Databases;

final class PostgresSetOffsTest extends SetOffsTest {
    PostgresSetOffsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
