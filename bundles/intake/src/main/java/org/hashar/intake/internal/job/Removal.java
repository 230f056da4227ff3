package org.hashar.intake.internal.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.registry.FamilyBatch;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatchService;
import org.hashar.store.Tx;
import org.hashar.store.Writes;

/**
 * Takes out what an import registered. The ids follow from the numbers of the rows, so nothing else can be met. Goes over them twice: first the
 * memberships and facts, then what they referred to. For one thread.
 */
final class Removal {
    static final String KEPT = "kept-because-referred";

    /** Behind all that was found before. */
    private static final int LAST = FindingEntity.OF_A_ROW - 1;

    private final Tx tx;
    private final Clock clock;
    private final RegistryBatchService registry;
    private final int chunk;
    private final Runner.Stop stop;

    Removal(Tx tx, Clock clock, RegistryBatchService registry, int chunk, Runner.Stop stop) {
        this.tx = tx;
        this.clock = clock;
        this.registry = registry;
        this.chunk = chunk;
        this.stop = stop;
    }

    void run(JobEntity job) {
        RowId ids = new RowId(job.id(), job.createdAt());
        long last = job.lastRow();
        long done = job.done();
        while (done < 2 * last) {
            if (stop.asked()) {
                return;
            }
            long from = done % last;
            long to = Math.min(last, from + chunk);
            step(job, ids, from + 1, to, done < last);
            done += to - from;
        }
        tx.run(em -> {
            JobEntity locked = Jobs.lock(em, job.id());
            locked.takenOut();
            locked.end(State.UNDONE, clock.instant());
        });
    }

    /** What refers to persons, groups and households. */
    private static RegistryBatch.Made facts(RowId ids, long from, long to) {
        return new RegistryBatch.Made(
                List.of(),
                List.of(),
                all(ids, from, to, RowId.Kind.MEMBERSHIP),
                all(ids, from, to, RowId.Kind.ROLE),
                new FamilyBatch.Made(
                        List.of(),
                        all(ids, from, to, RowId.Kind.HOUSEHOLD_MEMBER),
                        all(ids, from, to, RowId.Kind.MIGRATION),
                        all(ids, from, to, RowId.Kind.LAND),
                        Stream.of(RowId.Kind.REMITTANCE, RowId.Kind.REMITTANCE_CEASED)
                                .flatMap(kind -> all(ids, from, to, kind).stream())
                                .toList(),
                        all(ids, from, to, RowId.Kind.FAMILY_STATUS)));
    }

    private static RegistryBatch.Made subjects(RowId ids, long from, long to) {
        List<UUID> households = all(ids, from, to, RowId.Kind.HOUSEHOLD);
        return new RegistryBatch.Made(
                all(ids, from, to, RowId.Kind.PERSON),
                all(ids, from, to, RowId.Kind.GROUP),
                List.of(),
                List.of(),
                new FamilyBatch.Made(households, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static List<UUID> all(RowId ids, long from, long to, RowId.Kind kind) {
        List<UUID> all = new ArrayList<>();
        for (long row = from; row <= to; row++) {
            all.add(ids.of(row, kind));
        }
        return all;
    }

    private void step(JobEntity job, RowId ids, long from, long to, boolean facts) {
        RegistryBatch.Made made = facts ? facts(ids, from, to) : subjects(ids, from, to);
        tx.run(em -> {
            JobEntity locked = Jobs.lock(em, job.id());
            Set<UUID> kept = registry.remove(locked.actor(), job.id(), made);
            Set<Long> rows = new LinkedHashSet<>();
            for (long row = from; row <= to; row++) {
                for (RowId.Kind kind : RowId.Kind.values()) {
                    if (kept.contains(ids.of(row, kind))) {
                        rows.add(row);
                    }
                }
            }
            if (!facts) {
                Submissions.forget(em, job.id(), from, to, rows);
            }
            List<Object> found = new ArrayList<>();
            for (long row : rows) {
                FindingEntity finding =
                        new FindingEntity(job.id(), LAST, new ImportFinding(row, null, KEPT, List.of(), false));
                if (Jobs.findings(em, job.id(), finding.position() - 1, 1).stream()
                        .noneMatch(other -> other.position() == finding.position())) {
                    found.add(finding);
                }
            }
            if (!found.isEmpty()) {
                Writes.of(em).rows(found).send();
            }
            locked.keep(kept.size());
            locked.advance(to - from + 1, 0, 0);
        });
    }
}
