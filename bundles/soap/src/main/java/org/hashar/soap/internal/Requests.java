package org.hashar.soap.internal;

import java.util.List;
import java.util.function.Function;
import org.hashar.api.Page;
import org.hashar.api.money.Money;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.soap.internal.partner.FindGroupsXml;
import org.hashar.soap.internal.partner.MembershipFigureXml;
import org.hashar.soap.internal.partner.MoneyXml;
import org.jspecify.annotations.Nullable;

/** What requests ask for, in the domain's words. They have passed the schema: what it needs is there. */
final class Requests {
    private Requests() {}

    static GroupQuery query(FindGroupsXml asked) {
        return new GroupQuery(
                asked.getCountry(), asked.getType(), asked.getTerritory(), asked.getName(), asked.getAlphabet());
    }

    static Page.Request page(FindGroupsXml asked) {
        return page(asked.getAfter(), asked.getLimit());
    }

    /** The part of a list, the usual number of items when the request says none. */
    static Page.Request page(@Nullable String after, @Nullable Integer limit) {
        return new Page.Request(after, limit == null ? Page.Request.FIRST.limit() : limit);
    }

    static MembershipFigure.Query query(MembershipFigureXml asked) {
        return new MembershipFigure.Query(
                asked.getCountry(), asked.getGroupType(), asked.getAsOf(), asked.getAsKnown(), asked.getTerritory());
    }

    /** A list element may be left out when there is nothing to list. */
    static <L, X, T> List<T> list(@Nullable L element, Function<L, List<X>> items, Function<X, T> item) {
        return element == null
                ? List.of()
                : items.apply(element).stream().map(item).toList();
    }

    static Money money(MoneyXml money) {
        return new Money(money.getAmount(), money.getAsset());
    }
}
