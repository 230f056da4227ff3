package org.hashar.countrykit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotes_commas_line_breaks_and_comments_read_as_rfc_4180_says() {
        List<Map<String, String>> rows = Csv.read(CsvTest.class, "good.csv");

        assertThat(rows)
                .containsExactly(
                        Map.of("code", "1", "name", "Қистақӯз, \"old\"", "note", "two\nlines"),
                        Map.of("code", "2", "name", "", "note", "# not a comment"));
    }

    @Test
    void a_row_of_another_width_is_a_mistake_in_the_module() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Csv.read(CsvTest.class, "bad.csv"))
                .withMessageContaining("bad.csv");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Csv.read(CsvTest.class, "none.csv"))
                .withMessageContaining("none.csv");
    }
}
