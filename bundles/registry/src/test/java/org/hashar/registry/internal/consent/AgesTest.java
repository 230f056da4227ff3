package org.hashar.registry.internal.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest
    @CsvSource({
        "1993-10-15,     , 18, 2011-10-14, child",
        "1993-10-15,     , 18, 2011-10-15, of age",
        "1993-10-15,     , 21, 2011-10-15, child",
        "1993-10-15,     , 21, 2014-10-15, of age",
        "1992-02-29,     , 18, 2010-02-28, child",
        "1992-02-29,     , 18, 2010-03-01, of age",
        "          , 1993, 18, 2010-12-31, child",
        "          , 1993, 18, 2011-01-01, in doubt",
        "          , 1993, 18, 2011-12-31, in doubt",
        "          , 1993, 18, 2012-01-01, of age",
        "          ,     , 18, 2012-01-01, in doubt"
    })
    void aPersonIsAChildOrOfAgeOrNobodyCanTell(
            @Nullable LocalDate date, @Nullable Integer year, int majority, LocalDate day, String expected) {
        PersonEntity person = new PersonEntity(
                new PersonDraft(
                        Ids.next(),
                        "TJ",
                        List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", "Тестова", "Озмоиш", null)),
                        Sex.FEMALE,
                        date,
                        year,
                        null),
                Instant.EPOCH);
        assertThat(Ages.surelyChild(person, majority, day)).isEqualTo(expected.equals("child"));
        assertThat(Ages.surelyOfAge(person, majority, day)).isEqualTo(expected.equals("of age"));
    }
}
