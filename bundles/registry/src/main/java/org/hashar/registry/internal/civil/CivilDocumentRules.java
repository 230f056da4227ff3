package org.hashar.registry.internal.civil;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.Identifiers;

/** What a civil paper must be like, inside a unit of work that holds the person's lock. */
final class CivilDocumentRules {
    private static final int MAX_ISSUER = 200;

    private CivilDocumentRules() {}

    /** Notes all that is wrong, but for what other papers say. */
    static void check(EntityManager em, CivilDocumentDraft draft, LocalDate today, Violations violations) {
        Input.given(violations, draft.kind(), "/kind");
        boolean status = Input.given(violations, draft.status(), "/status");
        Input.optionalText(violations, draft.issuer(), "/issuer", MAX_ISSUER);
        if (status && !draft.status().issued()) {
            violations.check(draft.number() == null, "/number", "not-issued", draft.status());
            violations.check(draft.issuedOn() == null, "/issuedOn", "not-issued", draft.status());
            violations.check(draft.expiresOn() == null, "/expiresOn", "not-issued", draft.status());
        }
        checkNumber(em, draft, violations);
        Input.optionalPastDay(violations, draft.issuedOn(), "/issuedOn", today);
        violations.check(
                draft.issuedOn() == null
                        || draft.expiresOn() == null
                        || draft.issuedOn().isBefore(draft.expiresOn()),
                "/expiresOn",
                "ends-before-begin");
        Input.pastDay(violations, draft.from(), "/from", today);
        violations.check(
                draft.to() == null || draft.from() == null || draft.from().isBefore(draft.to()),
                "/to",
                "ends-before-begin");
        Input.optionalPastDay(violations, draft.to(), "/to", today);
    }

    private static void checkNumber(EntityManager em, CivilDocumentDraft draft, Violations violations) {
        String type = draft.identifierType();
        String number = draft.number();
        violations.check((type == null) == (number == null), "/identifierType", "type-and-number-together");
        if (type != null && number != null && draft.person() != null) {
            UUID owner = Identifiers.owner(em, new Identifiers.Key(type, Identifiers.key(number)));
            violations.check(draft.person().equals(owner), "/number", "identifier-not-of-person", type);
        }
    }

    /** Notes when the same paper stands in two ways on one day. */
    static void checkOthers(CivilDocumentDraft draft, List<CivilDocumentEntity> others, Violations violations) {
        violations.check(
                others.stream().noneMatch(other -> other.meets(draft.from(), Forever.kept(draft.to()))),
                "/from",
                "overlaps-document");
    }
}
