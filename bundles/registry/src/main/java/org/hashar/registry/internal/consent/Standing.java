package org.hashar.registry.internal.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.Consent.State;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.spi.CountryModule;

/** Whether consents hold on a day, by the texts, births and ages of majority that are known now. */
public final class Standing {
    private final LocalDate day;
    private final Set<UUID> outdated;
    private final ToIntFunction<String> majority;

    private Standing(LocalDate day, Set<UUID> outdated, ToIntFunction<String> majority) {
        this.day = day;
        this.outdated = outdated;
        this.majority = majority;
    }

    /** On a day. One query. */
    public static Standing on(EntityManager em, CountryDirectory countries, LocalDate day) {
        return new Standing(day, ConsentTexts.outdated(em, day), country -> majority(countries, country));
    }

    /** The age of majority of a country. */
    static int majority(CountryDirectory countries, String country) {
        CountryModule module = countries.find(country).map(Country::module).orElse(null);
        return Ages.majority(module == null ? null : module.ageOfMajority());
    }

    /** The texts that no longer are enough. */
    Set<UUID> outdated() {
        return outdated;
    }

    State of(ConsentEntity consent, PersonEntity person) {
        LocalDate withdrawn = consent.withdrawnOn();
        int age = majority.applyAsInt(person.country());
        if (person.erasedAt() != null) {
            return State.ERASED;
        }
        if (withdrawn != null && !withdrawn.isAfter(day)) {
            return State.WITHDRAWN;
        }
        if (consent.from().isAfter(day)) {
            return State.NOT_YET;
        }
        if (!consent.to().isAfter(day)) {
            return State.EXPIRED;
        }
        if (outdated.contains(consent.textId())) {
            return State.TEXT_CHANGED;
        }
        if (consent.byGuardian()) {
            return Ages.surelyChild(person, age, day) ? State.HOLDS : State.CAME_OF_AGE;
        }
        return Ages.surelyOfAge(person, age, consent.from()) ? State.HOLDS : State.UNDER_AGE;
    }

    /** The records of some consents, in their order. Two queries. */
    public List<Consent> records(EntityManager em, List<ConsentEntity> consents) {
        if (consents.isEmpty()) {
            return List.of();
        }
        Map<UUID, PersonEntity> persons = em.createQuery(
                        "select p from PersonEntity p where p.id in :ids", PersonEntity.class)
                .setParameter(
                        "ids",
                        consents.stream()
                                .map(ConsentEntity::personId)
                                .distinct()
                                .toList())
                .getResultStream()
                .collect(Collectors.toMap(PersonEntity::id, person -> person));
        Map<UUID, Integer> versions = em.createQuery(
                        "select t from ConsentTextEntity t where t.id in :ids", ConsentTextEntity.class)
                .setParameter(
                        "ids",
                        consents.stream().map(ConsentEntity::textId).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(ConsentTextEntity::id, ConsentTextEntity::version));
        return consents.stream()
                .map(consent -> consent.toRecord(
                        versions.getOrDefault(consent.textId(), 0),
                        of(consent, Objects.requireNonNull(persons.get(consent.personId())))))
                .toList();
    }
}
