package org.hashar.fund.internal.meeting;

import java.time.LocalDate;
import java.util.UUID;

/** A loan that a standing meeting handed out. */
record LoanFacts(UUID id, UUID fund, LocalDate issuedOn) {}
