package org.hashar.kyrgyzstan.reporting;

import java.util.Arrays;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.report.Table.Row;
import org.jspecify.annotations.Nullable;

/** Groups, their memberships and money. Women and men need not add up to the members: of some the sex is not known. */
record VillageCount(long groups, long members, long women, long men, Amount savings, Amount loans) {

    static VillageCount none(Asset currency) {
        return new VillageCount(0, 0, 0, 0, Amount.zero(currency), Amount.zero(currency));
    }

    /** One group; {@code fund} is null when it has none. */
    static VillageCount of(GroupFigure group, @Nullable GroupSavings fund, Asset currency) {
        return new VillageCount(
                1,
                group.members(),
                group.women(),
                group.men(),
                fund == null ? Amount.zero(currency) : fund.savings(),
                fund == null ? Amount.zero(currency) : fund.loansOutstanding());
    }

    VillageCount plus(VillageCount other) {
        return new VillageCount(
                groups + other.groups,
                members + other.members,
                women + other.women,
                men + other.men,
                savings.plus(other.savings),
                loans.plus(other.loans));
    }

    Row row(
            Row.Kind kind,
            @Nullable String district,
            @Nullable String aimak,
            @Nullable String village,
            @Nullable String fund) {
        return new Row(
                kind, Arrays.asList(district, aimak, village, fund, groups, members, women, men, savings, loans));
    }
}
