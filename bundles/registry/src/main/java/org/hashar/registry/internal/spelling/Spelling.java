package org.hashar.registry.internal.spelling;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One key for all the ways in which a name of Tajikistan and Kyrgyzstan is spelt: Жыгач-Коргон, Jygach-Korgon, Zhygachkorgon. The key has the
 * letters a to z and digits only. Two names of one key may be two people: a key finds, it does not prove.
 */
public final class Spelling {
    /** Grows with every change of the rules: what was spelt by an older edition is spelt anew. */
    public static final int EDITION = 1;

    private static final Map<Character, String> CYRILLIC = new HashMap<>();
    /** Tried from the longest to the shortest: what one sound is written as, in Latin of English, Russian, Uzbek and French habit. */
    private static final String[][] LATIN = {
        {"dzh", "j"},
        {"dj", "j"},
        {"zh", "j"},
        {"tch", "ch"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"ts", "s"},
        {"tz", "s"},
        {"ck", "k"},
        {"ou", "u"},
        {"yi", "i"},
        {"iy", "i"},
        {"yy", "i"},
        {"ii", "i"},
        {"sch", "sh"},
        {"shch", "sh"},
        {"q", "k"},
        {"w", "v"},
        {"x", "h"},
        {"y", "i"}
    };

    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Apostrophes of every kind, which letters they follow or stand for; and hyphens, which join. */
    private static final Pattern DROPPED =
            Pattern.compile("['`\\u2018\\u2019\\u02bb\\u02bc\\u02b9\\u00b4\\u2010\\u2011-]");

    private static final ThreadLocal<Transliterator> OTHERS =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII"));

    static {
        String letters = "абвгғдежзийӣкқлмнңӊоөпрстуӯўүфхҳцчҷшщыэюёяіїґ";
        String[] latin =
                "a b v g g d e j z i i i k k l m n n n o o p r s t u u o u f h h s ch j sh sh i e iu io ia i i g"
                        .split(" ", -1);
        for (int i = 0; i < latin.length; i++) {
            CYRILLIC.put(letters.charAt(i), latin[i]);
        }
        CYRILLIC.put('ъ', "");
        CYRILLIC.put('ь', "");
    }

    private Spelling() {}

    /** The keys of the words of a text, in their order; a hyphen joins. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BREAKS.split(plain(text), -1)) {
            String key = fold(word);
            if (!key.isEmpty()) {
                words.add(key);
            }
        }
        return words;
    }

    /** The key of a text as a whole, as places are written in one word or in two. */
    public static String key(String text) {
        return String.join("", words(text));
    }

    /** The first key that does not begin with these letters, in every order in which 0-9 come before a-z. */
    public static String after(String beginning) {
        for (int i = beginning.length() - 1; i >= 0; i--) {
            char letter = beginning.charAt(i);
            if (letter != 'z') {
                return beginning.substring(0, i) + (letter == '9' ? 'a' : (char) (letter + 1));
            }
        }
        return beginning + "zzzzzzzz";
    }

    /** What is left of a key when the vowels go that are heard one way and written another; the first letter stays. */
    public static String skeleton(String key) {
        if (key.isEmpty()) {
            return "";
        }
        StringBuilder bones = new StringBuilder();
        bones.append(key.charAt(0) == 'o' || key.charAt(0) == 'u' ? 'a' : key.charAt(0));
        for (int i = 1; i < key.length(); i++) {
            char letter = key.charAt(i);
            if ("aeiou".indexOf(letter) < 0 && letter != bones.charAt(bones.length() - 1)) {
                bones.append(letter);
            }
        }
        return bones.toString();
    }

    /** Lower case, one form for each composed letter, no apostrophes of any kind, hyphens gone. */
    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return DROPPED.matcher(lower).replaceAll("");
    }

    private static String fold(String word) {
        StringBuilder latin = new StringBuilder();
        boolean strange = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            String known = CYRILLIC.get(letter);
            latin.append(known == null ? String.valueOf(letter) : known);
            strange |= known == null && letter > 127;
        }
        String text = strange ? others(latin.toString()) : latin.toString();
        for (String[] sound : LATIN) {
            text = text.replace(sound[0], sound[1]);
        }
        return once(vowels(text));
    }

    private static String others(String text) {
        return OTHERS.get().transliterate(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** An i before another vowel is how a soft sign, a ю or a я is written by one and left out by the other. */
    private static String vowels(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean glide = text.charAt(i) == 'i' && i + 1 < text.length() && "aeou".indexOf(text.charAt(i + 1)) >= 0;
            if (!glide || i == 0) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static String once(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean repeated = i > 0 && text.charAt(i) == text.charAt(i - 1) && !Character.isDigit(text.charAt(i));
            if (!repeated) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
