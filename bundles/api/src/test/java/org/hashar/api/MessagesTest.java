package org.hashar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/hashar/api");

    /** How problems and violations are made in the sources, with the part of the messages where the key must be. */
    private static final Map<Pattern, String> USES = Map.of(
            Pattern.compile("Problem\\.of\\(\\s*(?:Problem\\.)?Type\\.[A-Z_]+,\\s*\"([a-z0-9-]+)\""), "detail.",
            Pattern.compile("new Problem\\(\\s*(?:Problem\\.)?Type\\.[A-Z_]+,\\s*\"([a-z0-9-]+)\""), "detail.",
            Pattern.compile("[vV]iolations\\.add\\([^;]*?,\\s*\"([a-z][a-z0-9-]+)\""), "violation.",
            Pattern.compile("[vV]iolations\\.check\\([^;]*?,\\s*\"([a-z][a-z0-9-]+)\""), "violation.");

    @ParameterizedTest
    @ValueSource(strings = {"ru", "tg", "ky"})
    void everySentenceIsThereInEveryLanguage(String language) {
        assertThat(read("_" + language).stringPropertyNames()).isEqualTo(read("").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_tg", "_ky"})
    void everySentenceIsAPatternThatNamesTheSameThings(String suffix) {
        Properties english = read("");
        Properties texts = read(suffix);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(new MessageFormat(text, Locale.ROOT)).as(key).isNotNull();
            assertThat(text.replace("''", ""))
                    .as(key + ": apostrophes are doubled")
                    .doesNotContain("'");
            assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (String suffix : List.of("", "_ru", "_tg", "_ky")) {
            List<String> keys = Files.readAllLines(file(suffix)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(suffix).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKindOfProblemHasATitle() {
        assertThat(read("").stringPropertyNames())
                .containsAll(Arrays.stream(Problem.Type.values())
                        .map(type -> "title." + type.key())
                        .toList());
    }

    @Test
    void everyCodeThatIsUsedHasASentence() throws IOException {
        Map<String, Set<String>> used = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/java/"))
                    .forEach(file -> uses(file, used));
        }
        assertThat(used).as("codes found").hasSizeGreaterThan(20);
        used.keySet().removeAll(read("").stringPropertyNames());
        assertThat(used).as("codes without a sentence, and where they are used").isEmpty();
    }

    @Test
    void fallsBackToEnglishAndNeverGroupsNumbers() {
        Problem problem = Problem.of(Problem.Type.TOO_LARGE, "too-large", 1048576);
        assertThat(Messages.title(Locale.forLanguageTag("de"), problem)).isEqualTo("Too large");
        assertThat(Messages.title(Locale.forLanguageTag("ky-KG"), problem)).isEqualTo("Өтө чоң");
        assertThat(Messages.detail(Locale.ENGLISH, problem)).isEqualTo("At most 1048576 bytes are accepted.");
    }

    private static void uses(Path file, Map<String, Set<String>> used) {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        USES.forEach((pattern, prefix) -> {
            Matcher matcher = pattern.matcher(source);
            while (matcher.find()) {
                used.computeIfAbsent(prefix + matcher.group(1), k -> new TreeSet<>())
                        .add(file.getFileName().toString());
            }
        });
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path file(String suffix) {
        return RESOURCES.resolve("messages" + suffix + ".properties");
    }

    private static Properties read(String suffix) {
        try (Reader in = Files.newBufferedReader(file(suffix))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
