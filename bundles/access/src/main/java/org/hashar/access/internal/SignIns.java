package org.hashar.access.internal;

import java.nio.CharBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.store.Tx;

/** Tells who someone is: from memory, or by asking the table and, for passwords, the memory-hard hash. Thread-safe. */
final class SignIns {
    /** Longer than any login or password that can exist; what is longer is not worth a hash. */
    private static final int LONGEST = 256;

    private final Tx tx;
    private final Passwords passwords;
    private final Verified verified;
    private final Attempts attempts;
    /** Sign-ins under way: many requests with the same credentials at the same moment cost one hash, and count as one attempt. */
    private final ConcurrentMap<String, CompletableFuture<Optional<Actor>>> underWay = new ConcurrentHashMap<>();

    SignIns(Tx tx, Clock clock, Passwords passwords) {
        this.tx = tx;
        this.passwords = passwords;
        this.verified = new Verified(clock);
        this.attempts = new Attempts(clock);
    }

    Optional<Actor> withPassword(String login, char[] password) {
        if (login.length() > LONGEST || password.length > LONGEST) {
            return Optional.empty();
        }
        String index = verified.index(login, CharBuffer.wrap(password));
        return verified.find(index)
                .or(() -> once(index, () -> {
                    attempts.begin(login);
                    long seen = verified.generation();
                    Optional<Actor> actor = tell(login, password);
                    actor.ifPresent(known -> {
                        attempts.succeeded(login);
                        verified.keep(index, known, seen);
                    });
                    return actor;
                }));
    }

    Optional<Actor> withKey(String key) {
        if (!Keys.isWellFormed(key)) {
            return Optional.empty();
        }
        String index = verified.index("", key);
        return verified.find(index).or(() -> {
            long seen = verified.generation();
            Optional<Actor> actor = tx.read(em -> byKey(em, Keys.hash(key)))
                    .filter(LoginEntity::active)
                    .map(LoginEntity::actor);
            actor.ifPresent(known -> verified.keep(index, known, seen));
            return actor;
        });
    }

    /** To be called after every change of an account. */
    void forget() {
        verified.clear();
    }

    private Optional<Actor> tell(String login, char[] password) {
        Optional<LoginEntity> account = tx.read(em -> byLogin(em, login));
        String hash = account.map(LoginEntity::passwordHash).orElse(null);
        if (hash == null) {
            passwords.fitsNobody(password);
            return Optional.empty();
        }
        boolean fits = passwords.fits(password, hash);
        return account.filter(a -> fits && a.active()).map(LoginEntity::actor);
    }

    private Optional<Actor> once(String index, Supplier<Optional<Actor>> work) {
        CompletableFuture<Optional<Actor>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Actor>> first = underWay.putIfAbsent(index, mine);
        if (first != null) {
            try {
                return first.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof ProblemException problem) {
                    throw problem.problem().exception();
                }
                throw e;
            }
        }
        try {
            Optional<Actor> actor = work.get();
            mine.complete(actor);
            return actor;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(index, mine);
        }
    }

    static Optional<LoginEntity> byLogin(EntityManager em, String login) {
        return em
                .createQuery("select a from LoginEntity a where a.login = :login", LoginEntity.class)
                .setParameter("login", login)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static Optional<LoginEntity> byKey(EntityManager em, String hash) {
        return em
                .createQuery("select a from LoginEntity a where a.keyHash = :hash", LoginEntity.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst();
    }
}
