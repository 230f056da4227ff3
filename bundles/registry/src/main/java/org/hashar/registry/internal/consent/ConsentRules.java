package org.hashar.registry.internal.consent;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/** What a consent must be like, inside a unit of work that holds the person's lock. */
final class ConsentRules {
    private static final int MAX_WITNESS = 200;

    private ConsentRules() {}

    /**
     * Notes all that is wrong.
     *
     * @param text null when there is no such text
     * @param majority the age of majority in the person's country
     */
    static void check(
            EntityManager em,
            ConsentDraft draft,
            @Nullable PersonEntity person,
            @Nullable ConsentTextEntity text,
            int majority,
            LocalDate today,
            Violations violations) {
        violations.check(person != null, "/person", "unknown-person", draft.person());
        violations.check(text != null, "/text", "unknown-consent-text", draft.text());
        Input.language(violations, draft.language(), "/language");
        Input.optionalText(violations, draft.witness(), "/witness", MAX_WITNESS);
        boolean begins = Input.pastDay(violations, draft.from(), "/from", today);
        LocalDate until = draft.until();
        violations.check(
                until == null || draft.from() == null || draft.from().isBefore(until), "/until", "ends-before-begin");
        if (text != null) {
            checkText(em, draft, text, person, begins, violations);
        }
        if (person != null) {
            checkGiver(em, draft, person, majority, begins, violations);
        }
    }

    private static void checkText(
            EntityManager em,
            ConsentDraft draft,
            ConsentTextEntity text,
            @Nullable PersonEntity person,
            boolean begins,
            Violations violations) {
        ConsentPurpose purpose = text.purpose();
        Agreed.check(purpose, draft.channel(), violations);
        violations.check(person == null || person.country().equals(text.country()), "/text", "text-of-other-country");
        if (draft.language() != null) {
            violations.check(
                    ConsentTexts.record(em, text).wordings().stream()
                            .map(ConsentTextDraft.Wording::language)
                            .anyMatch(draft.language()::equals),
                    "/language",
                    "text-not-in-language",
                    draft.language());
        }
        if (begins
                && violations.check(!draft.from().isBefore(text.from()), "/from", "before-consent-text", text.from())) {
            violations.check(
                    !ConsentTexts.outdated(em, draft.from()).contains(text.id()), "/text", "consent-text-outdated");
        }
    }

    private static void checkGiver(
            EntityManager em,
            ConsentDraft draft,
            PersonEntity person,
            int majority,
            boolean begins,
            Violations violations) {
        UUID giver = draft.giver();
        if (!Input.given(violations, giver, "/giver")) {
            return;
        }
        boolean own = giver.equals(person.id());
        violations.check(own || draft.relation() != null, "/relation", "required");
        violations.check(!own || draft.relation() == null, "/relation", "own-consent-has-no-relation");
        PersonEntity guardian = own ? person : em.find(PersonEntity.class, giver);
        if (!violations.check(guardian != null && guardian.erasedAt() == null, "/giver", "unknown-person", giver)
                || !begins) {
            return;
        }
        violations.check(
                own || Ages.surelyChild(person, majority, draft.from()), "/giver", "no-guardian-for-adults", majority);
        violations.check(Ages.surelyOfAge(guardian, majority, draft.from()), "/giver", "giver-under-age", majority);
    }
}
