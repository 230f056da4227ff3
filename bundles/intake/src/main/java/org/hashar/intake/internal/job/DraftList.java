package org.hashar.intake.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hashar.api.Violation;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.intake.internal.mapping.RowDraft;

/**
 * Drafts of one kind, and from which row each came.
 *
 * @param prefix of pointers to what is wrong, so that a row's columns are found by them
 * @param leftOut rules that are told in other rows
 */
record DraftList<D>(String prefix, Set<String> leftOut, List<D> drafts, List<RowDraft> rows) {
    DraftList(String prefix, Set<String> leftOut) {
        this(prefix, leftOut, new ArrayList<>(), new ArrayList<>());
    }

    void add(D draft, RowDraft row) {
        drafts.add(draft);
        rows.add(row);
    }

    /** Tells what the registry found wrong; the outcomes are in the order of the drafts. */
    void tell(List<Outcome> outcomes, Listener listener) {
        for (int i = 0; i < rows.size(); i++) {
            for (Violation violation : outcomes.get(i).violations()) {
                if (!leftOut.contains(violation.code())) {
                    listener.wrong(rows.get(i), prefix + violation.pointer(), violation.code(), violation.args());
                }
            }
        }
    }

    /** Takes what the registry found wrong. */
    @FunctionalInterface
    interface Listener {
        void wrong(RowDraft row, String pointer, String code, List<Object> args);
    }
}
