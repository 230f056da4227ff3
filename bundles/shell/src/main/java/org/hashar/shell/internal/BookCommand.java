package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.BookQuery;
import org.hashar.api.fund.BookService;
import org.hashar.api.report.Table;
import org.jspecify.annotations.Nullable;

/** {@code hashar:book}. */
@Service
@Command(
        scope = "hashar",
        name = "book",
        description =
                "Shows a book of a group, a fund, a family, a season or a share-out, as it is on a day and was known at a moment.")
public final class BookCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable BookService books;

    @Argument(
            name = "book",
            required = true,
            description =
                    "minutes, attendance, cash, loans, fines, passbook or external-loans of a group; cash, loans, stock or"
                            + " aid of a fund; aid of a household or a person; season; share-out")
    private @Nullable String book;

    @Option(name = "--group", description = "Whose book")
    private @Nullable String group;

    @Option(name = "--fund", description = "The book of this fund of capital")
    private @Nullable String fund;

    @Option(name = "--season", description = "The season that is reported")
    private @Nullable String season;

    @Option(name = "--person", description = "Whose page, for the passbook; who received aid")
    private @Nullable String person;

    @Option(name = "--household", description = "The household that received aid")
    private @Nullable String household;

    @Option(name = "--share-out", description = "The share-out whose sheet it is")
    private @Nullable String shareOut;

    @Option(name = "--from", description = "First day that is told; all days when left out")
    private @Nullable String from;

    @Option(name = "--as-of", description = "Last day, for example 2011-05-05; today when left out")
    private @Nullable String asOf;

    @Option(
            name = "--as-known",
            description = "Leave out what was recorded later than this moment, for example 2011-06-01T00:00:00Z")
    private @Nullable String asKnown;

    @Option(name = "--language", description = "Language of the book: tg, ky, ru or en")
    private @Nullable String language;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        LocalDate day = Input.date(asOf, "--as-of");
        BookQuery query = new BookQuery(
                Input.oneOf(String.valueOf(book), "book", BookQuery.Kind.class),
                id(group, "--group"),
                id(fund, "--fund"),
                id(season, "--season"),
                id(person, "--person"),
                id(household, "--household"),
                id(shareOut, "--share-out"),
                Input.date(from, "--from"),
                day == null ? today(any -> true) : day,
                Input.instant(asKnown, "--as-known"));
        Book opened = need(books, BookService.class).open(actor(), query, Languages.of(language, locale));
        List<Table.Row> rows = new ArrayList<>();
        opened.rows().forEachRemaining(rows::add);
        Table table = new Table(opened.title(), opened.columns(), rows);
        if (json) {
            out.println(Json.of(table));
        } else {
            Tables.print(table, out);
        }
        return DONE;
    }

    private static @Nullable UUID id(@Nullable String given, String option) {
        return given == null ? null : Input.id(given, option);
    }
}
