package org.hashar.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Role;
import org.hashar.api.Violation;
import org.hashar.api.access.Account;
import org.hashar.api.access.AuditEvent;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.store.Tx;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.hashar.store.testing.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole service over a database; run once on each kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccountsDbTest {
    private static final char[] GOOD = "Tulip-and-plough 7".toCharArray();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T10:00:00Z"));
    private Database database;
    private Tx tx;

    @TempDir
    Path data;

    abstract Databases.Kind kind();

    static final class OnH2Test extends AccountsDbTest {
        @Override
        Databases.Kind kind() {
            return Databases.Kind.H2;
        }
    }

    static final class OnPostgresTest extends AccountsDbTest {
        @Override
        Databases.Kind kind() {
            return Databases.Kind.POSTGRESQL;
        }
    }

    @BeforeAll
    void open() {
        database = kind().open(new AccessEntities());
        tx = database.tx(AccessEntities.SCHEMA);
    }

    @BeforeEach
    void empty() {
        tx.run(em -> {
            em.createNativeQuery("delete from acc_account").executeUpdate();
            em.createNativeQuery("delete from acc_audit_event").executeUpdate();
        });
    }

    @AfterAll
    void close() {
        database.close();
    }

    private Accounts accounts(Map<String, String> environment) {
        return new Accounts(tx, clock, new AuditEvents(tx, clock), new FirstStart(environment, data));
    }

    private Accounts accounts() {
        return accounts(Map.of(FirstStart.VARIABLE, "Silk Road 1877"));
    }

    @Test
    void firstStartTakesThePasswordOfTheEnvironmentAndLaterStartsDoNot() {
        accounts(Map.of(FirstStart.VARIABLE, "Silk Road 1877"));
        Accounts later = accounts(Map.of(FirstStart.VARIABLE, "Other Road 1916"));
        assertThat(later.signIn("admin", "Other Road 1916".toCharArray())).isEmpty();
        assertThat(later.signIn("admin", "Silk Road 1877".toCharArray()).map(Actor::role))
                .contains(Role.ADMINISTRATOR);
        assertThat(data.resolve(FirstStart.FILE)).doesNotExist();
    }

    @Test
    void firstStartMakesARandomPasswordWhenNoneOrAWeakOneIsGiven() throws Exception {
        Accounts accounts = accounts(Map.of(FirstStart.VARIABLE, "admin"));
        String password = Files.readString(data.resolve(FirstStart.FILE)).strip();
        assertThat(accounts.signIn("admin", password.toCharArray())).isPresent();
        assertThat(accounts.signIn("admin", "admin".toCharArray())).isEmpty();
    }

    @Test
    void signsInWhoeverWasAdded() {
        Accounts accounts = accounts();
        Account added = accounts.addAccount(accounts.console(), "aida", Role.RECORDER, GOOD);
        Actor actor = accounts.signIn("Aida", GOOD.clone()).orElseThrow();
        assertThat(actor).isEqualTo(new Actor(added.id(), "aida", Role.RECORDER));
        assertThat(accounts.signIn("aida", "tulip-and-plough 7".toCharArray())).isEmpty();
        assertThat(accounts.signIn("nobody", GOOD)).isEmpty();
        assertThat(accounts.signIn("admin'--", GOOD)).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongWithALoginAndPassword() {
        Accounts accounts = accounts();
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> accounts.addAccount(accounts.console(), "A", Role.READER, "short".toCharArray()));
        assertThat(refused.problem().violations())
                .extracting(Violation::code)
                .containsExactly("login-form", "weak-password");
    }

    @Test
    void refusesPasswordsThatAreEasilyGuessed() {
        Accounts accounts = accounts();
        for (String weak : List.of("aaaaaaaaaaaaaaaa", "my name is aida", "12341234123", "x".repeat(257))) {
            assertThatThrownBy(() -> accounts.addAccount(accounts.console(), "aida", Role.READER, weak.toCharArray()))
                    .as(weak)
                    .hasMessageContaining("weak-password");
        }
    }

    @Test
    void refusesALoginTwice() {
        Accounts accounts = accounts();
        accounts.addKey(accounts.console(), "partner", Role.RECORDER, null);
        assertThat(problem(() -> accounts.addAccount(accounts.console(), "partner", Role.READER, GOOD)))
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> accounts.addKey(accounts.console(), "console", Role.READER, null)))
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @Test
    void signsInWithAKeyUntilItIsDeactivated() {
        Accounts accounts = accounts();
        var made = accounts.addKey(accounts.console(), "partner", Role.RECORDER, null);
        assertThat(made.key()).matches("hsh_[A-Za-z0-9_-]{43}");
        assertThat(accounts.signInWithKey(made.key()).map(Actor::login)).contains("partner");
        assertThat(accounts.signInWithKey("hsh_" + "A".repeat(43))).isEmpty();
        assertThat(accounts.signInWithKey("anything")).isEmpty();
        accounts.deactivate(accounts.console(), "partner");
        assertThat(accounts.signInWithKey(made.key())).isEmpty();
        assertThat(accounts.list(accounts.console()))
                .filteredOn(a -> a.login().equals("partner"))
                .extracting(Account::active)
                .containsExactly(false);
    }

    @Test
    void aKeyOfAPartnerSaysWhoseItIsAndMayNotDoMuch() {
        Accounts accounts = accounts();
        var clinic = new Actor.Partner(new java.util.UUID(1, 7), ConsentPurpose.SHARING_WITH_PARTNERS);
        var made = accounts.addKey(accounts.console(), "clinic", Role.READER, clinic);
        assertThat(made.account().partner()).isEqualTo(clinic);
        assertThat(accounts.signInWithKey(made.key()).map(Actor::partner)).contains(clinic);
        var site = new Actor.Partner(new java.util.UUID(1, 7), ConsentPurpose.PHOTO);
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> accounts.addKey(accounts.console(), "site", Role.COORDINATOR, site));
        assertThat(refused.problem().violations())
                .extracting(Violation::code)
                .containsExactly("too-much-for-a-partner", "purpose-of-publishing");
    }

    @Test
    void keepsNeitherPasswordsNorKeys() {
        Accounts accounts = accounts();
        var made = accounts.addKey(accounts.console(), "partner", Role.RECORDER, null);
        accounts.addAccount(accounts.console(), "aida", Role.RECORDER, GOOD);
        List<?> kept = tx.read(em -> em.createNativeQuery("select login, password_hash, key_hash from acc_account")
                .getResultList());
        assertThat(kept.stream().map(row -> java.util.Arrays.toString((Object[]) row)))
                .hasSize(3)
                .noneMatch(row -> row.contains(made.key()) || row.contains(new String(GOOD)));
    }

    @Test
    void endsAnAccountAtOnceThoughItSignedInAMomentAgo() {
        Accounts accounts = accounts();
        accounts.addAccount(accounts.console(), "aida", Role.RECORDER, GOOD);
        assertThat(accounts.signIn("aida", GOOD)).isPresent();
        accounts.deactivate(accounts.console(), "aida");
        assertThat(accounts.signIn("aida", GOOD)).isEmpty();
    }

    @Test
    void asksNeitherTableNorHashAgainForAWhile() {
        Accounts accounts = accounts();
        accounts.addAccount(accounts.console(), "aida", Role.RECORDER, GOOD);
        accounts.signIn("aida", GOOD);
        tx.run(em -> em.createNativeQuery("delete from acc_account where login = 'aida'")
                .executeUpdate());
        assertThat(accounts.signIn("aida", GOOD)).isPresent();
        clock.advance(Verified.KEPT);
        assertThat(accounts.signIn("aida", GOOD)).isEmpty();
    }

    @Test
    void slowsGuessingDownWithoutTouchingThoseWhoAreSignedIn() {
        Accounts accounts = accounts();
        accounts.addAccount(accounts.console(), "aida", Role.RECORDER, GOOD);
        accounts.signIn("aida", GOOD);
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.signIn("aida", ("guess number " + i).toCharArray()))
                    .isEmpty();
        }
        assertThat(problem(() -> accounts.signIn("aida", "guess number 5".toCharArray())))
                .isEqualTo(Problem.Type.TOO_MANY_ATTEMPTS);
        assertThat(accounts.signIn("aida", GOOD)).isPresent();
        assertThat(accounts.signIn("admin", "Silk Road 1877".toCharArray())).isPresent();
        clock.advance(Verified.KEPT.plus(Duration.ofSeconds(31)));
        assertThat(accounts.signIn("aida", GOOD)).isPresent();
    }

    @Test
    void manyRequestsWithTheSamePasswordAtOnceAreOneAttempt() throws Exception {
        Accounts accounts = accounts();
        accounts.addAccount(accounts.console(), "aida", Role.RECORDER, GOOD);
        var threads = Executors.newFixedThreadPool(40);
        try {
            Callable<Boolean> signIn =
                    () -> accounts.signIn("aida", GOOD.clone()).isPresent();
            for (var done : threads.invokeAll(java.util.Collections.nCopies(40, signIn))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlyAdministratorsManageAccounts() {
        Accounts accounts = accounts();
        Actor coordinator = new Actor(UUID.randomUUID(), "coordinator", Role.COORDINATOR);
        assertThat(problem(() -> accounts.addAccount(coordinator, "aida", Role.READER, GOOD)))
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> accounts.addKey(coordinator, "aida", Role.READER, null)))
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> accounts.deactivate(coordinator, "admin"))).isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> accounts.list(coordinator))).isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> accounts.audit(coordinator, Page.Request.FIRST)))
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> accounts.deactivate(accounts.console(), "nobody")))
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @Test
    void writesDownWhoDidWhatPageByPageNewestFirst() {
        Accounts accounts = accounts();
        accounts.addKey(accounts.console(), "first", Role.READER, null);
        accounts.addKey(accounts.console(), "second", Role.READER, null);
        accounts.deactivate(accounts.console(), "first");
        Page<AuditEvent> newest = accounts.audit(accounts.console(), new Page.Request(null, 3));
        assertThat(newest.items())
                .extracting(AuditEvent::action)
                .containsExactly("account.deactivate", "key.add", "key.add");
        Page<AuditEvent> rest = accounts.audit(accounts.console(), new Page.Request(newest.next(), 3));
        assertThat(rest.items()).extracting(AuditEvent::action).containsExactly("account.add");
        assertThat(rest.next()).isNull();
    }

    @Test
    void keepsTheDeedAndItsTraceTogether() {
        AuditEvents trail = new AuditEvents(tx, clock);
        Actor actor = new Actor(UUID.randomUUID(), "aida", Role.RECORDER);
        UUID subject = UUID.randomUUID();
        assertThatThrownBy(() -> tx.run(em -> {
                    trail.record(actor, "meeting.record", subject, null);
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessage("the deed failed");
        trail.record(actor, "meeting.reverse", subject, "counted twice");
        Accounts accounts = accounts();
        assertThat(accounts.audit(accounts.console(), Page.Request.FIRST).items())
                .filteredOn(e -> subject.equals(e.subject()))
                .extracting(AuditEvent::action, AuditEvent::reason, AuditEvent::login)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("meeting.reverse", "counted twice", "aida"));
    }

    private static Problem.Type problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, call);
        assertThat(problem).as("problem").isNotNull();
        return problem.problem().type();
    }

    @Test
    void whoIsErasedLeavesNoReasonBehindButWhoDidWhatStays() {
        AuditEvents audit = new AuditEvents(tx, clock);
        Actor actor = new Actor(UUID.randomUUID(), "somebody", Role.COORDINATOR);
        UUID subject = UUID.randomUUID();
        audit.record(actor, "person.merge", subject, "a name");
        audit.record(actor, "meeting.record", UUID.randomUUID(), "another reason");
        audit.forgetReasons(List.of(subject));
        Actor admin = new Actor(UUID.randomUUID(), "admin", Role.ADMINISTRATOR);
        assertThat(accounts(Map.of()).audit(admin, Page.Request.FIRST).items())
                .extracting(AuditEvent::action, AuditEvent::reason)
                .contains(tuple("person.merge", null), tuple("meeting.record", "another reason"));
    }
}
