package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.access.Account;
import org.jspecify.annotations.Nullable;

/** {@code hashar:account-add}. The password is asked for or piped in; as an argument it would stay in histories and process lists. */
@Service
@Command(
        scope = "hashar",
        name = "account-add",
        description = "Adds an account; its password is asked for, or piped in.")
public final class AccountAddCommand extends HasharCommand {
    @Argument(index = 0, name = "login", required = true, description = "Small Latin letters, digits, dot, hyphen")
    private @Nullable String login;

    @Option(name = "--role", required = true, description = "administrator, coordinator, recorder or reader")
    private @Nullable String role;

    @Option(name = "--password-stdin", description = "Read the password from the first line of the input")
    private boolean passwordStdin;

    @Override
    int run(Locale locale, PrintStream out) {
        char[] password =
                passwordStdin ? Input.passwordFromStdin(session()) : Input.passwordFromTerminal(session(), locale);
        try {
            Account account = access().addAccount(
                            actor(), Objects.requireNonNull(login), Input.role(Objects.requireNonNull(role)), password);
            out.println(say(
                    locale,
                    "account-added",
                    account.login(),
                    account.role().name().toLowerCase(Locale.ROOT)));
            return DONE;
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
