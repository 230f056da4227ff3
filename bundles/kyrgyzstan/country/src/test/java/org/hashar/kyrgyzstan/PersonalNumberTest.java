package org.hashar.kyrgyzstan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hashar.api.registry.Sex;
import org.hashar.spi.IdentifierScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {
    private final PersonalNumber scheme = new PersonalNumber();

    @Test
    void saysSexAndBirthDate() {
        assertThat(scheme.canonical("2 0101-1985 01234")).contains("20101198501234");
        assertThat(scheme.claim("20101198501234"))
                .isEqualTo(new IdentifierScheme.Claim(Sex.MALE, LocalDate.of(1985, 1, 1)));
        assertThat(scheme.claim("11505199201234"))
                .isEqualTo(new IdentifierScheme.Claim(Sex.FEMALE, LocalDate.of(1992, 5, 15)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30101198501234", "2010119850123", "201011985012345", "23102198501234", "2010119850123A"})
    void refusesWhatIsNoNumber(String raw) {
        assertThat(scheme.canonical(raw)).isEmpty();
    }
}
