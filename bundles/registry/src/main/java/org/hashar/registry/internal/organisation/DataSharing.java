package org.hashar.registry.internal.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.registry.internal.Input;
import org.jspecify.annotations.Nullable;

/** Under which agreements data may be handed to organisations, inside a unit of work that is running. */
public final class DataSharing {
    private static final String SIGNED = "select a from AgreementEntity a, PartyEntity p where p.agreement = a.id"
            + " and p.organisation = :organisation and a.kind = :kind and a.validFrom <= :day and a.validTo > :day";

    private DataSharing() {}

    /**
     * Who is to receive data, and under what.
     *
     * @param pointer where a draft says who
     */
    public record With(@Nullable UUID organisation, String pointer, @Nullable UUID agreement) {}

    /** Notes what keeps data from being handed over on a day; gives the organisation's name, null when there is none. */
    public static @Nullable String check(EntityManager em, With with, LocalDate day, Violations violations) {
        UUID wanted = with.agreement();
        UUID organisation = with.organisation();
        @Nullable String name = name(em, organisation, with.pointer(), violations);
        if (!Input.given(violations, wanted, "/agreement") || wanted == null) {
            return name;
        }
        AgreementEntity agreement = em.find(AgreementEntity.class, wanted);
        if (violations.check(agreement != null, "/agreement", "unknown-agreement", wanted)) {
            violations.check(agreement.kind() == AgreementDraft.Kind.DATA_SHARING, "/agreement", "not-about-data");
            violations.check(agreement.holdsOn(day), "/agreement", "agreement-not-in-force", day);
            if (name != null && organisation != null) {
                violations.check(signed(em, wanted, organisation), "/agreement", "agreement-of-others", organisation);
            }
        }
        return name;
    }

    /** The name of an organisation; notes when there is none. */
    public static @Nullable String name(
            EntityManager em, @Nullable UUID organisation, String pointer, Violations violations) {
        if (!Input.given(violations, organisation, pointer) || organisation == null) {
            return null;
        }
        OrganisationEntity found = em.find(OrganisationEntity.class, organisation);
        violations.check(found != null, pointer, "unknown-organisation", organisation);
        return found == null ? null : found.name();
    }

    /** An agreement on data with an organisation that is in force on a day, the one signed last. */
    public static Optional<UUID> inForce(EntityManager em, UUID organisation, LocalDate day) {
        return em.createQuery(SIGNED + " order by a.signedOn desc, a.id", AgreementEntity.class)
                .setParameter("organisation", organisation)
                .setParameter("kind", AgreementDraft.Kind.DATA_SHARING)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .map(AgreementEntity::id)
                .findFirst();
    }

    private static boolean signed(EntityManager em, UUID agreement, UUID organisation) {
        return !em.createQuery(
                        "select p.id from PartyEntity p where p.agreement = :agreement and p.organisation = :organisation",
                        UUID.class)
                .setParameter("agreement", agreement)
                .setParameter("organisation", organisation)
                .getResultList()
                .isEmpty();
    }
}
