package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A group's decision to share out (R4). Only its savings fund is in the pot, never a social fund or a community fund.
 *
 * @param id made by the client, UUIDv7; sending the same draft again is safe
 * @param date of the share-out; nothing may be posted to the fund for a later day
 * @param scope what is shared out
 * @param policy how the result is divided
 * @param pot for {@link Scope#GAIN} and {@link Scope#ENTERPRISE} how much of the gain is divided, null for all of it; else it must be null
 * @param sharePrice what one share costs, for {@link Policy#BY_SHARES} and only for it
 * @param settlementUnit the smallest amount that is paid out in cash; null for the one of the country
 * @param entitlements who takes part in the result and with what weight: for {@link Policy#CUSTOM} by decision; for {@link Policy#EQUAL} those
 *     entitled while the gain was made, also people who left since, or empty for the members of the date, of an enterprise for all who took part;
 *     empty for the other policies. Who left with a part in the result still to come has it without being named, but must be in a list
 * @param fines owed to the fund and not posted yet; they belong to the result and are set off before anything is paid
 * @param remainderTo what becomes of what cannot be paid in settlement units
 * @param enterprise whose gain it is, for {@link Scope#ENTERPRISE} and only for it
 * @param decision what the group decided and where that is written down, never blank
 */
public record ShareOutDraft(
        UUID id,
        UUID group,
        LocalDate date,
        Scope scope,
        Policy policy,
        @Nullable Money pot,
        @Nullable Money sharePrice,
        @Nullable Money settlementUnit,
        List<Entitlement> entitlements,
        List<Fine> fines,
        RemainderTo remainderTo,
        @Nullable UUID enterprise,
        String decision) {
    public ShareOutDraft {
        entitlements = List.copyOf(entitlements);
        fines = List.copyOf(fines);
    }

    /** What is shared out. */
    public enum Scope {
        /** All that the fund owes its members: everybody's savings and the result, gain or loss, so that the next cycle starts with nothing. */
        CYCLE_END,
        /** Only a gain; savings stay. A loss is borne at the end of the cycle. */
        GAIN,
        /**
         * The gain of one enterprise, among those who took part in it on some day, as far as the box has it; savings stay. When the enterprise is
         * closed also a loss: what each one owes for it is claimed.
         */
        ENTERPRISE
    }

    /** How the result is divided. */
    public enum Policy {
        /** The same to everybody who is entitled. */
        EQUAL,
        /** By what each has saved. */
        PROPORTIONAL_TO_SAVINGS,
        /** By the shares that the savings have bought, parts of shares included. */
        BY_SHARES,
        /** By weights that the group has decided on. */
        CUSTOM
    }

    /** What becomes of the remainder. */
    public enum RemainderTo {
        /** It stays in the box for the next cycle. */
        NEXT_CYCLE,
        /** It stays in the box but is owed to the social fund. */
        SOCIAL_FUND
    }

    /**
     * A part in the result.
     *
     * @param weight plain decimal text above zero, at most six digits after the point; {@code "0.5"} for somebody entitled to half a part
     */
    public record Entitlement(UUID person, String weight) {}

    /** A fine of a member; above zero. */
    public record Fine(UUID person, Money amount) {}
}
