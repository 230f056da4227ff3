package org.hashar.fund.internal.capital;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of what a document says, so that the same id with other content is found out. {@code 50} and {@code 50.00} are the same, and so
 * are no text and a text that says nothing; anything else is another document.
 */
public final class Fingerprint {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}\\.\\d{1,30}");

    private Fingerprint() {}

    /** SHA-256 in hexadecimal digits, over the components by name. */
    public static String of(Record draft) {
        StringBuilder text = new StringBuilder();
        add(text, draft);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(StringBuilder text, @Nullable Object value) {
        if (value instanceof Record record) {
            text.append('{');
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                text.append(component.getName()).append('=');
                add(text, read(component, record));
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[').append(list.size()).append(']');
            list.forEach(element -> add(text, element));
        } else {
            plain(text, value);
        }
    }

    /** With its length in front, so that no two different documents give the same text. */
    private static void plain(StringBuilder text, @Nullable Object value) {
        String form = value == null ? "" : value.toString();
        if (form.isBlank()) {
            text.append("-\n");
            return;
        }
        if (NUMBER.matcher(form).matches()) {
            BigDecimal number = new BigDecimal(form).stripTrailingZeros();
            form = number.setScale(Math.max(0, number.scale())).toPlainString();
        }
        text.append(form.length()).append(':').append(form).append('\n');
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the contract can be read", e);
        }
    }
}
