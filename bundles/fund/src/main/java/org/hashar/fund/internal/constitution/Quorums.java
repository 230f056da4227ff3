package org.hashar.fund.internal.constitution;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.registry.GroupQuorum;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the registry what quorum a group's constitution asks for. */
@Component
public final class Quorums implements GroupQuorum {
    private final Tx tx;

    /** Wired by declarative services. */
    @Activate
    public Quorums(@Reference(target = "(hashar.schema=fund)") Tx tx) {
        this.tx = tx;
    }

    @Override
    public int percent(UUID group, LocalDate day) {
        return tx.read(em -> Constitutions.on(em, group, day).quorumPercent());
    }
}
