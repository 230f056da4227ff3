package org.hashar.access.internal;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.hashar.api.Problem;

/**
 * Passwords to Argon2id and back. 7 MiB and five passes are one of the settings that OWASP names as equal in strength; of those it
 * asks for the least memory, and the server runs in 256 MB. The settings stand in each hash, so that a later change of them leaves old
 * passwords valid. Thread-safe.
 */
final class Passwords {
    private static final int MEMORY_KIB = 7 * 1024;
    private static final int PASSES = 5;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    /** One for each core of a small server; more at once would only take memory. */
    private static final int AT_ONCE = 2;

    private static final int WAITING = 16;

    /**
     * Of 32 random bytes that nobody knows, with the settings above: what unknown logins are compared with. Made beforehand, because a
     * hash at the start would hold up all that waits for accounts.
     */
    static final String NOBODYS =
            "$argon2id$v=19$m=7168,t=5,p=1$aifjCO8XFQE4UmN1iilf9w$qFvEyLWvL8Nw3FkoQI4LwdJKI5/D7/8iJxggLCJ1Iw4";

    private final Argon2Function argon = Argon2Function.getInstance(
            MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);
    private final SecureRandom random = new SecureRandom();
    private final Semaphore running = new Semaphore(AT_ONCE, true);

    /** The hash to keep, with its settings and salt in it. */
    String hash(char[] password) {
        byte[] bytes = bytes(password);
        try {
            return hash(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Whether the password is the one that was hashed. */
    boolean fits(char[] password, String hash) {
        return fits(password, hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Takes the time that {@link #fits(char[], String)} takes: unknown logins must not be told from known ones by the clock. */
    void fitsNobody(char[] password) {
        if (fits(password, NOBODYS)) {
            throw new IllegalStateException("32 random bytes were guessed");
        }
    }

    private String hash(byte[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> argon.hash(password, salt).getResult());
    }

    private boolean fits(char[] password, byte[] hash) {
        byte[] bytes = bytes(password);
        try {
            Argon2Function as = Argon2Function.getInstanceFromHash(new String(hash, StandardCharsets.US_ASCII));
            return inTurn(() -> as.check(bytes, hash));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Whoever floods the server with logins may fill this queue, but not the server: those who are signed in do not come here. */
    private <T> T inTurn(Supplier<T> work) {
        if (running.getQueueLength() >= WAITING) {
            throw Problem.of(Problem.Type.UNAVAILABLE, "sign-in-busy").exception();
        }
        running.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            running.release();
        }
    }

    private static byte[] bytes(char[] password) {
        byte[] encoded = new byte[4 * password.length];
        ByteBuffer target = ByteBuffer.wrap(encoded);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(password), target, true);
        byte[] bytes = Arrays.copyOf(encoded, target.position());
        Arrays.fill(encoded, (byte) 0);
        return bytes;
    }
}
