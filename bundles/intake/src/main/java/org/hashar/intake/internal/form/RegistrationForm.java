package org.hashar.intake.internal.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hashar.api.Messages;
import org.hashar.api.fund.Book;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlotDraft.Tenure;
import org.hashar.api.registry.LandPlotDraft.Unit;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.Sex;
import org.hashar.api.report.Table;
import org.jspecify.annotations.Nullable;

/**
 * The XLSForm that the platform offers: one household a submission, with its members in a repeat, and questions that a mapping can read as they are.
 */
public final class RegistrationForm {
    private static final String SEX = "sex";
    private static final String RELATION = "relation";
    private static final String UNIT = "unit";
    private static final String TENURE = "tenure";
    private static final String AWAY = "away";
    private static final String STATUS = "status";
    private static final String RETURN = "return";
    private static final String CEASED = "ceased";
    private static final String FAMILY_STATUS = "family_status";
    private static final String BACK = "away_to";
    private static final String CEASED_FROM = "ceased_from";
    private static final String LAND = "land_area";
    private static final String COUNTRY = "away_country";
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
        Stream<Table.Row> places =
                districts.stream().map(district -> Table.Row.line(DISTRICT, district.code(), district.name()));
        Table.Row settings = Table.Row.line(
                text(locale, "title", country),
                "hashar-household-" + country.toLowerCase(Locale.ROOT),
                moduleVersion + "-2",
                locale.getLanguage());
        return List.of(
                sheet("survey", survey(locale), "type", "name", "label", "required", "calculation", "relevant"),
                sheet(
                        "choices",
                        Stream.of(
                                        choices(locale, SEX, Sex.values()),
                                        choices(locale, RELATION, Relation.values()),
                                        choices(locale, UNIT, Unit.values()),
                                        choices(locale, TENURE, Tenure.values()),
                                        choices(locale, AWAY, MigrationDraft.Kind.values()),
                                        choices(locale, STATUS, FamilyStatusDraft.State.values()),
                                        choices(locale, RETURN, MigrationDraft.ReturnReason.values()),
                                        choices(locale, CEASED, RemittanceDraft.Reason.values()),
                                        places)
                                .flatMap(rows -> rows)
                                .toList(),
                        "list_name",
                        "name",
                        "label"),
                sheet("settings", List.of(settings), "form_title", "form_id", "version", "default_language"));
    }

    /** Members are told apart by the number that the telephone counts, so that one can be named as the carer of another. */
    private static List<Table.Row> survey(Locale locale) {
        String number = text(locale, "memberNumber") + " ${number}";
        return List.of(
                Table.Row.line("today", "asked_on", null, null, null, null),
                ask("select_one " + DISTRICT, DISTRICT, text(locale, DISTRICT), REQUIRED),
                ask("text", "village", text(locale, "village"), null),
                ask("text", "address", label(locale, "address"), null),
                ask("decimal", LAND, text(locale, "landArea"), null),
                ifSaid(LAND, "select_one " + UNIT, "land_unit", text(locale, "landUnit")),
                ifSaid(LAND, "select_one " + TENURE, "land_tenure", text(locale, "landTenure")),
                ask("select_one " + STATUS, FAMILY_STATUS, text(locale, "familyStatus"), null),
                ifSaid(FAMILY_STATUS, "date", "family_status_from", text(locale, "familyStatusFrom")),
                ask("begin_repeat", "member", text(locale, "member"), null),
                Table.Row.line("calculate", "number", null, null, "position(..)", null),
                ask("note", "number_shown", number, null),
                ask("text", "family", label(locale, "family"), null),
                ask("text", "given", label(locale, "given"), REQUIRED),
                ask("text", "patronymic", label(locale, "patronymic"), null),
                ask("select_one " + SEX, SEX, label(locale, "sex"), REQUIRED),
                ask("date", "birth_date", label(locale, "birthDate"), null),
                ask("integer", "birth_year", label(locale, "birthYear"), null),
                ask("select_one " + RELATION, RELATION, label(locale, "relation"), REQUIRED),
                ask("integer", "in_care_of", text(locale, "inCareOf"), null),
                ask("text", "occupation", label(locale, "occupation"), null),
                ask("text", "phone", label(locale, "phones"), null),
                ask("text", COUNTRY, text(locale, "awayCountry"), null),
                ifSaid(COUNTRY, "select_one " + AWAY, "away_kind", text(locale, "awayKind")),
                ifSaid(COUNTRY, "date", "away_from", text(locale, "awayFrom")),
                maybeIfSaid(COUNTRY, "date", BACK, text(locale, "awayTo")),
                maybeIfSaid(BACK, "select_one " + RETURN, "return_reason", text(locale, "returnReason")),
                ask("date", CEASED_FROM, text(locale, "ceasedFrom"), null),
                maybeIfSaid(CEASED_FROM, "select_one " + CEASED, "ceased_reason", text(locale, "ceasedReason")),
                Table.Row.line("end_repeat", null, null, null, null, null));
    }

    private static Table.Row ask(String type, String name, String label, @Nullable String required) {
        return Table.Row.line(type, name, label, required, null, null);
    }

    /** A question that is asked, and must be answered, where another is. */
    private static Table.Row ifSaid(String other, String type, String name, String label) {
        return Table.Row.line(type, name, label, REQUIRED, null, said(other));
    }

    /** A question that is asked where another is answered, and may be left open. */
    private static Table.Row maybeIfSaid(String other, String type, String name, String label) {
        return Table.Row.line(type, name, label, null, null, said(other));
    }

    private static String said(String other) {
        return "${" + other + "} != ''";
    }

    private static Stream<Table.Row> choices(Locale locale, String list, Enum<?>[] choices) {
        return Arrays.stream(choices)
                .map(each -> Table.Row.line(list, each.name(), text(locale, list + "." + each.name())));
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
