package org.hashar.fund.internal.statement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To whom a meeting handed out a loan.
 *
 * @param standing false when that meeting was taken back, as known at the moment that was asked for
 */
record LoanTerms(UUID meeting, UUID id, UUID person, LocalDate issuedOn, LocalDate dueOn, boolean standing) {}
