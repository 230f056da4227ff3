package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.Actor;
import org.hashar.api.access.AccessService;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.api.registry.ConsentPurpose;
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

    @Option(
            name = "--partner",
            description = "Id of the organisation whose key it is; left out for the programme's own")
    private @Nullable String partner;

    @Option(name = "--purpose", description = "What the partner needs data for; sharing-with-partners when left out")
    private @Nullable String purpose;

    @Reference(optional = true)
    private @Nullable OrganisationService organisations;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        AccessService.NewKey made = access().addKey(
                        actor(), Objects.requireNonNull(name), Input.role(Objects.requireNonNull(role)), partner());
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

    private Actor.@Nullable Partner partner() {
        if (partner == null) {
            return null;
        }
        UUID organisation = Input.id(partner, "partner");
        need(organisations, OrganisationService.class).require(actor(), organisation);
        return new Actor.Partner(
                organisation,
                purpose == null
                        ? ConsentPurpose.SHARING_WITH_PARTNERS
                        : Input.oneOf(purpose, "--purpose", ConsentPurpose.class));
    }
}
