package org.hashar.fund.internal.shareout;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.Sex;
import org.hashar.fund.internal.World;
import org.junit.jupiter.api.Test;

/** Under which of several names somebody stands in a book. */
class NamesTest {
    private static final LocalDate WEDDING = LocalDate.of(2010, 5, 9);

    private static String of(Locale locale, PersonName... names) {
        Person person = new Person(
                new UUID(1, 1),
                "TJ",
                List.of(names),
                Sex.FEMALE,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                1,
                null);
        PersonService persons = (PersonService) Proxy.newProxyInstance(
                NamesTest.class.getClassLoader(),
                new Class<?>[] {PersonService.class},
                (proxy, method, args) -> person);
        return new Names(persons).of(World.RECORDER, person.id(), locale);
    }

    @Test
    void isTheOfficialOneInTheLanguageOfTheBook() {
        PersonName alias = new PersonName(PersonName.Kind.ALIAS, "ru", null, "Нига", null);
        PersonName tajik = new PersonName(PersonName.Kind.OFFICIAL, "tg", "Юсупзода", "Нигора", null);
        PersonName russian = new PersonName(PersonName.Kind.OFFICIAL, "ru", "Юсупова", "Нигора", null);
        assertThat(of(Locale.forLanguageTag("ru"), alias, tajik, russian)).isEqualTo("Юсупова Нигора");
        assertThat(of(Locale.forLanguageTag("tg"), alias, tajik, russian)).isEqualTo("Юсупзода Нигора");
    }

    @Test
    void isNeverAFormerOneEvenInTheLanguageOfTheBook() {
        PersonName former = new PersonName(PersonName.Kind.OFFICIAL, "ru", "Азимова", "Нигора", null, null, WEDDING);
        PersonName married = new PersonName(PersonName.Kind.OFFICIAL, "tg", "Юсупзода", "Нигора", null, WEDDING, null);
        assertThat(of(Locale.forLanguageTag("ru"), former, married)).isEqualTo("Юсупзода Нигора");
    }
}
