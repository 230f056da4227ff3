package org.hashar.countrykit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashar.spi.Curriculum;
import org.hashar.spi.Curriculum.Topic;

/** A country's curriculum out of {@code topics.csv} beside a class of the module. */
public final class TopicFile {
    private static final String TITLE = "title_";

    private TopicFile() {}

    /**
     * Reads the curriculum.
     *
     * @param version of the file, grows with every change
     * @throws IllegalStateException when a prerequisite is not a topic that stands above
     */
    public static Curriculum load(Class<?> anchor, String version) {
        List<Topic> topics = new ArrayList<>();
        for (Map<String, String> row : Csv.read(anchor, "topics.csv")) {
            Topic topic = topic(row);
            for (String before : topic.prerequisites()) {
                if (topics.stream().noneMatch(t -> t.code().equals(before))) {
                    throw new IllegalStateException(
                            topic.code() + " needs " + before + ", which does not come before it");
                }
            }
            topics.add(topic);
        }
        return new Curriculum(version, topics);
    }

    private static Topic topic(Map<String, String> row) {
        Map<String, String> titles = new LinkedHashMap<>();
        row.forEach((column, text) -> {
            if (column.startsWith(TITLE)) {
                titles.put(column.substring(TITLE.length()), text);
            }
        });
        String prerequisites = row.getOrDefault("prerequisites", "");
        String crop = row.getOrDefault("crop", "");
        return new Topic(
                row.getOrDefault("code", ""),
                Integer.parseInt(row.getOrDefault("version", "")),
                titles,
                Integer.parseInt(row.getOrDefault("minutes", "")),
                prerequisites.isEmpty() ? List.of() : Arrays.asList(prerequisites.split("\\|", -1)),
                crop.isEmpty() ? null : crop,
                "yes".equals(row.get("certificate")));
    }
}
