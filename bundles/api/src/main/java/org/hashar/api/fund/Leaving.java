package org.hashar.api.fund;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A settlement with a member who leaves: {@code paid = savings + result - setOff}, never below zero; what is not covered stays owed. It never
 * changes; it is taken back as a document of the group's fund, and the membership goes on.
 *
 * @param membership that ends
 * @param savings of the member on the day
 * @param result the member's share of the fund's gain, below zero of its loss, as the constitution says
 * @param resultLater whether the share of the result is given at the share-outs of the cycle, with those who stayed
 * @param setOff debts that are paid from it
 * @param debts the same, part by part
 * @param paid from the box, or saved in the group that the member moves to
 * @param debtLeft what stays owed, loans with the interest of the day: it can be repaid at any later meeting
 * @param roles what the member did for the group: roles that end with the membership
 * @param seasonShares parts of the group's season loans that stay with the person, unless the group assumes them by decision
 * @param guarantees loans of others for which the person stands and that are not repaid
 * @param membersLeft in the group on the day
 * @param smallestGroup what the constitution names as the smallest group; null for none
 * @param belowSmallest whether there are fewer left than that, so that somebody must be told
 * @param recordedAt null for a dry run
 * @param recordedBy login of the account; null for a dry run
 * @param reversal null while it stands
 */
public record Leaving(
        LeavingDraft document,
        UUID membership,
        Amount savings,
        Amount result,
        boolean resultLater,
        Amount setOff,
        SetOff debts,
        Amount paid,
        Amount debtLeft,
        List<String> roles,
        List<SeasonShare> seasonShares,
        List<UUID> guarantees,
        int membersLeft,
        @Nullable Integer smallestGroup,
        boolean belowSmallest,
        @Nullable Instant recordedAt,
        @Nullable String recordedBy,
        Meeting.@Nullable Reversal reversal) {
    public Leaving {
        roles = List.copyOf(roles);
        seasonShares = List.copyOf(seasonShares);
        guarantees = List.copyOf(guarantees);
    }

    /** What a person still owes of a season loan of the group. */
    public record SeasonShare(UUID loan, Amount outstanding) {}
}
