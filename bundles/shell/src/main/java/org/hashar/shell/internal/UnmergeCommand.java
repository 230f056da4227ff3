package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.PersonMerge;
import org.jspecify.annotations.Nullable;

/** {@code hashar:unmerge}. */
@Service
@Command(
        scope = "hashar",
        name = "unmerge",
        description = "Takes a merge back; both persons are known again as they were.")
public final class UnmergeCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable DuplicateService duplicates;

    @Argument(name = "merge", required = true, description = "Id of the merge")
    private @Nullable String merge;

    @Option(name = "--reason", required = true, description = "Why, in words")
    private @Nullable String reason;

    @Override
    int run(Locale locale, PrintStream out) {
        PersonMerge undone = need(duplicates, DuplicateService.class)
                .undo(actor(), Input.id(Objects.requireNonNull(merge), "merge"), Objects.requireNonNull(reason));
        out.println(say(locale, "unmerged", undone.merged(), undone.survivor()));
        return DONE;
    }
}
