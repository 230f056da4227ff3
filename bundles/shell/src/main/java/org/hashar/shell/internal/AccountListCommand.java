package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.access.Account;

/** {@code hashar:account-list}. */
@Service
@Command(scope = "hashar", name = "account-list", description = "Accounts and API keys.")
public final class AccountListCommand extends HasharCommand {
    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        List<Account> accounts = access().list(actor());
        if (json) {
            out.println(Json.of(accounts));
            return DONE;
        }
        ShellTable table = Tables.of("Login", "Kind", "Role", "Partner", "Active", "Since");
        for (Account account : accounts) {
            table.addRow()
                    .addContent(
                            account.login(),
                            account.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            account.role().name().toLowerCase(Locale.ROOT),
                            account.partner() == null ? "" : account.partner().organisation(),
                            account.active() ? "yes" : "no",
                            account.createdAt().truncatedTo(ChronoUnit.SECONDS));
        }
        Tables.print(table, out);
        return DONE;
    }
}
