package org.hashar.intake.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlotDraft.Tenure;
import org.hashar.api.registry.LandPlotDraft.Unit;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.RemittanceDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How lists tell of families in the five languages. */
class FamilyWordsTest {

    @ParameterizedTest
    @CsvSource({
        "head, HEAD",
        "Сардори  оила, HEAD",
        "үй-бүлө башчысы, HEAD",
        "жена, SPOUSE",
        "Ҳамсар, SPOUSE",
        "духтар, CHILD",
        "oʻgʻli, CHILD",
        "o`g`li, CHILD",
        "келин, CHILD_IN_LAW",
        "внук, GRANDCHILD",
        "небереси, GRANDCHILD",
        "тёща, PARENT_IN_LAW",
        "теща, PARENT_IN_LAW",
        "жээн, NIECE_OR_NEPHEW",
        "niece-or-nephew, NIECE_OR_NEPHEW",
        "бегона, NOT_RELATED"
    })
    void aRelationIsUnderstoodHoweverItIsWritten(String word, Relation relation) {
        assertThat(FamilyWords.RELATIONS.of(word)).isEqualTo(relation);
    }

    @Test
    void aWordThatMeansMotherInOneLanguageAndSisterInAnotherIsNotGuessedAt() {
        assertThat(FamilyWords.RELATIONS.of("апа")).isNull();
        assertThat(FamilyWords.RELATIONS.of("апасы")).isEqualTo(Relation.PARENT);
    }

    @Test
    void allThatTheRegistryKnowsHasItsCodeForAWord() {
        assertThat(Arrays.stream(Relation.values()).map(Relation::name).map(FamilyWords.RELATIONS::of))
                .containsExactly(Relation.values());
        assertThat(Arrays.stream(Tenure.values()).map(Tenure::name).map(FamilyWords.TENURES::of))
                .containsExactly(Tenure.values());
        assertThat(Arrays.stream(Unit.values()).map(Unit::name).map(FamilyWords.UNITS::of))
                .containsExactly(Unit.values());
        assertThat(Arrays.stream(MigrationDraft.Kind.values()).map(Enum::name).map(FamilyWords.MIGRATIONS::of))
                .containsExactly(MigrationDraft.Kind.values());
        assertThat(Arrays.stream(FamilyStatusDraft.State.values())
                        .map(Enum::name)
                        .map(FactWords.STATUSES::of))
                .containsExactly(FamilyStatusDraft.State.values());
        assertThat(Arrays.stream(MigrationDraft.ReturnReason.values())
                        .map(Enum::name)
                        .map(FactWords.RETURNS::of))
                .containsExactly(MigrationDraft.ReturnReason.values());
        assertThat(Arrays.stream(RemittanceDraft.Reason.values())
                        .map(Enum::name)
                        .map(FactWords.CEASINGS::of))
                .containsExactly(RemittanceDraft.Reason.values());
    }

    @Test
    void whatMigrationMadeOfFamiliesIsUnderstoodButABareNoIsNot() {
        assertThat(FactWords.STATUSES.of("Партофташуда")).isEqualTo(FamilyStatusDraft.State.ABANDONED);
        assertThat(FactWords.STATUSES.of("нет")).isNull();
        assertThat(FactWords.RETURNS.of("депортация")).isEqualTo(MigrationDraft.ReturnReason.DEPORTED);
        assertThat(FactWords.RETURNS.of("үй-бүлө")).isEqualTo(MigrationDraft.ReturnReason.FAMILY);
        assertThat(FactWords.CEASINGS.of("aloqa yo'q")).isEqualTo(RemittanceDraft.Reason.CONTACT_LOST);
        assertThat(FactWords.CEASINGS.of("умерла")).isEqualTo(RemittanceDraft.Reason.DEATH);
    }

    @Test
    void unitsAndRightsAndKindsOfAbsenceAreUnderstoodToo() {
        assertThat(FamilyWords.UNITS.of("м²")).isEqualTo(Unit.M2);
        assertThat(FamilyWords.UNITS.of("Соток")).isEqualTo(Unit.SOTKA);
        assertThat(FamilyWords.UNITS.of("фут")).isNull();
        assertThat(FamilyWords.TENURES.of("ижара")).isEqualTo(Tenure.RENTED);
        assertThat(FamilyWords.MIGRATIONS.of("мавсимӣ")).isEqualTo(MigrationDraft.Kind.SEASONAL);
    }

    @ParameterizedTest
    @CsvSource({"RU, RU", "россия, RU", "Русия, RU", "РФ, RU", "Казахстан, KZ", "Kazakhstan, KZ", "kz, KZ"})
    void aCountryIsKnownByItsCodeAndItsNames(String name, String code) {
        assertThat(FamilyWords.COUNTRIES.of(name)).isEqualTo(code);
    }
}
