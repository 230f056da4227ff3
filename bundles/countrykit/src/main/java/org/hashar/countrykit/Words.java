package org.hashar.countrykit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.hashar.spi.Terminology;

/** A country's words out of {@code words_<language>.properties}, UTF-8, beside a class of the module. */
public final class Words implements Terminology {
    private final String defaultLanguage;
    private final Map<String, Properties> byLanguage;

    private Words(String defaultLanguage, Map<String, Properties> byLanguage) {
        this.defaultLanguage = defaultLanguage;
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** Reads the words of each locale's language; the first is the country's default. */
    public static Words load(Class<?> anchor, List<Locale> locales) {
        Map<String, Properties> byLanguage = new LinkedHashMap<>();
        for (Locale locale : locales) {
            byLanguage.put(locale.getLanguage(), read(anchor, "words_" + locale.getLanguage() + ".properties"));
        }
        return new Words(locales.get(0).getLanguage(), byLanguage);
    }

    @Override
    public Optional<String> text(Locale locale, String key) {
        return word(locale.getLanguage(), key).or(() -> word(defaultLanguage, key));
    }

    private Optional<String> word(String language, String key) {
        return Optional.ofNullable(byLanguage.get(language)).map(words -> words.getProperty(key));
    }

    private static Properties read(Class<?> anchor, String name) {
        Properties words = new Properties();
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the module");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return words;
    }
}
