package org.hashar.tajikistan.reporting;

import java.util.Arrays;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.report.Table.Row;
import org.jspecify.annotations.Nullable;

/** Groups and their memberships. Women and men need not add up to the members: of some the sex is not known. */
record Count(long groups, long members, long women, long men) {
    static final Count NONE = new Count(0, 0, 0, 0);

    static Count of(GroupFigure group) {
        return new Count(1, group.members(), group.women(), group.men());
    }

    Count plus(Count other) {
        return new Count(groups + other.groups, members + other.members, women + other.women, men + other.men);
    }

    Row row(Row.Kind kind, @Nullable String first, @Nullable String second) {
        return new Row(kind, Arrays.asList(first, second, groups, members, women, men));
    }
}
