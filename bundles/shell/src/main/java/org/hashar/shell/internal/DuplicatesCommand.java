package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicateSearch;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonName;
import org.jspecify.annotations.Nullable;

/** {@code hashar:duplicates}. */
@Service
@Command(
        scope = "hashar",
        name = "duplicates",
        description = "Lists persons who may have been registered twice and why, or searches a country for them.")
public final class DuplicatesCommand extends HasharCommand {
    private static final long LOOK_MILLIS = 1000;

    @Reference(optional = true)
    private @Nullable DuplicateService duplicates;

    @Argument(name = "country", required = true, description = "ISO 3166-1 alpha-2: TJ, KG")
    private @Nullable String country;

    @Option(name = "--search", description = "Search the whole country, and tell every second how far it is")
    private boolean search;

    @Option(name = "--progress", description = "How far the last search has come")
    private boolean progress;

    @Option(name = "--state", description = "open, dismissed or merged")
    private String state = "open";

    @Option(name = "--after", description = "What the list before ended with")
    private @Nullable String after;

    @Option(name = "--limit", description = "How many, 1 to 200")
    private int limit = Page.Request.FIRST.limit();

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        DuplicateService service = need(duplicates, DuplicateService.class);
        Actor actor = actor();
        String of = Objects.requireNonNull(country);
        if (search || progress) {
            DuplicateSearch found = search ? watched(service, actor, of, locale) : last(service, actor, of);
            out.println(json ? Json.of(found) : told(found, locale));
            return DONE;
        }
        Page<DuplicatePair> pairs = service.list(
                actor, of, Input.oneOf(state, "--state", DuplicatePair.State.class), new Page.Request(after, limit));
        if (json) {
            out.println(Json.of(pairs));
            return DONE;
        }
        print(pairs.items(), out);
        if (pairs.next() != null) {
            tell(say(locale, "more-after", pairs.next()));
        }
        return DONE;
    }

    private static DuplicateSearch last(DuplicateService service, Actor actor, String country) {
        return service.progress(actor, country)
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "never-searched", country)
                        .exception());
    }

    /** Until it is over; whoever goes away meanwhile does not stop it. */
    private DuplicateSearch watched(DuplicateService service, Actor actor, String country, Locale locale) {
        DuplicateSearch found = service.search(actor, country);
        while (found.finishedAt() == null) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = last(service, actor, country);
            if (found.finishedAt() == null) {
                tell(told(found, locale));
            }
        }
        return found;
    }

    private static String told(DuplicateSearch search, Locale locale) {
        String left = search.remainingSeconds() == null ? "?" : String.valueOf(search.remainingSeconds());
        return search.finishedAt() == null
                ? say(locale, "duplicates-under-way", search.done(), search.persons(), search.found(), left)
                : say(locale, "duplicates-searched", search.done(), search.found(), search.finishedAt());
    }

    private static void print(List<DuplicatePair> pairs, PrintStream out) {
        ShellTable table = Tables.of(">Score", "Why", "First", "Second", "Id", "Id of the first", "Id of the second");
        for (DuplicatePair pair : pairs) {
            table.addRow()
                    .addContent(
                            pair.score(),
                            pair.reasons().stream()
                                    .map(reason -> reason.name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' '))
                                    .collect(Collectors.joining(", ")),
                            name(pair.one()),
                            name(pair.other()),
                            pair.id(),
                            pair.one().id(),
                            pair.other().id());
        }
        Tables.print(table, out);
    }

    private static String name(Person person) {
        PersonName name = person.names().stream()
                .filter(each -> each.kind() == PersonName.Kind.OFFICIAL)
                .findFirst()
                .orElseGet(() -> person.names().get(0));
        return Stream.of(name.family(), name.given(), name.patronymic())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
