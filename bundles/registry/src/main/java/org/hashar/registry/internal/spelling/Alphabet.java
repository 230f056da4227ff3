package org.hashar.registry.internal.spelling;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order of a language's letters. Tajik, Kyrgyz, Russian and English contradict each other nowhere, so they share the order of the Unicode
 * collation algorithm (Г Ғ, К Қ, Н Ң, О Ө, У Ү, Х Ҳ, Ч Ҷ), in which only ӣ and ӯ are no letters of their own yet. Uzbek has oʻ gʻ sh ch after z and ў қ ғ ҳ after я.
 */
public enum Alphabet {
    COMMON(rules(ULocale.ROOT, "&и<ӣ<<<Ӣ&у<ӯ<<<Ӯ")),
    UZBEK(rules(ULocale.forLanguageTag("uz"), "&Я<ў<<<Ў<қ<<<Қ<ғ<<<Ғ<ҳ<<<Ҳ"));

    private static final int MAX_LETTERS = 60;

    /** Frozen, so it never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final RuleBasedCollator collator;

    Alphabet(RuleBasedCollator collator) {
        this.collator = collator;
    }

    private static RuleBasedCollator rules(ULocale locale, String more) {
        try {
            String own = ((RuleBasedCollator) Collator.getInstance(locale)).getRules();
            return (RuleBasedCollator) new RuleBasedCollator(own + more).freeze();
        } catch (Exception e) {
            throw new IllegalStateException("The rules of an alphabet are ours and have to be right", e);
        }
    }

    /** The alphabet of a language; BCP 47, null is any. */
    public static Alphabet of(@Nullable String language) {
        return language != null && Locale.forLanguageTag(language).getLanguage().equals("uz") ? UZBEK : COMMON;
    }

    /**
     * A text of the signs 0-9 and a-f whose plain order is the order of the alphabet, so that a database sorts by it whatever its own order
     * is. Of a long text only the beginning counts.
     */
    public String sortKey(String text) {
        String start = text.length() <= MAX_LETTERS ? text : text.substring(0, MAX_LETTERS);
        byte[] key = collator.getCollationKey(start).toByteArray();
        // The last byte is the end sign of every key.
        return HexFormat.of().formatHex(key, 0, key.length - 1);
    }
}
