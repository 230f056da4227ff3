package org.hashar.intake.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.hashar.api.ProblemException;
import org.hashar.api.intake.Form;
import org.hashar.api.intake.Form.Kind;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.junit.jupiter.api.Test;

class XlsFormTest {

    private static List<String> wrong(String survey, String choices, String settings) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> Samples.read(Samples.workbook(survey, choices, settings), null));
        return refused.problem().violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    @Test
    void readsQuestionsWithTheirPathsRepeatsAndChoices() throws IOException {
        Form form = Samples.read(Samples.workbook("2024-03"), null);
        assertThat(form.formId()).isEqualTo("household");
        assertThat(form.version()).isEqualTo("2024-03");
        assertThat(form.title()).isEqualTo("Хонавода");
        assertThat(form.questions())
                .extracting(question -> question.path() + " " + question.kind())
                .containsExactly(
                        "begun TEXT",
                        "place/village TEXT",
                        "place/district TEXT",
                        "place/position POSITION",
                        "member REPEAT",
                        "member/given TEXT",
                        "member/family TEXT",
                        "member/sex CHOICE",
                        "member/born DAY",
                        "member/year NUMBER",
                        "member/photo ATTACHMENT",
                        "member/more/phone TEXT",
                        "crops CHOICES");
        assertThat(form.questions().get(7).choices())
                .containsExactly(new Form.Choice("1", "зан"), new Form.Choice("2", "мард"));
        assertThat(form.questions().get(5).label()).as("in the first language").isEqualTo("Ном");
    }

    @Test
    void aVersionThatAServerGaveTakesThePlaceOfTheWorkbooks() throws IOException {
        assertThat(Samples.read(Samples.workbook("2024-03"), "vAbc").version()).isEqualTo("vAbc");
        assertThat(Samples.read(Samples.workbook("=TEXT(NOW())"), "vAbc").version())
                .isEqualTo("vAbc");
    }

    @Test
    void tellsAllThatIsWrongAtItsSheetRowAndColumn() {
        assertThat(wrong(
                        """
                        type | name
                        text | given
                        text | given
                        questionnaire | x
                        select_one colour | colour
                        text | 1st
                        text |
                         | lost
                        end_group |
                        begin_repeat | member
                        begin_group | more
                        end_repeat |
                        """,
                        "list_name | name\nsex |\n | f",
                        "form_title | version\nA form | =1+1"))
                .containsExactlyInAnyOrder(
                        "/choices/2/name required",
                        "/choices/3/list_name required",
                        "/survey/3/name question-twice",
                        "/survey/4/type unknown-question-type",
                        "/survey/5/type choices-missing",
                        "/survey/6/name not-a-question-name",
                        "/survey/7/name required",
                        "/survey/8/type required",
                        "/survey/9/type section-ends-nothing",
                        "/survey/12/type section-ends-nothing",
                        "/survey/13/type section-not-ended",
                        "/survey/13/type section-not-ended",
                        "/settings/2/form_id required",
                        "/settings/2/version formula-cell");
        assertThat(wrong("type | name\nnote | hello", null, "form_id\nf"))
                .containsExactly("/survey form-without-questions");
    }

    @Test
    void choicesFromAFileOrFromARepeatAreNotInTheWorkbook() throws IOException {
        Form form = Samples.read(
                Samples.workbook(
                        """
                        type | name
                        select_one_from_file places.csv | village
                        select multiple crops or_other | crops
                        rank crops | best
                        dateTime | at
                        """,
                        "list name | name\ncrops | wheat",
                        "form_id\nf"),
                null);
        assertThat(form.version()).isEmpty();
        assertThat(form.title()).isEqualTo("f");
        assertThat(form.questions())
                .extracting(question -> question.path() + " " + question.kind() + " "
                        + question.choices().size())
                .containsExactly("village CHOICE 0", "crops CHOICES 1", "best CHOICES 1", "at TEXT 0");
        assertThat(form.questions().get(1).choices().get(0).label()).isEqualTo("wheat");
        assertThat(form.questions()).noneMatch(question -> question.kind() == Kind.REPEAT);
    }

    @Test
    void whatIsNoXlsFormIsRefused() {
        RefusedFileException refused = catchThrowableOfType(
                RefusedFileException.class,
                () -> Samples.read(org.hashar.intake.internal.Workbooks.of(java.util.Map.of("Sheet1", "a|b")), null));
        assertThat(refused.code()).isEqualTo("sheet-missing");
        assertThat(catchThrowableOfType(RefusedFileException.class, () -> Samples.read(new byte[] {1, 2, 3}, null))
                        .code())
                .isEqualTo("not-a-table");
    }
}
