package org.hashar.fund.internal.proposal;

import org.hashar.store.testing.Databases;

final class PostgresProposalsTest extends ProposalsTest {
    PostgresProposalsTest() {
        super(Databases.Kind.POSTGRESQL);
    }
}
