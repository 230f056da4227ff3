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
import org.hashar.api.registry.PersonMergeDraft;
import org.jspecify.annotations.Nullable;

/** {@code hashar:merge}. */
@Service
@Command(
        scope = "hashar",
        name = "merge",
        description = "Decides that two persons are one. What was written for either stays.")
public final class MergeCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable DuplicateService duplicates;

    @Argument(
            index = 0,
            name = "survivor",
            required = true,
            description = "Id under which the person is known from now on")
    private @Nullable String survivor;

    @Argument(
            index = 1,
            name = "merged",
            required = true,
            description = "Id of the person who turned out to be the same")
    private @Nullable String merged;

    @Option(name = "--id", description = "Id of the merge, so that it can be sent again; made when it is left out")
    private @Nullable String id;

    @Option(name = "--reason", required = true, description = "Why, in words")
    private @Nullable String reason;

    @Override
    int run(Locale locale, PrintStream out) {
        PersonMergeDraft draft = new PersonMergeDraft(
                id == null ? Input.newId() : Input.id(id, "--id"),
                Input.id(Objects.requireNonNull(survivor), "survivor"),
                Input.id(Objects.requireNonNull(merged), "merged"),
                Objects.requireNonNull(reason));
        PersonMerge done =
                need(duplicates, DuplicateService.class).merge(actor(), draft).value();
        out.println(say(locale, "merged", done.merged(), done.survivor(), done.id()));
        return DONE;
    }
}
