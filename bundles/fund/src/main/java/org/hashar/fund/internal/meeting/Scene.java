package org.hashar.fund.internal.meeting;

import java.time.LocalDate;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.fund.internal.ledger.FundEntity;

/**
 * What a meeting is recorded against.
 *
 * @param group as it stands
 * @param association whether the group only unites others
 * @param today what day it is in the group's country
 * @param fund locked
 */
record Scene(Group group, boolean association, LocalDate today, FundEntity fund) {
    Asset asset() {
        return fund.asset();
    }

    /** For people: the amount with its currency. */
    String text(long units) {
        return new Amount(units, asset()).toString();
    }
}
