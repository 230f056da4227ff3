package org.hashar.kyrgyzstan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hashar.spi.Curriculum.Topic;
import org.junit.jupiter.api.Test;

class KyrgyzstanTrainingTest {
    private final List<Topic> topics = new KyrgyzstanTraining().curriculum().topics();

    @Test
    void the_curriculum_has_17_topics_with_codes_of_their_own() {
        assertThat(topics).hasSize(17).extracting(Topic::code).doesNotHaveDuplicates();
    }

    @Test
    void every_topic_has_a_title_in_four_languages() {
        assertThat(topics).allSatisfy(t -> {
            assertThat(t.titles()).containsOnlyKeys("tg", "ky", "ru", "en");
            assertThat(t.titles().values()).noneMatch(String::isBlank).doesNotHaveDuplicates();
        });
    }

    @Test
    void crops_and_certificates_are_marked() {
        assertThat(topics).filteredOn(t -> "cucumber".equals(t.crop())).hasSize(1);
        assertThat(topics)
                .filteredOn(Topic::certificate)
                .extracting(Topic::code)
                .contains("KG-FELT-NATIONAL");
    }
}
