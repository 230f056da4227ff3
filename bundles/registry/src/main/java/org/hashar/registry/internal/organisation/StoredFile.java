package org.hashar.registry.internal.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hashar.api.Violations;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.jspecify.annotations.Nullable;

/** A file to be stored, of a type that is found from its first bytes and the end of its name. */
final class StoredFile {
    private static final int MAX_NAME = 200;
    /** Nothing that a path or a header could be made of. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\:\"<>|?*]+\\.[A-Za-z0-9]{1,5}");

    private static final String ZIP = "PK\u0003\u0004";
    private static final String JPEG = "\u00ff\u00d8\u00ff";

    /** What a file's name ends with, its type, and its first bytes as letters of ISO 8859-1. */
    private record Type(String ending, String mediaType, String start) {}

    private static final List<Type> TYPES = List.of(
            new Type("pdf", "application/pdf", "%PDF-"),
            new Type("png", "image/png", "\u0089PNG\r\n\u001a\n"),
            new Type("jpg", "image/jpeg", JPEG),
            new Type("jpeg", "image/jpeg", JPEG),
            new Type("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP),
            new Type("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP),
            new Type("odt", "application/vnd.oasis.opendocument.text", ZIP),
            new Type("ods", "application/vnd.oasis.opendocument.spreadsheet", ZIP));

    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final String sha256;

    private StoredFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        sha256 = digest(content);
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    /** Notes what is wrong with a file; null when anything is. */
    static @Nullable StoredFile check(@Nullable String fileName, byte[] content, Violations violations) {
        String name = Objects.requireNonNullElse(Texts.clean(fileName), "");
        int before = violations.list().size();
        Input.text(violations, name, "/fileName", MAX_NAME);
        if (!name.isEmpty()) {
            violations.check(NAME.matcher(name).matches(), "/fileName", "not-a-file-name");
        }
        if (violations.list().size() > before) {
            return null;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<Type> type = TYPES.stream()
                .filter(each -> each.ending().equals(ending) && starts(content, each.start()))
                .findFirst();
        violations.check(
                type.isPresent(),
                "/content",
                "not-a-document",
                String.join(", ", TYPES.stream().map(Type::ending).toList()));
        return type.map(each -> new StoredFile(name, each.mediaType(), content)).orElse(null);
    }

    private static boolean starts(byte[] content, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
