package org.hashar.api.fund;

import org.jspecify.annotations.Nullable;

/**
 * In which currency a report is told too, and by which rate (R6). Nothing that is kept changes by it.
 *
 * @param currency ISO 4217
 * @param type never null: a report says by what it was converted
 * @param source whose rates, for those of a bank; null for the others
 */
public record ReportCurrency(String currency, Conversion.RateType type, @Nullable String source) {}
