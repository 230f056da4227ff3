package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Violations;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.fund.internal.capital.WouldPost;
import org.hashar.fund.internal.ledger.DependentEntity;
import org.hashar.fund.internal.ledger.JournalDraft;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.loan.LoanWork;
import org.hashar.fund.internal.shareout.ShareOutEntity;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of work takes back, with what it posted: often nothing; else a meeting or a share-out, and those that its reversal names as built
 * on it.
 */
final class TakenBack {
    private final List<Old> all = new ArrayList<>();
    private final List<LocalDate> reversedOn = new ArrayList<>();

    private record Old(Posted what, ReversalDraft draft, List<TransferDraft> lines) {}

    /**
     * Reads what something, and what is built on it, has posted; throws what is wrong with what is named as built on it.
     *
     * @param prefix where the reversal stands in what the client sent
     * @param violations what is built on it and stays, beside what the ledger tells
     */
    void add(EntityManager em, Actor actor, Posted first, ReversalDraft draft, String prefix, Violations violations) {
        Map<Posted, ReversalDraft> taken = new LinkedHashMap<>();
        taken.put(first, draft);
        taken.putAll(Dependents.of(em, first, draft, prefix));
        Map<UUID, List<TransferDraft>> lines = Ledger.transfers(
                em, first.book(), taken.keySet().stream().map(Posted::journal).toList());
        taken.forEach(
                (each, reversal) -> all.add(new Old(each, reversal, lines.getOrDefault(each.journal(), List.of()))));
        shareOuts().forEach(shareOut -> BuiltOnShareOut.check(em, actor, shareOut, ids(), violations, prefix));
    }

    private Stream<ShareOutEntity> shareOuts() {
        return all.stream()
                .map(Old::what)
                .filter(Posted.OfShareOut.class::isInstance)
                .map(what -> ((Posted.OfShareOut) what).shareOut());
    }

    /** That on which the others are built. */
    Posted first() {
        return all.get(0).what();
    }

    Set<UUID> ids() {
        return all.stream().map(old -> old.what().id()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Stream<LocalDate> dates() {
        return all.stream().map(old -> old.what().date());
    }

    Stream<TransferDraft> lines() {
        return all.stream().flatMap(old -> old.lines().stream());
    }

    /**
     * Adds the opposite of all of it.
     *
     * @param replacement the meeting recorded in place of the first
     * @return what is to be written of it, the reversal of the first itself first
     */
    List<Object> post(Posting posting, @Nullable UUID replacement, Instant now, Actor actor) {
        List<Object> reversals = new ArrayList<>();
        for (Old old : all) {
            boolean dependent = !reversals.isEmpty();
            Posted what = old.what();
            JournalDraft head = new JournalDraft(old.draft().id(), what.date(), now, actor.id());
            UUID journal = posting.reverse(head, what.journal(), old.lines());
            reversedOn.add(posting.dayOf(journal));
            reversals.add(what.reversal(journal, old.draft(), dependent ? null : replacement, now, actor));
            if (dependent) {
                reversals.add(new DependentEntity(all.get(0).draft().id(), what.id()));
            }
        }
        return reversals;
    }

    /** To be called when all of it is written. */
    void written() {
        shareOuts().forEach(ShareOutEntity::reverse);
    }

    /** The day on which the reversal of the first stands; after it was posted. */
    LocalDate reversedOn() {
        return reversedOn.get(0);
    }

    /** Tells what was posted; after it was. */
    void tell(WouldPost would) {
        for (int i = 0; i < all.size(); i++) {
            would.opposite(all.get(i).what().id(), reversedOn.get(i), all.get(i).lines());
        }
    }

    /** Tells loans what was taken back of them; after it was posted. */
    void tell(LoanWork work) {
        for (int i = 0; i < all.size(); i++) {
            work.reverses(reversedOn.get(i), all.get(i).lines());
        }
    }
}
