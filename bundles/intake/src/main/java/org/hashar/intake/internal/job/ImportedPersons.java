package org.hashar.intake.internal.job;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.registry.PersonalData;
import org.hashar.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What imports keep of persons: the files that named them. A file goes whole, because the rows of others are in the registry, and a row cut out
 * of a workbook may leave its texts behind. Findings never hold what was in a cell.
 */
@Component(property = "hashar.data=intake")
public final class ImportedPersons implements PersonalData {
    private final Tx tx;

    /** Wired by declarative services. */
    @Activate
    public ImportedPersons(@Reference(target = "(hashar.schema=intake)") Tx tx) {
        this.tx = tx;
    }

    @Override
    public Set<String> forbids(Collection<UUID> persons) {
        return tx.read(em ->
                Jobs.naming(em, persons).stream().anyMatch(Jobs::isUnderWay) ? Set.of("import-under-way") : Set.of());
    }

    @Override
    public Set<UUID> forget(Collection<UUID> persons) {
        tx.run(em ->
                Jobs.naming(em, persons).forEach(job -> Jobs.lock(em, job.id()).forgetFile()));
        return Set.of();
    }
}
