package org.hashar.shell.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.karaf.shell.api.console.Session;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.Fund;
import org.jspecify.annotations.Nullable;

/** Reads what was typed. */
final class Input {
    /** A bank's document is some kilobytes; more is a mistake. */
    private static final int MAX_FILE_BYTES = 8 << 20;

    private static final int MAX_PASSWORD_BYTES = 1024;

    /** The folder the caller stands in, which is not the server's; set by {@code bin/hashar sh}. */
    private static final String CALLERS_FOLDER = "HASHAR_CWD";

    private Input() {}

    static UUID id(String text, String argument) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw wrong(argument, "not-a-uuid");
        }
    }

    /** Numbers of rows with commas between. */
    static SortedSet<Long> rows(String text, String option) {
        SortedSet<Long> rows = new TreeSet<>();
        for (String each : text.split(",", -1)) {
            if (!each.strip().matches("\\d{1,9}")) {
                throw wrong(option, "not-a-whole-number");
            }
            rows.add(Long.valueOf(each.strip()));
        }
        return rows;
    }

    /** The fund of an id, or the only one of the group or association of that id. */
    static UUID fund(CapitalService funds, Actor actor, String text) {
        UUID id = id(text, "fund");
        List<Fund> owned = funds.ofOwner(actor, id);
        return owned.size() == 1 ? owned.get(0).id() : id;
    }

    /** Of version 7, so that ids keep the order of time. */
    static UUID newId() {
        UUID random = UUID.randomUUID();
        long time = System.currentTimeMillis() << 16;
        return new UUID(time | 0x7000 | (random.getMostSignificantBits() & 0x0FFF), random.getLeastSignificantBits());
    }

    static @Nullable LocalDate date(@Nullable String text, String option) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(option, "not-an-iso-date");
        }
    }

    static @Nullable Instant instant(@Nullable String text, String option) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(option, "not-an-instant");
        }
    }

    static Role role(String text) {
        try {
            return Role.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("--role", "not-a-role", Arrays.toString(Role.values()).toLowerCase(Locale.ROOT));
        }
    }

    /** One of some names, in any case and with hyphens. */
    static <E extends Enum<E>> E oneOf(String text, String option, Class<E> type) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong(
                        option,
                        "not-one-of",
                        Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /** A path as the caller means it. */
    static Path path(Session session, String text) {
        Object folder = session.get(CALLERS_FOLDER);
        return folder == null
                ? Path.of(text).toAbsolutePath()
                : Path.of(folder.toString()).resolve(text);
    }

    /** A whole file, or what is piped in when the name is a hyphen. */
    static byte[] file(Session session, String name) {
        try (InputStream in = name.equals("-") ? session.getKeyboard() : Files.newInputStream(path(session, name))) {
            byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
            if (bytes.length > MAX_FILE_BYTES) {
                throw Problem.of(Problem.Type.TOO_LARGE, "file-too-large", name, MAX_FILE_BYTES)
                        .exception();
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.of(Problem.Type.NOT_FOUND, "file-unreadable", name).exception();
        }
    }

    /** The first line of what is piped in. */
    static char[] passwordFromStdin(Session session) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            InputStream in = session.getKeyboard();
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                if (line.size() == MAX_PASSWORD_BYTES) {
                    throw wrong("--password-stdin", "password-too-long");
                }
                if (b != '\r') {
                    line.write(b);
                }
            }
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
            return Arrays.copyOf(chars.array(), chars.limit());
        } catch (CharacterCodingException e) {
            throw wrong("--password-stdin", "not-utf-8");
        } catch (IOException e) {
            throw Problem.of(Problem.Type.UNAVAILABLE, "no-input").exception();
        }
    }

    /** Asked twice, shown never. */
    static char[] passwordFromTerminal(Session session, Locale locale) {
        if (session.getTerminal() == null) {
            throw Problem.of(Problem.Type.UNAVAILABLE, "no-terminal").exception();
        }
        try {
            String first = session.readLine(HasharCommand.say(locale, "password") + " ", '\0');
            String second = session.readLine(HasharCommand.say(locale, "password-again") + " ", '\0');
            if (first == null || !first.equals(second)) {
                throw wrong("", "passwords-differ");
            }
            return first.toCharArray();
        } catch (IOException e) {
            throw Problem.of(Problem.Type.UNAVAILABLE, "no-input").exception();
        }
    }

    private static RuntimeException wrong(String option, String code, Object... args) {
        Violations violations = new Violations();
        violations.add(option, code, args);
        return Problem.invalid(violations.list()).exception();
    }
}
