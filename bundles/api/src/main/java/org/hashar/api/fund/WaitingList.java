package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The applications of a season in the order in which they are served, with what the fund can give. The order: groups without late debt first;
 * among them groups that never had a loan of this fund, so that capital revolves; then by date of application, then by id.
 *
 * @param money free cash, less what is allocated and not yet handed out
 * @param goods the same for every good in stock that has not expired
 * @param earlierSeasonLate what the season before had not repaid on its due day; while it is above zero new groups wait
 * @param places in order
 */
public record WaitingList(
        UUID season, LocalDate asOf, Amount money, List<Amount> goods, Amount earlierSeasonLate, List<Place> places) {
    public WaitingList {
        goods = List.copyOf(goods);
        places = List.copyOf(places);
    }

    /** Where an application stands. */
    public enum State {
        /** Would be served by an allocation of this day. */
        WITHIN_CAPACITY,
        WAITING,
        ALLOCATED,
        HANDED_OUT
    }

    /** Why a place is what it is. */
    public enum Reason {
        /** Never had a loan of this fund. */
        NEW_GROUP,
        /** Had loans, and repaid each by its due day. */
        REPAID_ON_TIME,
        /** Had a loan that was not repaid in full on its due day, or that is not due and still owed. */
        REPAID_LATE,
        /** The season before was not repaid in full on time, so it cannot pay for a new group. */
        EARLIER_SEASON_LATE,
        NOT_ENOUGH_MONEY,
        NOT_ENOUGH_GOODS,
        /** Let through by a decision. */
        EXEMPTED
    }

    /**
     * An application and its place.
     *
     * @param place 1 for the first
     * @param loan that it was handed out as, null while it was not
     * @param missing by how much money and goods fall short
     */
    public record Place(
            int place,
            UUID application,
            UUID group,
            LocalDate appliedOn,
            @Nullable Amount money,
            List<Amount> goods,
            State state,
            List<Reason> reasons,
            List<Amount> missing,
            @Nullable UUID loan) {
        public Place {
            goods = List.copyOf(goods);
            reasons = List.copyOf(reasons);
            missing = List.copyOf(missing);
        }
    }
}
