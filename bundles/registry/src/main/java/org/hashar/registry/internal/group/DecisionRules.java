package org.hashar.registry.internal.group;

import java.time.LocalDate;
import java.util.Objects;
import org.hashar.api.Violations;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.jspecify.annotations.Nullable;

/** What a group's decision must be like (KG-15). Pure functions. */
final class DecisionRules {
    private static final int MAX_TEXT = 1000;
    private static final int MAX_MINUTES = 200;
    private static final int MAX_VOTES = 100_000;
    private static final long WHOLE = 100;

    private DecisionRules() {}

    /** The draft as it is kept and compared: clean texts. */
    static GroupDecisionDraft canonical(GroupDecisionDraft draft) {
        return new GroupDecisionDraft(
                draft.id(),
                draft.group(),
                draft.date(),
                draft.kind(),
                Objects.requireNonNullElse(Texts.clean(draft.text()), ""),
                draft.present(),
                draft.votesFor(),
                draft.votesAgainst(),
                draft.abstained(),
                Texts.clean(draft.minutes()));
    }

    /** Whether more than the part that is needed was there. */
    static boolean quorate(int present, int entitled, int quorumPercent) {
        return WHOLE * present > (long) quorumPercent * entitled;
    }

    /** Notes everything that is wrong with a canonical draft on its own; true when date and numbers can be compared with the facts of the day. */
    static boolean check(GroupDecisionDraft draft, GroupEntity group, LocalDate today, Violations violations) {
        Input.given(violations, draft.kind(), "/kind");
        Input.text(violations, draft.text(), "/text", MAX_TEXT);
        Input.optionalText(violations, draft.minutes(), "/minutes", MAX_MINUTES);
        boolean dated = Input.pastDay(violations, draft.date(), "/date", today)
                && violations.check(
                        !draft.date().isBefore(group.formedOn()), "/date", "before-formation", group.formedOn());
        boolean counted = count(violations, draft.present(), "/present");
        counted = count(violations, draft.votesFor(), "/votesFor") && counted;
        counted = count(violations, draft.votesAgainst(), "/votesAgainst") && counted;
        counted = count(violations, draft.abstained(), "/abstained") && counted;
        if (counted) {
            int votes = draft.votesFor() + draft.votesAgainst() + draft.abstained();
            counted = violations.check(votes <= draft.present(), "/present", "more-votes-than-present", votes);
        }
        return dated && counted && draft.kind() != null;
    }

    /** Notes when more were there than entitled, or too few where it cannot do without a quorum. */
    static void check(GroupDecisionDraft draft, int entitled, int quorumPercent, Violations violations) {
        boolean possible =
                violations.check(draft.present() <= entitled, "/present", "more-present-than-entitled", entitled);
        if (possible && draft.kind().needsQuorum()) {
            violations.check(
                    quorate(draft.present(), entitled, quorumPercent),
                    "/present",
                    "no-quorum",
                    entitled,
                    draft.present(),
                    quorumPercent);
        }
    }

    private static boolean count(Violations violations, @Nullable Integer number, String pointer) {
        return Input.given(violations, number, pointer)
                && number != null
                && violations.check(number >= 0 && number <= MAX_VOTES, pointer, "out-of-range", 0, MAX_VOTES);
    }
}
