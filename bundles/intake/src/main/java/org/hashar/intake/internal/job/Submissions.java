package org.hashar.intake.internal.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.intake.ImportFinding;
import org.hashar.intake.internal.mapping.PersonKeys;
import org.hashar.intake.internal.mapping.RowDraft;
import org.hashar.intake.internal.sheet.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of submissions are news: what a submission brought once it does not bring again, whichever import it comes with. Inside a unit of work that
 * is running.
 */
final class Submissions {
    private Submissions() {}

    /** The row, or what is left of it when its submission is out, or stands before in the same file. */
    static RowDraft inFile(RowDraft row, PersonKeys origins) {
        Origin origin = row.origin();
        if (origin == null) {
            return row;
        }
        if (origin.fault() != null) {
            return row.leftOut(new ImportFinding(
                    row.row(), null, origin.fault().code(), origin.fault().args(), true));
        }
        int first = origins.firstRow(origin.key());
        if (first == row.row()) {
            return row;
        }
        boolean same = origins.content(origin.key()) == origin.digest().hashCode();
        return row.leftOut(
                same
                        ? new ImportFinding(row.row(), null, "submission-in-row", List.of(first), false)
                        : new ImportFinding(row.row(), null, "submission-changed", List.of(), true));
    }

    /** The same for what earlier imports took in. */
    static List<RowDraft> news(EntityManager em, List<RowDraft> rows) {
        Set<String> asked = new HashSet<>();
        for (RowDraft row : rows) {
            if (row.origin() != null) {
                asked.add(row.origin().instance());
                if (row.origin().earlier() != null) {
                    asked.add(row.origin().earlier());
                }
            }
        }
        if (asked.isEmpty()) {
            return rows;
        }
        List<SubmissionEntity> known = em.createQuery(
                        "select s from SubmissionEntity s where s.instance in :asked", SubmissionEntity.class)
                .setParameter("asked", asked)
                .getResultList();
        return rows.stream().map(row -> news(row, known)).toList();
    }

    private static RowDraft news(RowDraft row, List<SubmissionEntity> known) {
        Origin origin = row.origin();
        ImportFinding why = origin == null ? null : why(row.row(), origin, known);
        return why == null ? row : row.leftOut(why);
    }

    private static @Nullable ImportFinding why(long row, Origin origin, List<SubmissionEntity> known) {
        for (SubmissionEntity each : known) {
            if (each.is(origin)) {
                return each.says(origin)
                        ? new ImportFinding(row, null, "submission-taken-before", List.of(), false)
                        : new ImportFinding(row, null, "submission-changed", List.of(), true);
            }
        }
        boolean edited = known.stream().anyMatch(each -> each.instance().equals(origin.earlier()));
        return edited ? new ImportFinding(row, null, "submission-edited", List.of(), true) : null;
    }

    /** What is to be remembered of rows that were taken in. */
    static List<Object> taken(UUID job, List<RowDraft> rows, Chunk chunk) {
        List<Object> taken = new ArrayList<>();
        for (RowDraft row : rows) {
            if (row.origin() != null && !chunk.isRefused(row.row())) {
                taken.add(new SubmissionEntity(row.origin(), job, row.row()));
            }
        }
        return taken;
    }

    /** Forgets what rows brought that are taken out again. */
    static void forget(EntityManager em, UUID job, long from, long to, Collection<Long> kept) {
        em.createQuery("delete from SubmissionEntity s where s.job = :job and s.row between :from and :to"
                        + " and s.row not in :kept")
                .setParameter("job", job)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("kept", kept.isEmpty() ? List.of(0L) : kept)
                .executeUpdate();
    }
}
