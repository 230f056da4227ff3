package org.hashar.fund.internal.proposal;

import org.hashar.store.testing.Databases;

final class H2ProposalsTest extends ProposalsTest {
    H2ProposalsTest() {
        super(Databases.Kind.H2);
    }
}
