package org.hashar.api.access;

import java.util.List;
import java.util.Optional;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Role;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Accounts and API keys. Thread-safe; passwords and keys are kept only as hashes and never logged. */
@ProviderType
public interface AccessService {

    /** The actor behind a login and password; empty when they do not fit, without telling which of them. */
    Optional<Actor> signIn(String login, char[] password);

    /** The actor behind an API key; empty when there is none. */
    Optional<Actor> signInWithKey(String key);

    /**
     * Adds an account with a password; needs {@link Role#ADMINISTRATOR}.
     *
     * @throws ProblemException invalid when the login is not well-formed or the password too weak; conflict when the login is taken
     */
    Account addAccount(Actor actor, String login, Role role, char[] password);

    /**
     * Makes an API key; needs {@link Role#ADMINISTRATOR}.
     *
     * @param partner whose key it is, null for the programme's own; a partner's may read or record, no more
     * @throws ProblemException invalid when the login is not well-formed, or the role too much for a partner; conflict when the login is taken
     * @return the key itself, shown this once; only its hash is kept
     */
    NewKey addKey(Actor actor, String login, Role role, Actor.@Nullable Partner partner);

    /** Ends an account or key at once; needs {@link Role#ADMINISTRATOR}. */
    Account deactivate(Actor actor, String login);

    /** All accounts by login; needs {@link Role#ADMINISTRATOR}. */
    List<Account> list(Actor actor);

    /**
     * The actor for someone who already was authenticated as this server's administrator: the shell, whose key only the server's owner has.
     */
    Actor console();

    /** What was done, newest first; needs {@link Role#ADMINISTRATOR}. */
    Page<AuditEvent> audit(Actor actor, Page.Request page);

    /** An API key at the one moment it can be seen. */
    record NewKey(Account account, String key) {}
}
