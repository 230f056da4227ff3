package org.hashar.access.internal;

import java.nio.CharBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AccessService;
import org.hashar.api.access.Account;
import org.hashar.api.access.AuditEvent;
import org.hashar.api.access.AuditTrail;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts and keys in the table {@code acc_account}. */
@Component
public final class Accounts implements AccessService {
    private static final Actor CONSOLE =
            new Actor(UUID.fromString("00000000-0000-7000-8000-000000000001"), "console", Role.ADMINISTRATOR);
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]");
    private static final int PASSWORD_LEAST = 12;
    private static final int PASSWORD_MOST = 256;

    private final Tx tx;
    private final Clock clock;
    private final AuditTrail audit;
    private final Passwords passwords = new Passwords();
    private final SignIns signIns;

    @Activate
    public Accounts(
            @Reference(target = "(hashar.schema=access)") Tx tx,
            @Reference Clock clock,
            @Reference AuditTrail audit,
            @Reference FirstStart firstStart) {
        this.tx = tx;
        this.clock = clock;
        this.audit = audit;
        this.signIns = new SignIns(tx, clock, passwords);
        firstStart.administrator(tx, this::isStrong, this::addFirst);
    }

    @Override
    public Optional<Actor> signIn(String login, char[] password) {
        return signIns.withPassword(login.toLowerCase(Locale.ROOT), password);
    }

    @Override
    public Optional<Actor> signInWithKey(String key) {
        return signIns.withKey(key);
    }

    @Override
    public Account addAccount(Actor actor, String login, Role role, char[] password) {
        actor.require(Role.ADMINISTRATOR);
        Violations violations = new Violations();
        checkLogin(violations, login);
        violations.check(isStrong(login, password), "/password", "weak-password", PASSWORD_LEAST, PASSWORD_MOST);
        violations.throwIfAny();
        String hash = passwords.hash(password);
        return add(actor, "account.add", LoginEntity.withPassword(Ids.next(), login, role, hash, clock.instant()));
    }

    @Override
    public NewKey addKey(Actor actor, String login, Role role, Actor.@Nullable Partner partner) {
        actor.require(Role.ADMINISTRATOR);
        Violations violations = new Violations();
        checkLogin(violations, login);
        // Whoever may do more sees documents and consents, which no purpose of a partner opens.
        violations.check(partner == null || !role.includes(Role.COORDINATOR), "/role", "too-much-for-a-partner");
        violations.check(partner == null || !partner.purpose().perChannel(), "/purpose", "purpose-of-publishing");
        violations.throwIfAny();
        String key = Keys.make();
        Account account = add(
                actor,
                "key.add",
                LoginEntity.withKey(Ids.next(), login, role, partner, Keys.hash(key), clock.instant()));
        return new NewKey(account, key);
    }

    @Override
    public Account deactivate(Actor actor, String login) {
        actor.require(Role.ADMINISTRATOR);
        Account account = tx.call(em -> {
            LoginEntity found = SignIns.byLogin(em, login)
                    .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "account-not-found", login)
                            .exception());
            if (found.active()) {
                found.deactivate();
                audit.record(actor, "account.deactivate", found.actor().id(), null);
            }
            return found.toRecord();
        });
        signIns.forget();
        return account;
    }

    @Override
    public List<Account> list(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return tx.read(em ->
                em
                        .createQuery("select a from LoginEntity a order by a.login", LoginEntity.class)
                        .getResultList()
                        .stream()
                        .map(LoginEntity::toRecord)
                        .toList());
    }

    @Override
    public Actor console() {
        return CONSOLE;
    }

    @Override
    public Page<AuditEvent> audit(Actor actor, Page.Request page) {
        actor.require(Role.ADMINISTRATOR);
        @Nullable UUID after = after(page);
        List<AuditEvent> found = tx.read(em -> {
            var query = after == null
                    ? em.createQuery("select e from AuditEventEntity e order by e.id desc", AuditEventEntity.class)
                    : em.createQuery(
                                    "select e from AuditEventEntity e where e.id < :after order by e.id desc",
                                    AuditEventEntity.class)
                            .setParameter("after", after);
            return query.setMaxResults(page.limit() + 1).getResultList().stream()
                    .map(AuditEventEntity::toRecord)
                    .toList();
        });
        boolean more = found.size() > page.limit();
        List<AuditEvent> items = more ? found.subList(0, page.limit()) : found;
        return new Page<>(items, more ? items.get(items.size() - 1).id().toString() : null);
    }

    private static @Nullable UUID after(Page.Request page) {
        String after = page.after();
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            Violations violations = new Violations();
            violations.add("/after", "not-a-uuid");
            throw Problem.invalid(violations.list()).exception();
        }
    }

    private Account add(Actor actor, String action, LoginEntity account) {
        Account made = tx.call(em -> {
            String login = account.actor().login();
            if (login.equals(CONSOLE.login()) || SignIns.byLogin(em, login).isPresent()) {
                throw Problem.of(Problem.Type.CONFLICT, "login-taken", login).exception();
            }
            em.persist(account);
            audit.record(actor, action, account.actor().id(), null);
            return account.toRecord();
        });
        signIns.forget();
        return made;
    }

    private boolean addFirst(String login, char[] password) {
        LoginEntity account = LoginEntity.withPassword(
                Ids.next(), login, Role.ADMINISTRATOR, passwords.hash(password), clock.instant());
        return tx.call(em -> {
            if (anyAccount(em)) {
                return false;
            }
            em.persist(account);
            audit.record(CONSOLE, "account.add", account.actor().id(), "first start");
            return true;
        });
    }

    static boolean anyAccount(EntityManager em) {
        return em.createQuery("select count(a) from LoginEntity a", Long.class).getSingleResult() > 0;
    }

    private static void checkLogin(Violations violations, String login) {
        violations.check(LOGIN.matcher(login).matches(), "/login", "login-form");
    }

    /** Long enough, not absurdly long, not the login, not one or two characters over and over. */
    private boolean isStrong(String login, char[] password) {
        return password.length >= PASSWORD_LEAST
                && password.length <= PASSWORD_MOST
                && CharBuffer.wrap(password).chars().distinct().count() >= 5
                && !CharBuffer.wrap(password)
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(login);
    }
}
