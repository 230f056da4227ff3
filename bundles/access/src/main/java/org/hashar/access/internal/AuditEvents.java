package org.hashar.access.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.access.AuditErasure;
import org.hashar.api.access.AuditTrail;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.hashar.store.Writes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail: one insert in the unit of work of the deed, nothing read. Only an erasure changes it, and only reasons. */
@Component
public final class AuditEvents implements AuditTrail, AuditErasure {
    private static final int AT_ONCE = 500;

    private final Tx tx;
    private final Clock clock;

    @Activate
    public AuditEvents(@Reference(target = "(hashar.schema=access)") Tx tx, @Reference Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, String action, @Nullable UUID subject, @Nullable String reason) {
        AuditEventEntity event = new AuditEventEntity(Ids.next(), clock.instant(), actor, action, subject, reason);
        tx.run(em -> Writes.later(em, event));
    }

    @Override
    public void forgetReasons(Collection<UUID> subjects) {
        List<UUID> all = List.copyOf(subjects);
        tx.run(em -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                em.createQuery("update AuditEventEntity e set e.reason = null where e.subject in :ids"
                                + " and e.reason is not null")
                        .setParameter("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                        .executeUpdate();
            }
        });
    }
}
