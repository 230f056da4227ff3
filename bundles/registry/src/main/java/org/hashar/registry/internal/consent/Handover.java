package org.hashar.registry.internal.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.Release.State;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.registry.internal.organisation.DataSharing;
import org.hashar.registry.internal.person.PersonBatch;
import org.hashar.store.Ids;
import org.hashar.store.Writes;
import org.jspecify.annotations.Nullable;

/**
 * A release of so many persons that they are written down part by part, each part in a unit of work of its own. Whoever is written down counts as
 * handed over, whatever becomes of the list: a withdrawal that is answered after that names the recipient.
 *
 * @param release its id
 */
public record Handover(UUID release, ConsentPurpose purpose, @Nullable ConsentChannel channel, LocalDate on) {

    /**
     * To whom data are to go.
     *
     * @param organisation null when it was left out
     * @param agreement null when it was left out
     */
    public record Recipient(@Nullable UUID organisation, @Nullable UUID agreement) {}

    /** Notes what keeps data from going out, and otherwise writes down that they do, of nobody yet. */
    public static Handover begin(
            EntityManager em,
            ConsentPurpose purpose,
            @Nullable ConsentChannel channel,
            Recipient recipient,
            LocalDate on,
            Instant now) {
        Violations violations = new Violations();
        Agreed.check(purpose, channel, violations);
        DataSharing.With with = new DataSharing.With(recipient.organisation(), "/recipient", recipient.agreement());
        @Nullable String name = DataSharing.check(em, with, on, violations);
        violations.throwIfAny();
        Handover handover = new Handover(Ids.next(), purpose, channel, on);
        handover.write(em, recipient, String.valueOf(name), now);
        return handover;
    }

    /** Writes down that it takes place. */
    void write(EntityManager em, Recipient recipient, String name, Instant now) {
        em.persist(new ReleaseEntity(
                new ReleaseDraft(
                        release,
                        purpose,
                        channel,
                        name,
                        recipient.organisation(),
                        recipient.agreement(),
                        on,
                        false,
                        List.of()),
                now));
    }

    /**
     * Writes down those of some persons who agree; their rows are locked, so that nobody withdraws meanwhile. Returns who they are.
     *
     * @param seq the place in the release of the first of them
     */
    public Set<UUID> add(EntityManager em, CountryDirectory countries, Collection<UUID> persons, int seq) {
        PersonBatch.lock(em, new HashSet<>(persons));
        Set<UUID> agreed = agreed(em, countries, persons);
        Set<UUID> before = written(em, agreed);
        List<ReleasePersonEntity> rows = new ArrayList<>();
        for (UUID person : agreed) {
            if (!before.contains(person)) {
                rows.add(new ReleasePersonEntity(release, seq + rows.size(), person, State.CLOSED, on));
            }
        }
        if (!rows.isEmpty()) {
            Writes.of(em).rows(rows).send();
        }
        return agreed;
    }

    /** Those of some persons who are written down and agree still. */
    public Set<UUID> still(EntityManager em, CountryDirectory countries, Collection<UUID> persons) {
        return agreed(em, countries, written(em, persons));
    }

    private Set<UUID> agreed(EntityManager em, CountryDirectory countries, Collection<UUID> persons) {
        return Agreed.among(em, countries, persons, new Agreed.To(purpose, channel), on);
    }

    private Set<UUID> written(EntityManager em, Collection<UUID> persons) {
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                "select r.personId from ReleasePersonEntity r where r.releaseId = :id and r.personId in :persons",
                                UUID.class)
                        .setParameter("id", release)
                        .setParameter("persons", persons)
                        .getResultList());
    }
}
