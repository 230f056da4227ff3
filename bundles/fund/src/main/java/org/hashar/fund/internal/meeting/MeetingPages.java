package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.fund.Meeting;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** Reads the meetings of a group some at a time, by date: for books of any length. */
public final class MeetingPages {
    private MeetingPages() {}

    /**
     * The meetings after one, up to a number of them. One that was taken back later than the moment of knowledge is told as standing.
     *
     * @param after null for the first ones
     */
    public static List<Meeting> next(
            EntityManager em,
            FundEntity fund,
            LocalDate from,
            LocalDate asOf,
            Instant asKnown,
            @Nullable Meeting after,
            int most) {
        TypedQuery<MeetingEntity> query = em.createQuery(
                        "select m from MeetingEntity m where m.group = :group and m.date >= :from and m.date <= :asOf"
                                + " and m.recordedAt <= :asKnown"
                                + (after == null ? "" : " and (m.date > :date or (m.date = :date and m.id > :id))")
                                + " order by m.date, m.id",
                        MeetingEntity.class)
                .setParameter("group", fund.owner())
                .setParameter("from", from)
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown);
        if (after != null) {
            query.setParameter("date", after.document().date()).setParameter("id", after.id());
        }
        return Documents.read(em, fund, query.setMaxResults(most).getResultList()).stream()
                .map(meeting -> asKnown(meeting, asKnown))
                .toList();
    }

    private static Meeting asKnown(Meeting meeting, Instant asKnown) {
        Meeting.Reversal reversal = meeting.reversal();
        return reversal == null || !reversal.reversedAt().isAfter(asKnown)
                ? meeting
                : new Meeting(
                        meeting.document(),
                        meeting.cashExpected(),
                        meeting.cashDifference(),
                        meeting.recordedAt(),
                        meeting.recordedBy(),
                        null);
    }
}
