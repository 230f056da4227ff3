package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.fund.LedgerService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:ledger-verify}. */
@Service
@Command(
        scope = "hashar",
        name = "ledger-verify",
        description = "Recomputes every balance from the transfers and checks every rule of the ledger.")
public final class LedgerVerifyCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable LedgerService ledger;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        LedgerService.Verification found = need(ledger, LedgerService.class).verify(actor());
        if (json) {
            out.println(Json.of(found));
        } else {
            if (!found.sound()) {
                ShellTable table = Tables.of("Rule", "Where", "What");
                found.findings().forEach(finding -> table.addRow()
                        .addContent(finding.rule(), finding.subject(), finding.detail()));
                Tables.print(table, out);
            }
            out.println(say(
                    locale,
                    found.sound() ? "ledger-sound" : "ledger-unsound",
                    found.transfers(),
                    found.journals(),
                    found.accounts(),
                    found.books(),
                    found.findings().size()));
        }
        return found.sound() ? DONE : FAILED;
    }
}
