package org.hashar.fund.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of the registry's tables this bundle joins the published views and nothing else (ADR 14). */
class ViewsOnlyTest {
    private static final Pattern REGISTRY = Pattern.compile("\\breg_\\w+");

    @Test
    void namesNothingOfTheRegistryButItsViews() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = REGISTRY.matcher(Files.readString(file));
                while (matcher.find()) {
                    named.add(matcher.group());
                }
            }
        }
        assertThat(named)
                .containsExactly(
                        "reg_v_group",
                        "reg_v_group_status",
                        "reg_v_member",
                        "reg_v_merge",
                        "reg_v_person",
                        "reg_v_person_version",
                        "reg_v_place");
    }
}
