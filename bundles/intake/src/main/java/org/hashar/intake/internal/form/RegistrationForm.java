package org.hashar.intake.internal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hashar.api.Messages;
import org.hashar.api.fund.Book;
import org.hashar.api.registry.Sex;
import org.hashar.api.report.Table;

/** The XLSForm that the platform offers: one person a submission, with questions that a mapping can read as they are. */
public final class RegistrationForm {
    private static final String SEX = "sex";
    private static final String DISTRICT = "district";
    private static final String REQUIRED = "yes";

    private RegistrationForm() {}

    /** A district and what it is called. */
    public record District(String code, String name) {}

    /**
     * The sheets of the workbook.
     *
     * @param country ISO 3166-1 alpha-2
     * @param moduleVersion of the country's module, with which the districts come
     */
    public static List<Book> sheets(String country, String moduleVersion, List<District> districts, Locale locale) {
        List<Table.Row> survey = new ArrayList<>();
        survey.add(Table.Row.line("text", "family", label(locale, "family"), null));
        survey.add(Table.Row.line("text", "given", label(locale, "given"), REQUIRED));
        survey.add(Table.Row.line("text", "patronymic", label(locale, "patronymic"), null));
        survey.add(Table.Row.line("select_one " + SEX, SEX, label(locale, "sex"), REQUIRED));
        survey.add(Table.Row.line("date", "birth_date", label(locale, "birthDate"), null));
        survey.add(Table.Row.line("integer", "birth_year", label(locale, "birthYear"), null));
        survey.add(Table.Row.line("select_one " + DISTRICT, DISTRICT, text(locale, DISTRICT), REQUIRED));
        survey.add(Table.Row.line("text", "village", text(locale, "village"), null));
        survey.add(Table.Row.line("text", "phone", label(locale, "phones"), null));
        Stream<Table.Row> sexes = Arrays.stream(Sex.values())
                .map(sex -> Table.Row.line(SEX, sex.name(), text(locale, "sex." + sex.name())));
        Stream<Table.Row> places =
                districts.stream().map(district -> Table.Row.line(DISTRICT, district.code(), district.name()));
        Table.Row settings = Table.Row.line(
                text(locale, "title", country),
                "hashar-person-" + country.toLowerCase(Locale.ROOT),
                moduleVersion + "-1",
                locale.getLanguage());
        return List.of(
                sheet("survey", survey, "type", "name", "label", "required"),
                sheet("choices", Stream.concat(sexes, places).toList(), "list_name", "name", "label"),
                sheet("settings", List.of(settings), "form_title", "form_id", "version", "default_language"));
    }

    private static String label(Locale locale, String column) {
        return Messages.text(locale, "list.column." + column);
    }

    private static String text(Locale locale, String key, Object... args) {
        return Messages.text(locale, "form." + key, args);
    }

    private static Book sheet(String name, List<Table.Row> rows, String... headings) {
        List<Table.Column> columns = Arrays.stream(headings)
                .map(heading -> new Table.Column(heading, heading, false))
                .toList();
        return new Book(name, name, columns, rows.iterator());
    }
}
