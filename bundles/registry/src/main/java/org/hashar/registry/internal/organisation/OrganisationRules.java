package org.hashar.registry.internal.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.country.CountryRules;
import org.jspecify.annotations.Nullable;

/** What organisations must be like. */
final class OrganisationRules {
    private static final int MAX_NAME = 200;
    private static final int MAX_ALIASES = 30;
    private static final int MAX_IDENTIFIER = 60;
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z0-9]+(-[A-Za-z0-9._]+)+");
    private static final Pattern PROJECT = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    private OrganisationRules() {}

    /** The draft as it is kept and compared: clean texts. */
    static OrganisationDraft canonical(OrganisationDraft draft) {
        List<OrganisationName> aliases = draft.aliases().stream()
                .map(alias -> new OrganisationName(
                        Objects.requireNonNullElse(Texts.clean(alias.text()), ""),
                        alias.language(),
                        alias.from(),
                        alias.to()))
                .toList();
        return new OrganisationDraft(
                draft.id(),
                draft.country(),
                draft.kind(),
                Objects.requireNonNullElse(Texts.clean(draft.name()), ""),
                aliases,
                draft.parent(),
                Texts.clean(draft.identifier()));
    }

    /** Notes everything that is wrong with a canonical draft. */
    static void check(EntityManager em, OrganisationDraft draft, CountryDirectory countries, Violations violations) {
        Input.given(violations, draft.id(), "/id");
        if (draft.country() != null) {
            CountryRules.known(countries, draft.country(), violations);
        }
        Input.given(violations, draft.kind(), "/kind");
        Input.text(violations, draft.name(), "/name", MAX_NAME);
        checkAliases(draft.aliases(), violations);
        if (draft.identifier() != null) {
            violations.check(
                    draft.identifier().length() <= MAX_IDENTIFIER
                            && IDENTIFIER.matcher(draft.identifier()).matches(),
                    "/identifier",
                    "not-an-organisation-identifier");
        }
        violations.throwIfAny();
        violations.check(free(em, draft, "o.scope = :scope and o.nameKey = :key"), "/name", "organisation-name-taken");
        violations.check(
                draft.identifier() == null || free(em, draft, "o.identifier = :identifier"),
                "/identifier",
                "organisation-identifier-taken");
        checkParent(em, draft.id(), draft.parent(), violations);
    }

    private static void checkAliases(List<OrganisationName> aliases, Violations violations) {
        violations.check(aliases.size() <= MAX_ALIASES, "/aliases", "too-many", MAX_ALIASES);
        for (int i = 0; i < aliases.size(); i++) {
            OrganisationName alias = aliases.get(i);
            String pointer = "/aliases/" + i;
            Input.text(violations, alias.text(), pointer + "/text", MAX_NAME);
            if (alias.language() != null) {
                Input.language(violations, alias.language(), pointer + "/language");
            }
            violations.check(
                    alias.from() == null || alias.to() == null || alias.from().isBefore(alias.to()),
                    pointer + "/to",
                    "ends-before-begin");
        }
    }

    private static boolean free(EntityManager em, OrganisationDraft draft, String condition) {
        var query = em.createQuery(
                        "select o.id from OrganisationEntity o where o.id <> :id and " + condition, UUID.class)
                .setParameter("id", draft.id());
        if (condition.contains(":scope")) {
            query.setParameter("scope", Objects.requireNonNullElse(draft.country(), OrganisationEntity.ANYWHERE))
                    .setParameter("key", Texts.key(draft.name()));
        } else {
            query.setParameter("identifier", draft.identifier());
        }
        return query.getResultList().isEmpty();
    }

    private static void checkParent(EntityManager em, UUID id, @Nullable UUID parent, Violations violations) {
        Set<UUID> seen = new HashSet<>();
        UUID at = parent;
        while (at != null && seen.add(at)) {
            if (!violations.check(!at.equals(id), "/parent", "organisation-circle")) {
                return;
            }
            OrganisationEntity found = em.find(OrganisationEntity.class, at);
            violations.check(found != null, "/parent", "unknown-organisation", at);
            at = found == null ? null : found.parent();
        }
    }

    /** Notes a project's code that is none. */
    static void project(@Nullable String code, Violations violations) {
        if (code != null) {
            violations.check(PROJECT.matcher(code).matches(), "/project", "not-a-project-code");
        }
    }
}
