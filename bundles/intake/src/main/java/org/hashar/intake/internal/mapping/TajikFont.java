package org.hashar.intake.internal.mapping;

/**
 * Letters of the fonts with which Tajik was written before Unicode ("Times New Roman Tj"): they stand on the places of letters of other languages. Where
 * these are words of Tajik they are wrong; ў alone is right in Uzbek, so a file is only told of, and turned when its mapping says so.
 */
final class TajikFont {
    private static final String FONT = "ЊЉЃќїўњљѓЌЇЎ";
    private static final String UNICODE = "ҲҶҒқӣӯҳҷғҚӢӮ";

    /** Letters that no language of the region has. */
    private static final String SURE = "ЊЉЃќњљѓЌ";

    private TajikFont() {}

    static boolean looksLike(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x3FF && SURE.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String toUnicode(String text) {
        StringBuilder turned = new StringBuilder(text);
        for (int i = 0; i < turned.length(); i++) {
            int at = FONT.indexOf(turned.charAt(i));
            if (at >= 0) {
                turned.setCharAt(i, UNICODE.charAt(at));
            }
        }
        return turned.toString();
    }
}
