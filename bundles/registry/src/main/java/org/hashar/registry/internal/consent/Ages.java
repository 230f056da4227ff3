package org.hashar.registry.internal.consent;

import java.time.LocalDate;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/**
 * Who is of age, and who is a child, on a day. Of whom only the year of birth is known, both stay unsaid for the whole year in which the
 * birthday of majority falls: a guardian's word might bind somebody who decides alone, and one's own might be a child's. Of whom nothing is
 * known, they always stay unsaid. A birth date settles it. Pure functions.
 */
final class Ages {
    private Ages() {}

    /** Whether it is certain that somebody decides alone. */
    static boolean surelyOfAge(PersonEntity person, int majority, LocalDate day) {
        LocalDate date = person.birthDate();
        Integer year = person.birthYear();
        return date == null ? year != null && year + majority < day.getYear() : !isChild(date, majority, day);
    }

    /** Whether it is certain that a guardian decides. */
    static boolean surelyChild(PersonEntity person, int majority, LocalDate day) {
        LocalDate date = person.birthDate();
        Integer year = person.birthYear();
        return date == null ? year != null && year + majority > day.getYear() : isChild(date, majority, day);
    }

    /** Who was born on 29 February comes of age on 1 March. */
    private static boolean isChild(LocalDate birth, int majority, LocalDate day) {
        return birth.isAfter(day.minusYears(majority));
    }

    /** The age that a country says; 18 in both while it is away. */
    static int majority(@Nullable Integer told) {
        return told == null ? 18 : told;
    }
}
