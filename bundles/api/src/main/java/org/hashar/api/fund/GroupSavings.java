package org.hashar.api.fund;

import java.util.UUID;
import org.hashar.api.money.Amount;

/** A group's savings fund in four numbers at the end of a day. */
public record GroupSavings(UUID group, Amount savings, Amount loansOutstanding, Amount cash, long meetings) {}
