package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicateService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:dismiss}. */
@Service
@Command(scope = "hashar", name = "dismiss", description = "Decides that two persons of a proposal are two, for good.")
public final class DismissCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable DuplicateService duplicates;

    @Argument(name = "proposal", required = true, description = "Id of the proposal, as hashar:duplicates lists it")
    private @Nullable String proposal;

    @Option(name = "--reason", required = true, description = "Why, in words")
    private @Nullable String reason;

    @Override
    int run(Locale locale, PrintStream out) {
        DuplicatePair dismissed = need(duplicates, DuplicateService.class)
                .dismiss(
                        actor(),
                        Input.id(Objects.requireNonNull(proposal), "proposal"),
                        Objects.requireNonNull(reason));
        out.println(
                say(locale, "dismissed", dismissed.one().id(), dismissed.other().id()));
        return DONE;
    }
}
