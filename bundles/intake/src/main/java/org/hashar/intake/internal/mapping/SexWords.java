package org.hashar.intake.internal.mapping;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hashar.api.registry.Sex;
import org.jspecify.annotations.Nullable;

/** How sex is written in lists in Tajik, Kyrgyz, Uzbek of both scripts, Russian and English. */
final class SexWords {
    private static final Map<String, Sex> WORDS = new HashMap<>();

    static {
        put(Sex.FEMALE, "f female woman girl w ж жен женский женщина девочка з зан духтар занона аял кыз кыздар");
        put(Sex.FEMALE, "ayol qiz xotin аёл қиз хотин айол");
        put(Sex.MALE, "m male man boy м муж мужской мужчина мальчик мард писар мардона эркек бала эр");
        put(Sex.MALE, "erkak oʻgʻil ogil эркак ўғил");
        put(Sex.UNKNOWN, "unknown u ? - неизвестно номаълум белгисиз nomalum номаълум");
    }

    private SexWords() {}

    private static void put(Sex sex, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, sex);
        }
    }

    /** Null for a word that is none of them; nothing is not told. */
    static @Nullable Sex of(String text) {
        if (text.isEmpty()) {
            return Sex.UNKNOWN;
        }
        Sex plain = WORDS.get(text);
        return plain != null
                ? plain
                : WORDS.get(
                        text.toLowerCase(Locale.ROOT).replaceAll("[.\\s]", "").replaceAll("[ʼʻ’‘'`]", "ʻ"));
    }
}
