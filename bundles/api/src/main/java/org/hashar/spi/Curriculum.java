package org.hashar.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The topics that a country's programmes teach.
 *
 * @param version grows with every change; the code of a topic is never used again for another
 */
public record Curriculum(String version, List<Topic> topics) {
    public Curriculum {
        topics = List.copyOf(topics);
    }

    /**
     * One topic.
     *
     * @param code stable, for example {@code TJ-SAVINGS-ACCOUNTING}
     * @param version of the topic, 1 or more
     * @param titles by language tag: {@code tg}, {@code ky}, {@code ru}, {@code en}
     * @param minutes planned length, 1 or more
     * @param prerequisites codes of topics to have been taught before
     * @param crop what is grown, for example {@code cucumber}; null for a topic that is not about a crop
     * @param certificate whether those who finish it get one (KG-43)
     */
    public record Topic(
            String code,
            int version,
            Map<String, String> titles,
            int minutes,
            List<String> prerequisites,
            @Nullable String crop,
            boolean certificate) {
        public Topic {
            titles = Map.copyOf(titles);
            prerequisites = List.copyOf(prerequisites);
            if (version < 1 || minutes < 1) {
                throw new IllegalArgumentException("topic " + code);
            }
        }
    }
}
