package org.hashar.fund.internal.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Violations;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.money.Quantity;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonService;
import org.hashar.fund.internal.capital.FundWork;
import org.jspecify.annotations.Nullable;

/** Who may receive food and input aid: exactly one group, household or person (KG-21, KG-49). */
record AidRules(GroupService groups, HouseholdService households, PersonService persons) {

    /** What an issue said before households and persons could receive aid: told the same, it is the same document still. Public to be read. */
    public record ToGroup(
            UUID id,
            UUID batch,
            StockIssueDraft.@Nullable Kind kind,
            Quantity quantity,
            LocalDate date,
            @Nullable UUID group,
            String note) {}

    /** Notes when aid goes to none or to several, or something else to any. */
    static void checkShape(StockIssueDraft draft, Violations violations) {
        List<String> told = new ArrayList<>();
        note(told, "/group", draft.group());
        note(told, "/household", draft.household());
        note(told, "/person", draft.person());
        if (draft.kind() == StockIssueDraft.Kind.AID) {
            violations.check(!told.isEmpty(), "", "one-recipient");
            told.stream().skip(1).forEach(pointer -> violations.add(pointer, "one-recipient"));
        } else if (draft.kind() != null) {
            told.forEach(pointer -> violations.add(pointer, "not-needed-here"));
        }
    }

    private static void note(List<String> told, String pointer, @Nullable UUID id) {
        if (id != null) {
            told.add(pointer);
        }
    }

    /** What a repeated draft is compared by. */
    static Record said(StockIssueDraft draft) {
        return draft.household() != null || draft.person() != null
                ? draft
                : new ToGroup(
                        draft.id(),
                        draft.batch(),
                        draft.kind(),
                        draft.quantity(),
                        draft.date(),
                        draft.group(),
                        draft.note());
    }

    /**
     * Notes why who is named cannot receive anything on the day, and keeps who received it.
     *
     * @throws org.hashar.api.ProblemException not-found; conflict when the person was erased
     */
    void check(FundWork work, Actor actor, StockIssueDraft draft) {
        if (draft.group() != null) {
            groups.require(actor, draft.group());
        }
        if (draft.household() != null) {
            work.violations()
                    .check(
                            !households
                                    .membersOn(actor, draft.household(), draft.date(), null)
                                    .isEmpty(),
                            "/household",
                            "nobody-in-household",
                            draft.date());
        }
        if (draft.person() != null) {
            Person person = persons.require(actor, draft.person());
            if (person.erasedAt() != null) {
                throw Problem.of(Problem.Type.CONFLICT, "person-erased", person.id())
                        .exception();
            }
            work.violations().check(!unborn(person, draft), "/date", "before-birth");
        }
        work.detail(new AidEntity(draft));
    }

    private static boolean unborn(Person person, StockIssueDraft draft) {
        return person.birthDate() != null
                ? draft.date().isBefore(person.birthDate())
                : person.birthYear() != null && draft.date().getYear() < person.birthYear();
    }
}
