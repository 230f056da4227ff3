package org.hashar.fund.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Violations;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.registry.Group;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.proposal.SecondPerson;
import org.hashar.fund.internal.shareout.ShareOutEntity;

/** Takes a posted share-out back, by the same work and the same rules as a meeting (R8). */
public final class ShareOutReversal {
    private final EntityManager em;
    private final Actor actor;
    private final Scene scene;

    /**
     * On a fund that the caller has locked, or only read to try it.
     *
     * @param today what day it is in the group's country
     */
    public ShareOutReversal(EntityManager em, Actor actor, Group group, FundEntity fund, LocalDate today) {
        this.em = em;
        this.actor = actor;
        this.scene = new Scene(group, false, today, fund);
    }

    /** Throws what is missing. */
    public static void checkShape(ReversalDraft draft) {
        Violations violations = new Violations();
        Shape.check(violations, draft, "");
        violations.throwIfAny();
    }

    /** Writes it, or throws all that stands in the way. */
    public void write(ShareOutEntity shareOut, ReversalDraft draft, Instant now) {
        recording(shareOut, draft, now).reverse();
    }

    /** What would be posted, or throws all that stands in the way; writes nothing. */
    public ReversalPreview dryRun(ShareOutEntity shareOut, ReversalDraft draft, Instant now) {
        // What is put together takes numbers from the fund, which must not be kept.
        em.detach(scene.fund());
        boolean secondPerson = SecondPerson.isNeeded(em, scene.fund(), Guarded.REVERSAL, scene.today());
        return recording(shareOut, draft, now).dryRunReversal(secondPerson);
    }

    private Recording recording(ShareOutEntity shareOut, ReversalDraft draft, Instant now) {
        return new Recording(em, actor, scene, now, "").takingBack(new Posted.OfShareOut(shareOut), draft, "");
    }
}
