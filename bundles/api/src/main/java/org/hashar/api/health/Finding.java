package org.hashar.api.health;

import java.util.List;
import java.util.Locale;
import org.hashar.api.Messages;

/**
 * One thing that is wrong, or that the administrator should know of.
 *
 * @param level whether something does not work because of it
 * @param part what it is about, for example {@code schema fund} or {@code endpoint /api/v1}
 * @param code which kind of finding; never translated; its sentence is below {@code health.} in the messages
 * @param args what the sentence names: codes, states, reasons; never personal data
 */
public record Finding(Level level, String part, String code, List<Object> args) {
    public Finding {
        args = List.copyOf(args);
    }

    /** Something does not work. */
    public static Finding down(String part, String code, Object... args) {
        return new Finding(Level.DOWN, part, code, List.of(args));
    }

    /** Everything works, and yet somebody should look at it. */
    public static Finding warning(String part, String code, Object... args) {
        return new Finding(Level.WARNING, part, code, List.of(args));
    }

    /** What is wrong, in words. */
    public String sentence(Locale locale) {
        return Messages.text(locale, "health." + code, args.toArray());
    }

    /** How much it matters. */
    public enum Level {
        /** Something that is installed does not work: the server is not ready. */
        DOWN,
        /** The server is ready, but somebody should look at it. */
        WARNING
    }
}
