package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.fund.internal.ledger.DependentEntity;
import org.hashar.fund.internal.ledger.JournalDraft;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.loan.LoanWork;
import org.jspecify.annotations.Nullable;

/** The meetings that one unit of work takes back, with what they posted: often none; else one, and those that its reversal names as built on it. */
final class TakenBack {
    private final List<Old> meetings = new ArrayList<>();
    private final List<LocalDate> reversedOn = new ArrayList<>();

    private record Old(MeetingEntity meeting, ReversalDraft draft, List<TransferDraft> lines) {}

    /**
     * Reads what a meeting, and those built on it, have posted.
     *
     * @param prefix where the reversal stands in what the client sent
     */
    void add(EntityManager em, MeetingEntity meeting, ReversalDraft draft, String prefix) {
        Map<MeetingEntity, ReversalDraft> all = new LinkedHashMap<>();
        all.put(meeting, draft);
        all.putAll(Dependents.of(em, meeting, draft, prefix));
        Map<UUID, List<TransferDraft>> lines = Ledger.transfers(
                em,
                meeting.book(),
                all.keySet().stream().map(MeetingEntity::journal).toList());
        all.forEach((each, reversal) ->
                meetings.add(new Old(each, reversal, lines.getOrDefault(each.journal(), List.of()))));
    }

    /** The meeting itself, on which the others are built. */
    MeetingEntity meeting() {
        return meetings.get(0).meeting();
    }

    Set<UUID> ids() {
        return meetings.stream().map(old -> old.meeting().id()).collect(Collectors.toSet());
    }

    Stream<LocalDate> dates() {
        return meetings.stream().map(old -> old.meeting().date());
    }

    Stream<TransferDraft> lines() {
        return meetings.stream().flatMap(old -> old.lines().stream());
    }

    /**
     * Adds the opposite of all of it.
     *
     * @param replacement the meeting recorded in place of the first
     * @return what is to be written of it, the reversal of the meeting itself first
     */
    List<Object> post(Posting posting, @Nullable UUID replacement, Instant now, Actor actor) {
        List<Object> reversals = new ArrayList<>();
        for (Old old : meetings) {
            boolean dependent = !reversals.isEmpty();
            JournalDraft head = new JournalDraft(old.draft().id(), old.meeting().date(), now, actor.id());
            UUID journal = posting.reverse(head, old.meeting().journal(), old.lines());
            reversedOn.add(posting.dayOf(journal));
            reversals.add(new ReversalEntity(
                    old.meeting(), journal, old.draft(), dependent ? null : replacement, now, actor));
            if (dependent) {
                reversals.add(new DependentEntity(
                        meetings.get(0).draft().id(), old.meeting().id()));
            }
        }
        return reversals;
    }

    /** The day on which the reversal of the meeting itself stands; after it was posted. */
    LocalDate reversedOn() {
        return reversedOn.get(0);
    }

    /** Tells loans what was taken back of them; after it was posted. */
    void tell(LoanWork work) {
        for (int i = 0; i < meetings.size(); i++) {
            work.reverses(reversedOn.get(i), meetings.get(i).lines());
        }
    }
}
