package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.access.AccessService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:apikey-add}. Only the key goes to the output, so that a script can keep it; what to know about it goes beside. */
@Service
@Command(
        scope = "hashar",
        name = "apikey-add",
        description = "Makes an API key for a partner's machine and shows it this once.")
public final class ApiKeyAddCommand extends HasharCommand {
    @Argument(index = 0, name = "name", required = true, description = "Small Latin letters, digits, dot, hyphen")
    private @Nullable String name;

    @Option(name = "--role", required = true, description = "administrator, coordinator, recorder or reader")
    private @Nullable String role;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        AccessService.NewKey made =
                access().addKey(actor(), Objects.requireNonNull(name), Input.role(Objects.requireNonNull(role)));
        if (json) {
            out.println(Json.of(made));
            return DONE;
        }
        out.println(made.key());
        out.flush();
        tell(say(
                locale,
                "key-added",
                made.account().login(),
                made.account().role().name().toLowerCase(Locale.ROOT)));
        return DONE;
    }
}
