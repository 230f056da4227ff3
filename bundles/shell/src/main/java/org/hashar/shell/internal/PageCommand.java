package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * Lists what is asked for part by part, as a table or in JSON.
 *
 * @param <T> one of them
 */
public abstract class PageCommand<T> extends HasharCommand {
    private final String[] columns;

    @Option(name = "--after", description = "What was told after the part of the list before")
    private @Nullable String after;

    @Option(name = "--limit", description = "How many at most, 1 to 200")
    private int limit = Page.Request.FIRST.limit();

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    PageCommand(String... columns) {
        this.columns = columns;
    }

    @Override
    final int run(Locale locale, PrintStream out) {
        Page<T> found = page(locale, new Page.Request(after, limit));
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        ShellTable table = Tables.of(columns);
        found.items().forEach(each -> table.addRow().addContent(row(each)));
        Tables.print(table, out);
        if (found.next() != null) {
            tell(say(locale, "more-after", found.next()));
        }
        return DONE;
    }

    /** Asks the service. */
    abstract Page<T> page(Locale locale, Page.Request part);

    /** One of each column. */
    abstract Object[] row(T each);
}
