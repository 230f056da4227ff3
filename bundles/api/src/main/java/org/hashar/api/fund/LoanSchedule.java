package org.hashar.api.fund;

import java.util.List;
import org.hashar.api.money.Amount;

/**
 * What a loan's terms come to. The principal parts of the instalments sum to {@code principal} exactly, their interest to {@code interest}.
 *
 * @param principal what is handed out
 * @param interest what it costs in all
 * @param total what is paid back in all
 * @param instalments by due day; fewer than agreed when coarse rounding has paid the loan off before the last one
 */
public record LoanSchedule(Amount principal, Amount interest, Amount total, List<Instalment> instalments) {
    public LoanSchedule {
        instalments = List.copyOf(instalments);
    }
}
