package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.access.Account;
import org.jspecify.annotations.Nullable;

/** {@code hashar:account-deactivate}. */
@Service
@Command(scope = "hashar", name = "account-deactivate", description = "Ends an account or API key at once.")
public final class AccountDeactivateCommand extends HasharCommand {
    @Argument(index = 0, name = "login", required = true, description = "Of the account or key")
    private @Nullable String login;

    @Override
    int run(Locale locale, PrintStream out) {
        Account account = access().deactivate(actor(), Objects.requireNonNull(login));
        out.println(say(locale, "account-deactivated", account.login()));
        return DONE;
    }
}
