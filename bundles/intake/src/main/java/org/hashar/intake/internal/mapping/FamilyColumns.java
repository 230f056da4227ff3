package org.hashar.intake.internal.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hashar.api.intake.ImportField;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.LandPlotDraft.Tenure;
import org.hashar.api.registry.LandPlotDraft.Unit;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.Territory;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.mapping.RowMapper.Cells;
import org.jspecify.annotations.Nullable;

/** The columns that tell of the family around a person. */
final class FamilyColumns {
    private final Plan plan;
    private final HouseholdKeys households;
    private final FamilyCells family;
    private final RemittanceColumns remittances;
    private final boolean tells;

    FamilyColumns(Plan plan, HouseholdKeys households, Values values) {
        this.plan = plan;
        this.households = households;
        this.family = new FamilyCells(plan, values);
        this.remittances = new RemittanceColumns(plan, family);
        this.tells = List.of(
                        ImportField.HOUSEHOLD_KEY,
                        ImportField.RELATION,
                        ImportField.AREA,
                        ImportField.MIGRATION_DESTINATION,
                        ImportField.FAMILY_STATUS,
                        ImportField.AMOUNT,
                        ImportField.REMITTANCE_CEASED_FROM)
                .stream()
                .anyMatch(plan::has);
    }

    /**
     * What a row says.
     *
     * @param place of the row
     * @param first whether the person stands in no earlier row
     */
    FamilyWish read(Cells cells, @Nullable Territory place, boolean first) {
        return tells
                ? new FamilyWish(
                        household(cells, place, first),
                        migration(cells),
                        remittances.received(cells),
                        remittances.ceased(cells))
                : FamilyWish.NONE;
    }

    private FamilyWish.@Nullable Household household(Cells cells, @Nullable Territory place, boolean first) {
        String key = cells.text(plan.one(ImportField.HOUSEHOLD_KEY));
        if (key == null) {
            if (family.tells(
                    cells,
                    ImportField.RELATION,
                    ImportField.IN_CARE_OF_KEY,
                    ImportField.AREA,
                    ImportField.FAMILY_STATUS,
                    ImportField.FAMILY_STATUS_FROM,
                    ImportField.FAMILY_STATUS_TO)) {
                family.require(cells, ImportField.HOUSEHOLD_KEY, null);
            }
            return null;
        }
        if (households.isTooLarge(key)) {
            cells.findings.refuse(plan.heading(ImportField.HOUSEHOLD_KEY), "household-too-large", HouseholdKeys.MOST);
            return null;
        }
        if (households.isApart(key)) {
            cells.findings.refuse(
                    plan.heading(ImportField.HOUSEHOLD_KEY), "household-rows-apart", households.firstRow(key));
            return null;
        }
        String member = cells.text(plan.one(ImportField.MEMBER_KEY));
        return new FamilyWish.Household(
                households.firstRow(key),
                place == null ? null : place.code(),
                cells.text(plan.one(ImportField.ADDRESS)),
                first
                        ? family.require(
                                cells,
                                ImportField.RELATION,
                                family.word(cells, ImportField.RELATION, Relation.class, FamilyWords.RELATIONS))
                        : null,
                first
                        ? family.require(
                                cells, ImportField.HOUSEHOLD_FROM, family.day(cells, ImportField.HOUSEHOLD_FROM))
                        : null,
                member == null ? cells.text(plan.one(ImportField.PERSON_KEY)) : member,
                cells.text(plan.one(ImportField.IN_CARE_OF_KEY)),
                land(cells),
                status(cells));
    }

    private FamilyWish.@Nullable Land land(Cells cells) {
        Slot slot = plan.one(ImportField.AREA);
        BigDecimal area =
                slot == null ? null : family.values().number(cells.cell(slot), slot.heading(), cells.findings);
        if (slot == null || area == null) {
            return null;
        }
        String said = slot.column().unit();
        Unit unit = said == null
                ? family.word(cells, ImportField.AREA_UNIT, Unit.class, FamilyWords.UNITS)
                : Unit.valueOf(said.toUpperCase(Locale.ROOT));
        if (unit == null && cells.findings.isFree(plan.heading(ImportField.AREA_UNIT))) {
            cells.findings.refuse(slot.heading(), "unit-not-said", MappingRules.UNITS);
        }
        Tenure tenure = family.require(
                cells, ImportField.TENURE, family.word(cells, ImportField.TENURE, Tenure.class, FamilyWords.TENURES));
        return unit == null || tenure == null
                ? null
                : new FamilyWish.Land(
                        new LandPlotDraft.Area(area.stripTrailingZeros().toPlainString(), unit), tenure);
    }

    /** The column says since when that is so: the day of the survey says nothing of it. */
    private FamilyWish.@Nullable Status status(Cells cells) {
        if (!family.tells(
                cells, ImportField.FAMILY_STATUS, ImportField.FAMILY_STATUS_FROM, ImportField.FAMILY_STATUS_TO)) {
            return null;
        }
        FamilyStatusDraft.State state = family.require(
                cells,
                ImportField.FAMILY_STATUS,
                family.word(cells, ImportField.FAMILY_STATUS, FamilyStatusDraft.State.class, FactWords.STATUSES));
        LocalDate from = family.require(
                cells, ImportField.FAMILY_STATUS_FROM, family.day(cells, ImportField.FAMILY_STATUS_FROM));
        LocalDate to = family.day(cells, ImportField.FAMILY_STATUS_TO);
        return state == null || from == null ? null : new FamilyWish.Status(state, from, to);
    }

    private FamilyWish.@Nullable Migration migration(Cells cells) {
        if (!family.tells(
                cells,
                ImportField.MIGRATION_DESTINATION,
                ImportField.MIGRATION_KIND,
                ImportField.MIGRATION_FROM,
                ImportField.MIGRATION_TO,
                ImportField.MIGRATION_RETURN_REASON)) {
            return null;
        }
        MigrationDraft.Kind kind = family.require(
                cells,
                ImportField.MIGRATION_KIND,
                family.word(cells, ImportField.MIGRATION_KIND, MigrationDraft.Kind.class, FamilyWords.MIGRATIONS));
        String destination = family.require(cells, ImportField.MIGRATION_DESTINATION, destination(cells));
        LocalDate from =
                family.require(cells, ImportField.MIGRATION_FROM, family.day(cells, ImportField.MIGRATION_FROM));
        LocalDate to = family.day(cells, ImportField.MIGRATION_TO);
        MigrationDraft.ReturnReason reason = family.word(
                cells, ImportField.MIGRATION_RETURN_REASON, MigrationDraft.ReturnReason.class, FactWords.RETURNS);
        return kind == null || destination == null || from == null
                ? null
                : new FamilyWish.Migration(kind, destination, from, to, reason);
    }

    private @Nullable String destination(Cells cells) {
        Slot slot = plan.one(ImportField.MIGRATION_DESTINATION);
        String text = cells.text(slot);
        if (slot == null || text == null) {
            return null;
        }
        String code = FamilyWords.COUNTRIES.of(text);
        if (code == null) {
            cells.findings.refuse(slot.heading(), "not-a-country");
        }
        return code;
    }

    /** The column of what the registry found wrong at {@code /migration/to}, say; null when there is none. */
    @Nullable
    String heading(String pointer) {
        return switch (pointer) {
            case "/household/address" -> plan.heading(ImportField.ADDRESS);
            case "/member/household" -> plan.heading(ImportField.HOUSEHOLD_KEY);
            case "/member/number" -> plan.heading(ImportField.MEMBER_KEY);
            case "/member/relation", "/member/confirmed" -> plan.heading(ImportField.RELATION);
            case "/member/inCareOf" -> plan.heading(ImportField.IN_CARE_OF_KEY);
            case "/member/from", "/land/from" -> plan.heading(ImportField.HOUSEHOLD_FROM);
            case "/land/area/amount" -> plan.heading(ImportField.AREA);
            case "/land/tenure" -> plan.heading(ImportField.TENURE);
            case "/migration/destination" -> plan.heading(ImportField.MIGRATION_DESTINATION);
            case "/migration/kind" -> plan.heading(ImportField.MIGRATION_KIND);
            case "/migration/from" -> plan.heading(ImportField.MIGRATION_FROM);
            case "/migration/to" -> plan.heading(ImportField.MIGRATION_TO);
            case "/migration/returnReason" -> plan.heading(ImportField.MIGRATION_RETURN_REASON);
            case "/status/state" -> plan.heading(ImportField.FAMILY_STATUS);
            case "/status/from" -> plan.heading(ImportField.FAMILY_STATUS_FROM);
            case "/status/to" -> plan.heading(ImportField.FAMILY_STATUS_TO);
            case "/ceased/from" -> plan.heading(ImportField.REMITTANCE_CEASED_FROM);
            case "/remittance/amount" -> plan.heading(ImportField.AMOUNT);
            case "/remittance/from", "/remittance/until" -> plan.heading(ImportField.MONTH);
            default -> null;
        };
    }
}
