package org.hashar.fund.internal.shareout;

import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ShareOut.State;
import org.hashar.fund.internal.ledger.DependentEntity;

/** Whether a share-out may be taken back, by how far it is. */
final class Reversals {
    private Reversals() {}

    /** Whether this very reversal was made before; refused when it cannot be made, because of another one or because nothing is posted. */
    static boolean isMade(EntityManager em, Actor actor, ShareOutEntity head, ReversalDraft draft) {
        ShareOutReversalEntity stored = em.find(ShareOutReversalEntity.class, head.id());
        if (stored != null) {
            if (!stored.isOf(actor, draft) || !DependentEntity.same(em, draft)) {
                throw Problem.of(Problem.Type.CONFLICT, "share-out-reversed-already", head.id())
                        .exception();
            }
            return true;
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
        return false;
    }
}
