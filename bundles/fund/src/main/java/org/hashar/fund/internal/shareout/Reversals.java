package org.hashar.fund.internal.shareout;

import java.time.Instant;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.fund.ShareOut.State;
import org.hashar.fund.internal.ledger.DependentEntity;
import org.hashar.fund.internal.meeting.ShareOutReversal;

/** Whether a share-out may be taken back, by how far it is. */
final class Reversals {
    private Reversals() {}

    /** Whether this very reversal was made before; refused when it cannot be made, because of another one or because nothing is posted. */
    static boolean isMade(EntityManager em, Actor actor, ShareOutEntity head, ReversalDraft draft) {
        ShareOutReversalEntity stored = em.find(ShareOutReversalEntity.class, head.id());
        if (stored != null && stored.isOf(actor, draft) && DependentEntity.same(em, draft)) {
            return true;
        }
        checkFree(em, head, draft);
        return false;
    }

    /** What a reversal would post, on a fund that is only read. */
    static ReversalPreview dryRun(
            EntityManager em, ShareOutEntity head, ReversalDraft draft, ShareOutReversal work, Instant now) {
        checkFree(em, head, draft);
        return work.dryRun(head, draft, now);
    }

    /** Refuses what was taken back already, or was never posted, and a reversal's id that is used. */
    private static void checkFree(EntityManager em, ShareOutEntity head, ReversalDraft draft) {
        if (em.find(ShareOutReversalEntity.class, head.id()) != null) {
            throw Problem.of(Problem.Type.CONFLICT, "share-out-reversed-already", head.id())
                    .exception();
        }
        if (head.state() != State.POSTED) {
            throw Problem.of(Problem.Type.CONFLICT, "share-out-state", head.id(), head.state())
                    .exception();
        }
        long used = em.createQuery("select count(r) from ShareOutReversalEntity r where r.id = :id", Long.class)
                .setParameter("id", draft.id())
                .getSingleResult();
        if (used > 0) {
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
        }
    }
}
