package org.hashar.tajikistan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hashar.spi.Curriculum.Topic;
import org.junit.jupiter.api.Test;

class TajikistanTrainingTest {
    private final List<Topic> topics = new TajikistanTraining().curriculum().topics();

    @Test
    void the_curriculum_has_10_topics_with_codes_of_their_own() {
        assertThat(topics).hasSize(10).extracting(Topic::code).doesNotHaveDuplicates();
    }

    @Test
    void every_topic_has_a_title_in_four_languages() {
        assertThat(topics).allSatisfy(t -> {
            assertThat(t.titles()).containsOnlyKeys("tg", "ky", "ru", "en");
            assertThat(t.titles().values()).noneMatch(String::isBlank).doesNotHaveDuplicates();
        });
    }
}
