package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a group asks for in a season. One standing application a group and season.
 *
 * @param id made by the client, UUIDv7
 * @param date from the day the season opens, before it is due
 * @param money for a small business or for inputs that the fund does not stock; null for none
 * @param goods each good once; with the money at least one thing
 */
public record SeasonApplicationDraft(
        UUID id, UUID season, UUID group, LocalDate date, @Nullable Money money, List<Wish> goods) {
    public SeasonApplicationDraft {
        goods = List.copyOf(goods);
    }

    /** How much of a good. */
    public record Wish(String item, Quantity quantity) {}
}
