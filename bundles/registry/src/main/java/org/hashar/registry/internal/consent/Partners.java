package org.hashar.registry.internal.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.country.CountryDirectory;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.organisation.DataSharing;
import org.hashar.registry.internal.organisation.OrganisationEntity;

/**
 * What other organisations may know, inside a unit of work that is running: who agrees to their purpose, while an agreement on data with them is in
 * force (R12). What they are told is written down as a release, one for each day, so that it is known whom to tell of a withdrawal.
 */
public final class Partners {
    private Partners() {}

    /**
     * Those of some persons whom a partner is told of now, which is written down.
     *
     * @throws org.hashar.api.ProblemException forbidden without an agreement
     */
    public static Set<UUID> tell(
            EntityManager em,
            CountryDirectory countries,
            Actor.Partner partner,
            Collection<UUID> persons,
            Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        UUID agreement = agreement(em, partner, day);
        UUID release =
                UUID.nameUUIDFromBytes((partner.organisation() + " " + partner.purpose() + " " + agreement + " " + day)
                        .getBytes(StandardCharsets.UTF_8));
        Handover handover = new Handover(release, partner.purpose(), null, day);
        // Its row is the lock under which the day's release grows.
        OrganisationEntity organisation =
                em.find(OrganisationEntity.class, partner.organisation(), LockModeType.PESSIMISTIC_WRITE);
        if (em.find(ReleaseEntity.class, release) == null) {
            handover.write(em, new Handover.Recipient(partner.organisation(), agreement), organisation.name(), now);
            em.flush();
        }
        int before = em.createQuery("select count(r) from ReleasePersonEntity r where r.releaseId = :id", Long.class)
                .setParameter("id", release)
                .getSingleResult()
                .intValue();
        return handover.add(em, countries, persons, before);
    }

    /** Those of some persons of whom a partner was told before, and may know still. */
    public static Set<UUID> know(
            EntityManager em,
            CountryDirectory countries,
            Actor.Partner partner,
            Collection<UUID> persons,
            Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        agreement(em, partner, day);
        if (persons.isEmpty()) {
            return Set.of();
        }
        Set<UUID> told = new HashSet<>(em.createQuery(
                        "select r.personId from ReleasePersonEntity r, ReleaseEntity e where e.id = r.releaseId"
                                + " and e.organisation = :organisation and r.personId in :persons",
                        UUID.class)
                .setParameter("organisation", partner.organisation())
                .setParameter("persons", persons)
                .getResultList());
        return Agreed.among(em, countries, told, new Agreed.To(partner.purpose(), null), day);
    }

    /** Whether somebody may know of a person: the programme itself may, and a partner who was told. */
    public static boolean mayKnow(EntityManager em, CountryDirectory countries, Actor actor, UUID person, Instant now) {
        return known(em, countries, actor, Set.of(person), now).contains(person);
    }

    /** Those of some persons of whom somebody may know: the programme itself of all, a partner of those it was told of. */
    public static Set<UUID> known(
            EntityManager em, CountryDirectory countries, Actor actor, Collection<UUID> persons, Instant now) {
        Actor.Partner partner = actor.partner();
        return partner == null ? Set.copyOf(persons) : know(em, countries, partner, persons, now);
    }

    /** Whether somebody may know what is recorded of a household: a partner may while it may know of one who belongs to it today. */
    public static boolean mayKnowHousehold(
            EntityManager em, CountryDirectory countries, Actor actor, UUID household, Instant now) {
        if (actor.partner() == null) {
            return true;
        }
        List<UUID> members = em.createQuery(
                        "select m.personId from HouseholdMemberEntity m where m.householdId = :household"
                                + " and m.supersededAt = :forever and m.validFrom <= :day and m.validTo > :day",
                        UUID.class)
                .setParameter("household", household)
                .setParameter("forever", Forever.MOMENT)
                .setParameter("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .getResultList();
        return !known(em, countries, actor, members, now).isEmpty();
    }

    /**
     * The agreement under which a partner is told anything.
     *
     * @throws org.hashar.api.ProblemException forbidden when there is none
     */
    public static UUID agreement(EntityManager em, Actor.Partner partner, LocalDate day) {
        return DataSharing.inForce(em, partner.organisation(), day)
                .orElseThrow(() -> Problem.of(Problem.Type.FORBIDDEN, "no-agreement-on-data", day)
                        .exception());
    }
}
