package org.hashar.intake.internal.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hashar.api.intake.ImportField;
import org.hashar.api.money.Money;
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
    private final Values values;
    private final boolean tells;

    FamilyColumns(Plan plan, HouseholdKeys households, Values values) {
        this.plan = plan;
        this.households = households;
        this.values = values;
        this.tells = List.of(
                        ImportField.HOUSEHOLD_KEY,
                        ImportField.RELATION,
                        ImportField.AREA,
                        ImportField.MIGRATION_DESTINATION,
                        ImportField.AMOUNT)
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
                ? new FamilyWish(household(cells, place, first), migration(cells), remittance(cells))
                : FamilyWish.NONE;
    }

    private FamilyWish.@Nullable Household household(Cells cells, @Nullable Territory place, boolean first) {
        String key = cells.text(plan.one(ImportField.HOUSEHOLD_KEY));
        if (key == null) {
            boolean needed = List.of(ImportField.RELATION, ImportField.IN_CARE_OF_KEY, ImportField.AREA).stream()
                    .anyMatch(field -> cells.text(plan.one(field)) != null);
            if (needed) {
                require(cells, ImportField.HOUSEHOLD_KEY, null);
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
                        ? require(cells, ImportField.RELATION, word(cells, ImportField.RELATION, FamilyWords.RELATIONS))
                        : null,
                first ? require(cells, ImportField.HOUSEHOLD_FROM, day(cells, ImportField.HOUSEHOLD_FROM)) : null,
                member == null ? cells.text(plan.one(ImportField.PERSON_KEY)) : member,
                cells.text(plan.one(ImportField.IN_CARE_OF_KEY)),
                land(cells));
    }

    private FamilyWish.@Nullable Land land(Cells cells) {
        Slot slot = plan.one(ImportField.AREA);
        BigDecimal area = slot == null ? null : values.number(cells.cell(slot), slot.heading(), cells.findings);
        if (slot == null || area == null) {
            return null;
        }
        String said = slot.column().unit();
        Unit unit = said == null
                ? word(cells, ImportField.AREA_UNIT, FamilyWords.UNITS)
                : Unit.valueOf(said.toUpperCase(Locale.ROOT));
        if (unit == null && cells.findings.isFree(plan.heading(ImportField.AREA_UNIT))) {
            cells.findings.refuse(slot.heading(), "unit-not-said", MappingRules.UNITS);
        }
        Tenure tenure = require(cells, ImportField.TENURE, word(cells, ImportField.TENURE, FamilyWords.TENURES));
        return unit == null || tenure == null
                ? null
                : new FamilyWish.Land(
                        new LandPlotDraft.Area(area.stripTrailingZeros().toPlainString(), unit), tenure);
    }

    private FamilyWish.@Nullable Migration migration(Cells cells) {
        boolean told = List.of(
                        ImportField.MIGRATION_DESTINATION,
                        ImportField.MIGRATION_KIND,
                        ImportField.MIGRATION_FROM,
                        ImportField.MIGRATION_TO)
                .stream()
                .anyMatch(field -> cells.text(plan.one(field)) != null);
        if (!told) {
            return null;
        }
        MigrationDraft.Kind kind = require(
                cells, ImportField.MIGRATION_KIND, word(cells, ImportField.MIGRATION_KIND, FamilyWords.MIGRATIONS));
        String destination = require(cells, ImportField.MIGRATION_DESTINATION, destination(cells));
        LocalDate from = require(cells, ImportField.MIGRATION_FROM, day(cells, ImportField.MIGRATION_FROM));
        LocalDate to = day(cells, ImportField.MIGRATION_TO);
        return kind == null || destination == null || from == null
                ? null
                : new FamilyWish.Migration(kind, destination, from, to);
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

    private FamilyWish.@Nullable Remittance remittance(Cells cells) {
        Slot slot = plan.one(ImportField.AMOUNT);
        BigDecimal amount = slot == null ? null : values.number(cells.cell(slot), slot.heading(), cells.findings);
        if (slot == null || amount == null) {
            return null;
        }
        String said = cells.text(plan.one(ImportField.CURRENCY));
        String currency = said == null ? slot.column().type() : said.toUpperCase(Locale.ROOT);
        if (currency == null) {
            cells.findings.refuse(slot.heading(), "currency-not-said");
        }
        Slot months = plan.one(ImportField.MONTH);
        YearMonth month = require(
                cells,
                ImportField.MONTH,
                months == null ? null : values.month(cells.cell(months), months.heading(), cells.findings));
        return currency == null || month == null
                ? null
                : new FamilyWish.Remittance(new Money(amount.toPlainString(), currency), month);
    }

    private @Nullable LocalDate day(Cells cells, ImportField field) {
        Slot slot = plan.one(field);
        return slot == null ? null : values.day(cells.cell(slot), slot.heading(), cells.findings);
    }

    /** What a word means; a word that is none is noted. */
    private <E extends Enum<E>> @Nullable E word(Cells cells, ImportField field, Words<E> words) {
        Slot slot = plan.one(field);
        String text = cells.text(slot);
        if (slot == null || text == null) {
            return null;
        }
        E meaning = words.of(text);
        if (meaning == null) {
            cells.findings.refuse(slot.heading(), "not-a-word-for-it", codes(field));
        }
        return meaning;
    }

    private static String codes(ImportField field) {
        Enum<?>[] codes =
                switch (field) {
                    case RELATION -> Relation.values();
                    case TENURE -> Tenure.values();
                    case AREA_UNIT -> Unit.values();
                    default -> MigrationDraft.Kind.values();
                };
        return Arrays.stream(codes).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Notes what is missing, unless it is there and something was said of it. */
    private <T> @Nullable T require(Cells cells, ImportField field, @Nullable T value) {
        String heading = plan.heading(field);
        if (value == null && cells.findings.isFree(heading)) {
            cells.findings.refuse(heading, "required");
        }
        return value;
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
            case "/remittance/amount" -> plan.heading(ImportField.AMOUNT);
            case "/remittance/from", "/remittance/until" -> plan.heading(ImportField.MONTH);
            default -> null;
        };
    }
}
