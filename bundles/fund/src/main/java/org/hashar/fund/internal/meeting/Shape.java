package org.hashar.fund.internal.meeting;

import java.util.List;
import java.util.function.BiConsumer;
import org.hashar.api.ProblemException;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.loan.Agreements;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document is complete and not too big: what must hold before any other rule can be asked. Transports may hand over what a
 * client left out as null, whatever the types promise. Pure.
 */
final class Shape {
    /** All lines of a meeting together. Groups have 5 to 30 members; this is room for a village. */
    static final int MAX_LINES = 500;

    static final int MAX_REASON = 400;
    static final int MAX_NOTE = 4000;

    private final Violations violations;

    private Shape(Violations violations) {
        this.violations = violations;
    }

    /** Notes what is missing in a meeting. */
    static void check(Violations violations, MeetingDraft draft) {
        if (!violations.check(draft != null, "", "required")) {
            return;
        }
        Shape shape = new Shape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/group", draft.group());
        shape.needed("/date", draft.date());
        int lines = draft.attendance().size()
                + draft.contributions().size()
                + draft.loans().size()
                + draft.repayments().size()
                + draft.expenses().size()
                + draft.fines().size()
                + draft.claimPayments().size()
                + draft.socialContributions().size()
                + draft.socialClaims().size();
        if (!violations.check(lines <= MAX_LINES, "", "too-many-lines", MAX_LINES)) {
            return;
        }
        each("/attendance/", draft.attendance(), (at, line) -> {
            shape.needed(at + "/person", line.person());
            shape.needed(at + "/state", line.state());
        });
        each("/contributions/", draft.contributions(), (at, line) -> {
            shape.needed(at + "/person", line.person());
            shape.money(at + "/amount", line.amount());
        });
        each("/loans/", draft.loans(), (at, line) -> {
            shape.needed(at + "/id", line.id());
            shape.needed(at + "/person", line.person());
            shape.money(at + "/principal", line.principal());
            if (line.terms() == null) {
                shape.needed(at + "/dueOn", line.dueOn());
            } else {
                Agreements.complete(violations, at + "/terms", line.terms());
            }
        });
        each("/repayments/", draft.repayments(), (at, line) -> {
            shape.needed(at + "/loan", line.loan());
            shape.money(at + "/amount", line.amount());
        });
        each("/expenses/", draft.expenses(), (at, line) -> {
            shape.money(at + "/amount", line.amount());
            shape.needed(at + "/purpose", line.purpose());
        });
        shape.agreed(draft);
        if (draft.cashCounted() != null) {
            shape.money("/cashCounted", draft.cashCounted());
        }
    }

    private void agreed(MeetingDraft draft) {
        each("/fines/", draft.fines(), (at, line) -> {
            needed(at + "/person", line.person());
            needed(at + "/code", line.code());
            if (line.amount() != null) {
                money(at + "/amount", line.amount());
            }
        });
        each("/claimPayments/", draft.claimPayments(), (at, line) -> {
            needed(at + "/person", line.person());
            money(at + "/amount", line.amount());
        });
        each("/socialContributions/", draft.socialContributions(), (at, line) -> {
            needed(at + "/person", line.person());
            money(at + "/amount", line.amount());
        });
        each("/socialClaims/", draft.socialClaims(), (at, line) -> {
            needed(at + "/person", line.person());
            money(at + "/amount", line.amount());
            needed(at + "/purpose", line.purpose());
        });
    }

    /** Notes what is missing in a reversal. */
    static void check(Violations violations, ReversalDraft draft, String prefix) {
        if (violations.check(draft != null, prefix, "required")) {
            new Shape(violations).needed(prefix + "/id", draft.id());
            Texts.checkReason(violations, prefix + "/reason", draft.reason(), MAX_REASON);
            violations.check(
                    draft.dependents().size() <= MAX_LINES, prefix + "/dependents", "too-many-lines", MAX_LINES);
        }
    }

    /**
     * A meeting taken back and recorded anew.
     *
     * @param of where the reversal stands in what the client sent
     * @param at where the new document does
     * @throws ProblemException invalid, with all that is missing
     */
    static void check(ReversalDraft reversal, String of, MeetingDraft anew, String at) {
        Violations violations = new Violations();
        check(violations, reversal, of);
        Violations document = new Violations();
        check(document, anew);
        below(at, document.list())
                .forEach(one ->
                        violations.add(one.pointer(), one.code(), one.args().toArray()));
        violations.throwIfAny();
    }

    /** What is wrong with a document that stands inside another, told by its place there. */
    static List<Violation> below(String pointer, List<Violation> found) {
        return found.stream()
                .map(one -> new Violation(pointer + one.pointer(), one.code(), one.args()))
                .toList();
    }

    private static <T> void each(String prefix, List<T> lines, BiConsumer<String, T> check) {
        for (int i = 0; i < lines.size(); i++) {
            check.accept(prefix + i, lines.get(i));
        }
    }

    private void money(String pointer, @Nullable Money money) {
        violations.check(money != null && money.amount() != null && money.asset() != null, pointer, "required");
    }

    private void needed(String pointer, @Nullable Object value) {
        violations.check(value != null, pointer, "required");
    }
}
