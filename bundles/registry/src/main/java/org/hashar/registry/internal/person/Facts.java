package org.hashar.registry.internal.person;

import java.time.Instant;
import java.time.LocalDate;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonFacts;
import org.hashar.api.registry.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What figures count of a person.
 *
 * @param disability as {@link Disabilities} keeps it
 */
record Facts(
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String territory,
        @Nullable String occupation,
        @Nullable String disability) {

    static Facts of(Person person) {
        return new Facts(
                person.sex(),
                person.birthDate(),
                person.birthYear(),
                person.territory(),
                person.occupation(),
                Disabilities.kept(person.disability()));
    }

    /** As it is told to somebody who may, or may not, see what is sensitive. */
    PersonFacts told(boolean sensitive, Instant from, @Nullable Instant to) {
        return new PersonFacts(
                sex,
                birthDate,
                birthYear,
                territory,
                occupation,
                sensitive ? Disabilities.told(disability) : null,
                from,
                to);
    }
}
