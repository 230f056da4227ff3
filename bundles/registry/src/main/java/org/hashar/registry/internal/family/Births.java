package org.hashar.registry.internal.family;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.registry.MaritalStatus.Early;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/** How old somebody was on a day, by a day of birth or by a year alone. */
final class Births {
    private static final int OF_AGE = 18;

    private Births() {}

    /** Whether a person was certainly not born yet. */
    static boolean unborn(@Nullable PersonEntity person, LocalDate day) {
        if (person == null) {
            return false;
        }
        if (person.birthDate() != null) {
            return day.isBefore(person.birthDate());
        }
        return person.birthYear() != null && day.getYear() < person.birthYear();
    }

    /** Whether who married on a day was a child. */
    static Early early(EntityManager em, UUID id, LocalDate day) {
        PersonEntity person = em.find(PersonEntity.class, id);
        if (person.birthDate() != null) {
            return day.isBefore(person.birthDate().plusYears(OF_AGE)) ? Early.EARLY : Early.OF_AGE;
        }
        // By a year alone, who turns 18 in the year of the marriage may have done so before or after it.
        Integer year = person.birthYear();
        if (year == null || day.getYear() - year == OF_AGE) {
            return Early.NOT_KNOWN;
        }
        return day.getYear() - year < OF_AGE ? Early.EARLY : Early.OF_AGE;
    }
}
