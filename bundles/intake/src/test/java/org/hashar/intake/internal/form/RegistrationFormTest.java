package org.hashar.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hashar.intake.internal.World.column;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.Book;
import org.hashar.api.intake.Form;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.Person;
import org.hashar.api.report.Table;
import org.hashar.intake.internal.Workbooks;
import org.hashar.intake.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The form that is offered, from its workbook to the household that a submission of it becomes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistrationFormTest {
    private final World world;
    private final Form form;

    RegistrationFormTest(Databases.Kind kind) {
        world = new World(kind);
        try {
            form = world.forms()
                    .keep(World.COORDINATOR, Ids.next(), null, new ByteArrayInputStream(workbook()))
                    .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void close() {
        world.close();
    }

    private byte[] workbook() {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Book sheet : world.forms().registration(World.COORDINATOR, "TJ", Locale.forLanguageTag("tg"))) {
            StringJoiner lines = new StringJoiner("\n");
            lines.add(String.join(
                    "|", sheet.columns().stream().map(Table.Column::label).toList()));
            sheet.rows()
                    .forEachRemaining(row -> lines.add(String.join(
                            "|",
                            row.cells().stream()
                                    .map(cell -> cell == null ? "" : String.valueOf(cell))
                                    .toList())));
            sheets.put(sheet.name(), lines.toString());
        }
        return Workbooks.of(sheets);
    }

    private ImportMapping households() {
        ImportMapping mapping = new ImportMapping(
                Ids.next(),
                "Households",
                "TJ",
                ImportMapping.Kind.PERSONS,
                "tg",
                null,
                null,
                "hashar-household-tj",
                List.of(
                        column(ImportField.HOUSEHOLD_KEY, "meta/instanceID"),
                        column(ImportField.HOUSEHOLD_FROM, "asked_on"),
                        column(ImportField.ADDRESS, "address"),
                        column(ImportField.TERRITORY_NAME, "village"),
                        column(ImportField.TERRITORY_PARENT, "district"),
                        column(ImportField.AREA, "land_area"),
                        column(ImportField.AREA_UNIT, "land_unit"),
                        column(ImportField.TENURE, "land_tenure"),
                        column(ImportField.FAMILY_STATUS, "family_status"),
                        column(ImportField.FAMILY_STATUS_FROM, "family_status_from"),
                        column(ImportField.MIGRATION_DESTINATION, "member/away_country"),
                        column(ImportField.MIGRATION_KIND, "member/away_kind"),
                        column(ImportField.MIGRATION_FROM, "member/away_from"),
                        column(ImportField.MIGRATION_TO, "member/away_to"),
                        column(ImportField.MIGRATION_RETURN_REASON, "member/return_reason"),
                        column(ImportField.REMITTANCE_CEASED_FROM, "member/ceased_from"),
                        column(ImportField.REMITTANCE_CEASED_REASON, "member/ceased_reason"),
                        column(ImportField.MEMBER_KEY, "member/number"),
                        column(ImportField.FAMILY, "member/family"),
                        column(ImportField.GIVEN, "member/given"),
                        column(ImportField.SEX, "member/sex"),
                        column(ImportField.BIRTH_YEAR, "member/birth_year"),
                        column(ImportField.RELATION, "member/relation"),
                        column(ImportField.IN_CARE_OF_KEY, "member/in_care_of"),
                        column(ImportField.OCCUPATION, "member/occupation"),
                        column(ImportField.PHONE, "member/phone")));
        return world.imports().keep(World.COORDINATOR, mapping).value();
    }

    /** Each member as {@code number,given,sex,year,relation,carer}. */
    private String submission(String instance, String... members) {
        StringBuilder xml = new StringBuilder("<data id='hashar-household-tj' version='" + form.version()
                + "'><asked_on>2011-11-05</asked_on><district>11</district><village>Сурх</village>"
                + "<address>к. Рӯдакӣ 5</address><land_area>3.5</land_area><land_unit>SOTKA</land_unit>"
                + "<land_tenure>OWN</land_tenure><family_status>RETURNED</family_status>"
                + "<family_status_from>2011-10-01</family_status_from>");
        for (String member : members) {
            String[] parts = member.split(",", -1);
            xml.append("<member><number>" + parts[0] + "</number><family>Раҳимова</family><given>" + parts[1]
                    + "</given><sex>" + parts[2] + "</sex><birth_year>" + parts[3] + "</birth_year><relation>"
                    + parts[4]
                    + "</relation><in_care_of>" + parts[5] + "</in_care_of>"
                    + (parts[1].equals("Далер")
                            ? "<away_country>Русия</away_country><away_kind>SEASONAL</away_kind>"
                                    + "<away_from>2011-03-01</away_from><away_to>2011-10-01</away_to>"
                                    + "<return_reason>DEPORTED</return_reason><ceased_from>2011-10-01</ceased_from>"
                                    + "<ceased_reason>RETURNED</ceased_reason>"
                            : "")
                    + "</member>");
        }
        return xml + "<meta><instanceID>uuid:" + instance + "</instanceID></meta></data>";
    }

    private ImportJob run(ImportMapping mapping, String file) {
        return world.run(world.draft(mapping, false), file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itAsksForTheMembersOfAHouseholdInTheLanguageOfWhoReadsIt() {
        assertThat(form.formId()).isEqualTo("hashar-household-tj");
        assertThat(form.questions()).extracting(Form.Question::label).contains("Насаб", "Ҷинс", "Хешӣ бо сардор");
        assertThat(form.questions())
                .filteredOn(question -> question.path().equals("district"))
                .singleElement()
                .satisfies(question -> assertThat(question.choices())
                        .containsExactly(new Form.Choice("11", "Исфара"), new Form.Choice("12", "Панҷакент")));
        assertThat(form.questions())
                .filteredOn(question -> question.path().equals("member/relation"))
                .singleElement()
                .satisfies(question -> assertThat(question.choices())
                        .hasSize(Relation.values().length)
                        .contains(new Form.Choice("GRANDCHILD", "набера")));
        assertThat(form.questions())
                .filteredOn(question -> question.path().equals("member/return_reason"))
                .singleElement()
                .satisfies(question -> assertThat(question.choices())
                        .hasSize(MigrationDraft.ReturnReason.values().length)
                        .contains(new Form.Choice("DEPORTED", "бадарға шуд")));
        assertThat(form.questions())
                .filteredOn(question -> question.kind() == Form.Kind.REPEAT)
                .extracting(Form.Question::path)
                .containsExactly("member");
    }

    @Test
    void aSubmissionBecomesOneHouseholdOnceAndIsTakenBackWhole() {
        List<Long> before = world.counts();
        String one = submission(
                "h-1", "1,Бибиҷон,FEMALE,1950,HEAD,", "2,Далер,MALE,1975,CHILD,", "3,Зебо,FEMALE,2001,GRANDCHILD,1");
        String other = submission("h-2", "1,Оиша,FEMALE,1950,HEAD,", "2,Ситора,FEMALE,1975,CHILD_IN_LAW,");
        ImportMapping mapping = households();
        ImportJob job = run(mapping, "<all>" + one + other + one + "</all>");
        assertThat(world.findings(job))
                .as("the same again is left out and parts no household")
                .containsExactly("6 - submission-in-row", "7 - submission-in-row", "8 - submission-in-row");
        assertThat(world.count("reg_household")).isEqualTo(before.get(6) + 2);
        assertThat(world.count("reg_household_member")).isEqualTo(before.get(7) + 5);
        assertThat(world.count("reg_migration")).isEqualTo(before.get(8) + 1);
        assertThat(world.count("reg_land_plot"))
                .as("told once of each household, not of each member")
                .isEqualTo(before.get(9) + 2);
        assertThat(world.count("reg_remittance")).isEqualTo(before.get(10) + 1);
        assertThat(world.count("reg_family_status"))
                .as("once of each household, not of each member")
                .isEqualTo(before.get(11) + 2);
        Person child = world.persons.list(World.COORDINATOR, "TJ", Page.Request.FIRST).items().stream()
                .filter(person -> person.names().get(0).given().equals("Зебо"))
                .findFirst()
                .orElseThrow();
        HouseholdMember member =
                world.households.ofPerson(World.COORDINATOR, child.id(), null).get(0);
        assertThat(member.from()).isEqualTo(LocalDate.of(2011, 11, 5));
        assertThat(world.persons
                        .require(World.COORDINATOR, Objects.requireNonNull(member.inCareOf()))
                        .names()
                        .get(0)
                        .given())
                .isEqualTo("Бибиҷон");
        assertThat(run(mapping, one).made()).isZero();
        world.undone(job.id());
        assertThat(world.counts()).isEqualTo(before);
        assertThat(world.count("intake_submission")).isZero();
    }

    @Test
    void aSubmissionWithAWrongMemberIsSentAgainWhole() {
        ImportMapping mapping = households();
        ImportJob job = run(mapping, submission("h-3", "1,Бибиҷон,FEMALE,1950,HEAD,", "2,,MALE,1975,CHILD,7"));
        assertThat(world.findings(job))
                .containsExactlyInAnyOrder(
                        "1 - household-not-whole",
                        "2 member/in_care_of carer-not-in-household",
                        "2 member/given required");
        assertThat(job.made()).isZero();
        ImportJob right = run(mapping, submission("h-3", "1,Бибиҷон,FEMALE,1950,HEAD,", "2,Далер,MALE,1975,CHILD,"));
        assertThat(world.findings(right)).isEmpty();
        assertThat(right.made())
                .as(
                        "two persons, a household, its land and status, that both belong to it, that one was away and sends nothing now")
                .isEqualTo(9);
        world.undone(right.id());
    }

    @Test
    void twoMembersWithOneNumberKeepTheHouseholdOut() {
        ImportJob job = run(households(), submission("h-4", "1,Бибиҷон,FEMALE,1950,HEAD,", "1,Далер,MALE,1975,CHILD,"));
        assertThat(world.findings(job)).containsExactly("1 - household-not-whole", "2 member/number member-twice");
    }

    @Test
    void anUnknownCountryHasNoForm() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> world.forms()
                                .registration(World.COORDINATOR, "XX", Locale.ENGLISH))
                        .problem()
                        .violations())
                .extracting("code")
                .containsExactly("unknown-country");
    }
}
