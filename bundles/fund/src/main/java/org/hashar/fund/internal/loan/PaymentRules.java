package org.hashar.fund.internal.loan;

import java.util.List;
import org.hashar.api.fund.LoanHistory.Across;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanHistory.Surplus;

/**
 * What was agreed on payments.
 *
 * @param order each part once
 */
record PaymentRules(List<Part> order, Across across, Surplus surplus, FlatSettlement flat) {}
