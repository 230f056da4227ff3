package org.hashar.registry.internal.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Violations;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Consent.State;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Parts;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.Identities;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/** Who agrees to something, inside a unit of work that is running. */
final class Agreed {
    private Agreed() {}

    /** What is asked about. */
    record To(ConsentPurpose purpose, @Nullable ConsentChannel channel) {}

    /** Notes when a channel is missing, or given where there is none. */
    static void check(@Nullable ConsentPurpose purpose, @Nullable ConsentChannel channel, Violations violations) {
        if (Input.given(violations, purpose, "/purpose") && purpose != null) {
            violations.check(!purpose.perChannel() || channel != null, "/channel", "channel-needed");
            violations.check(purpose.perChannel() || channel == null, "/channel", "channel-not-used");
        }
    }

    /** Those of some persons who agree on a day. What one of those says who were found to be one, all of them said. */
    static Set<UUID> among(
            EntityManager em, CountryDirectory countries, Collection<UUID> persons, To to, LocalDate day) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        Standing standing = Standing.on(em, countries, day);
        Map<UUID, UUID> survivors = Identities.survivors(em, persons);
        Set<UUID> agreed = new HashSet<>();
        for (List<UUID> part : Parts.of(survivors.keySet())) {
            query(em, to, part)
                    .getResultStream()
                    .filter(row -> standing.of((ConsentEntity) row[0], (PersonEntity) row[1]) == State.HOLDS)
                    .forEach(row -> agreed.add(survivors.get(((ConsentEntity) row[0]).personId())));
        }
        return persons.stream()
                .filter(person -> agreed.contains(survivors.get(person)))
                .collect(Collectors.toSet());
    }

    private static TypedQuery<Object[]> query(EntityManager em, To to, List<UUID> persons) {
        TypedQuery<Object[]> query = em.createQuery(
                        "select c, p from ConsentEntity c, PersonEntity p where c.personId in :ids and p.id = c.personId"
                                + " and c.purpose = :purpose and c.supersededAt = :now"
                                + (to.channel() == null ? "" : " and c.channel = :channel"),
                        Object[].class)
                .setParameter("ids", persons)
                .setParameter("purpose", to.purpose())
                .setParameter("now", Forever.MOMENT);
        if (to.channel() != null) {
            query.setParameter("channel", to.channel());
        }
        return query;
    }
}
