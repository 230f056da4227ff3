package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.fund.internal.shareout.ShareOutEntity;
import org.hashar.fund.internal.shareout.ShareOutReversalEntity;
import org.jspecify.annotations.Nullable;

/** Something that was posted to a savings fund and can be taken back: a meeting, or a share-out (R8). */
interface Posted {
    UUID id();

    UUID book();

    UUID fund();

    LocalDate date();

    /** What it was posted as. */
    UUID journal();

    /** That it is taken back, to be written with the journal that does so. */
    Object reversal(UUID reversing, ReversalDraft draft, @Nullable UUID replacement, Instant now, Actor actor);

    /** What stands under an id, or stood; a share-out that was never posted is nothing that could be taken back. */
    static Optional<Posted> find(EntityManager em, UUID id) {
        ShareOutEntity shareOut = em.find(ShareOutEntity.class, id);
        return shareOut != null && shareOut.wasPosted()
                ? Optional.of(new OfShareOut(shareOut))
                : Documents.find(em, id).map(OfMeeting::new);
    }

    /** Whether it was taken back already. */
    boolean isReversed(EntityManager em);

    /** A meeting. */
    record OfMeeting(MeetingEntity meeting) implements Posted {
        @Override
        public UUID id() {
            return meeting.id();
        }

        @Override
        public UUID book() {
            return meeting.book();
        }

        @Override
        public UUID fund() {
            return meeting.fund();
        }

        @Override
        public LocalDate date() {
            return meeting.date();
        }

        @Override
        public UUID journal() {
            return meeting.journal();
        }

        @Override
        public boolean isReversed(EntityManager em) {
            return Documents.reversal(em, meeting.id()).isPresent();
        }

        @Override
        public Object reversal(
                UUID reversing, ReversalDraft draft, @Nullable UUID replacement, Instant now, Actor actor) {
            return new ReversalEntity(meeting, reversing, draft, replacement, now, actor);
        }
    }

    /** A share-out that was posted. */
    record OfShareOut(ShareOutEntity shareOut) implements Posted {
        @Override
        public UUID id() {
            return shareOut.id();
        }

        @Override
        public UUID book() {
            return shareOut.book();
        }

        @Override
        public UUID fund() {
            return shareOut.fund();
        }

        @Override
        public LocalDate date() {
            return shareOut.date();
        }

        @Override
        public UUID journal() {
            return shareOut.journal();
        }

        @Override
        public boolean isReversed(EntityManager em) {
            return shareOut.state() == ShareOut.State.REVERSED;
        }

        @Override
        public Object reversal(
                UUID reversing, ReversalDraft draft, @Nullable UUID replacement, Instant now, Actor actor) {
            return new ShareOutReversalEntity(shareOut, reversing, draft, now, actor);
        }
    }
}
