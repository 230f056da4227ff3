package org.hashar.intake.internal.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.RegistryBatchService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.intake.internal.form.FormVersions;
import org.hashar.intake.internal.mapping.FileScan;
import org.hashar.intake.internal.mapping.GroupWords;
import org.hashar.intake.internal.mapping.Mappings;
import org.hashar.intake.internal.mapping.PlaceIndex;
import org.hashar.intake.internal.mapping.RowDraft;
import org.hashar.intake.internal.mapping.RowMapper;
import org.hashar.intake.internal.mapping.RowReader;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.hashar.spi.Boundary;
import org.hashar.spi.CountryModule;
import org.hashar.spi.IdentifierScheme;
import org.hashar.store.Tx;
import org.hashar.store.Writes;
import org.jspecify.annotations.Nullable;

/** Goes through the file of one import, chunk by chunk. For one thread. */
final class Runner {
    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final TerritoryService territories;
    private final RegistryBatchService registry;
    private final Settings settings;
    private final Stop stop;

    /** Whether the server is closing. */
    @FunctionalInterface
    interface Stop {
        boolean asked();
    }

    Runner(
            Tx tx,
            Clock clock,
            CountryDirectory countries,
            TerritoryService territories,
            RegistryBatchService registry,
            Settings settings,
            Stop stop) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.territories = territories;
        this.registry = registry;
        this.settings = settings;
        this.stop = stop;
    }

    /** What an import is when its turn comes. */
    private record Work(JobEntity job, ImportMapping mapping, @Nullable FormVersions forms) {}

    /** Goes on with an import until it has ended, or the server closes. */
    void run(UUID id, Path file) throws IOException {
        Work work = tx.call(em -> {
            JobEntity job = Jobs.lock(em, id);
            ImportMapping mapping = Mappings.require(em, job.mapping());
            return new Work(job, mapping, Mappings.forms(em, mapping));
        });
        State state = work.job().state();
        if (state == State.UNDOING) {
            new Removal(tx, clock, registry, settings.chunk(), stop).run(work.job());
            return;
        }
        countries.require(work.mapping().country());
        try {
            FileScan scan = scan(work, file);
            if (scan == null) {
                return;
            }
            boolean checks = work.job().dryRun() || work.job().allOrNothing();
            if (checks && state != State.WRITING && !pass(work, file, scan, State.CHECKING)) {
                return;
            }
            if (!work.job().dryRun()) {
                pass(work, file, scan, State.WRITING);
                JobEntity written = tx.call(em -> Jobs.lock(em, id));
                if (written.state() == State.UNDOING) {
                    new Removal(tx, clock, registry, settings.chunk(), stop).run(written);
                }
            }
        } catch (RefusedFileException e) {
            refuse(id, List.of(new ImportFinding(0, null, e.code(), e.args(), true)));
        }
    }

    private RowReader open(Work work, Path file) throws IOException {
        return new RowReader(file, work.job().encoding(), settings.limits(), work.mapping(), work.forms());
    }

    private @Nullable FileScan scan(Work work, Path file) throws IOException {
        try (RowReader reader = open(work, file)) {
            List<ImportFinding> misfits = reader.misfits(work.mapping());
            if (!misfits.isEmpty()) {
                refuse(work.job().id(), misfits);
                return null;
            }
            FileScan scan = FileScan.of(work.mapping(), reader);
            tx.run(em -> Jobs.lock(em, work.job().id()).scanned(reader.facts(), scan));
            return scan;
        }
    }

    private void refuse(UUID id, List<ImportFinding> findings) {
        tx.run(em -> {
            JobEntity job = Jobs.lock(em, id);
            Jobs.forget(em, id);
            add(em, id, findings);
            job.end(State.REFUSED, clock.instant());
        });
    }

    private static void add(EntityManager em, UUID job, List<ImportFinding> findings) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(findings.size(), FindingEntity.OF_A_ROW); i++) {
            rows.add(new FindingEntity(job, i, findings.get(i)));
        }
        if (!rows.isEmpty()) {
            Writes.of(em).rows(rows).send();
        }
    }

    /** Of all countries: a list of one may hold numbers of another. */
    private List<IdentifierScheme> schemes() {
        return countries.list().stream()
                .map(Country::module)
                .filter(Objects::nonNull)
                .flatMap(module -> module.identifiers().stream())
                .toList();
    }

    private GroupWords words(ImportMapping mapping) {
        return new GroupWords(
                countries.find(mapping.country()).map(Country::module).orElse(null));
    }

    private List<Boundary> boundaries(String country) {
        return countries
                .find(country)
                .map(Country::module)
                .map(CountryModule::boundaries)
                .orElse(List.of());
    }

    /**
     * Goes through all rows, or those that are left.
     *
     * @return whether it came to the end, and what comes next may begin
     */
    private boolean pass(Work work, Path file, FileScan scan, State as) throws IOException {
        UUID id = work.job().id();
        long done = begin(id, scan, as);
        RowId ids = new RowId(id, work.job().createdAt());
        BitSet refused = new BitSet();
        try (RowReader reader = open(work, file)) {
            String country = work.mapping().country();
            PlaceIndex places = new PlaceIndex(territories, work.job().actor(), country, boundaries(country));
            RowMapper mapper =
                    RowMapper.of(work.mapping(), reader, places, scan, ids, schemes(), words(work.mapping()));
            Portions portions = new Portions(reader, mapper, scan, settings.chunk());
            for (long i = 0; i < done; i++) {
                reader.next();
            }
            List<RowDraft> rows = portions.next();
            while (!rows.isEmpty()) {
                if (stop.asked()) {
                    return false;
                }
                List<RowDraft> next = commit(work, as, done, rows, refused, ids) ? portions.next() : List.of();
                done += rows.size();
                rows = next;
            }
        }
        return tx.call(em -> end(Jobs.lock(em, id), as));
    }

    /** Checks begin anew after a restart, because what they know of earlier rows is gone; what registers goes on. */
    private long begin(UUID id, FileScan scan, State as) {
        return tx.call(em -> {
            JobEntity job = Jobs.lock(em, id);
            boolean anew = as == State.CHECKING || job.state() != State.WRITING;
            if (anew) {
                Jobs.forget(em, id);
                add(em, id, scan.findings());
            }
            job.begin(as, anew, clock.instant());
            return job.done();
        });
    }

    private boolean end(JobEntity job, State as) {
        if (as == State.CHECKING && !job.dryRun() && job.refused() == 0) {
            return true;
        }
        boolean notAll = job.allOrNothing() && !job.dryRun() && job.refused() > 0;
        if (notAll && as == State.WRITING) {
            // What was right when it was checked is wrong now, because others write too.
            job.begin(State.UNDOING, true, clock.instant());
        } else {
            job.end(notAll ? State.REFUSED : State.DONE, clock.instant());
        }
        return false;
    }

    /** Takes in a chunk and moves the import on, in one unit of work; false when somebody else did so already. */
    private boolean commit(Work work, State as, long done, List<RowDraft> read, BitSet refused, RowId ids) {
        UUID id = work.job().id();
        Chunk taken = tx.call(em -> {
            JobEntity job = Jobs.lock(em, id);
            if (job.state() != as || job.done() != done) {
                return null;
            }
            List<RowDraft> rows = Submissions.news(em, read);
            Chunk chunk =
                    new Chunk(registry, job.actor(), work.mapping().country(), id, ids, Confirmations.hints(em, id));
            if (work.mapping().kind().isOfPlaces()) {
                chunk.takePlaces(rows, as == State.WRITING, territories);
            } else {
                chunk.take(
                        rows,
                        as == State.WRITING,
                        row -> as == State.CHECKING
                                && row.personRow() < row.row()
                                && !refused.get((int) row.personRow()));
            }
            List<Object> found = new ArrayList<>();
            if (as == State.WRITING) {
                found.addAll(Submissions.taken(id, rows, chunk));
            }
            for (Map.Entry<Long, List<ImportFinding>> each : chunk.findings().entrySet()) {
                for (int i = 0; i < Math.min(each.getValue().size(), FindingEntity.OF_A_ROW); i++) {
                    found.add(new FindingEntity(id, i, each.getValue().get(i)));
                }
            }
            if (!found.isEmpty()) {
                Writes.of(em).rows(found).send();
            }
            job.advance(rows.size(), chunk.made(), chunk.refused());
            return chunk;
        });
        if (taken != null) {
            read.stream().map(RowDraft::row).filter(taken::isRefused).forEach(row -> refused.set(row.intValue()));
        }
        return taken != null;
    }
}
