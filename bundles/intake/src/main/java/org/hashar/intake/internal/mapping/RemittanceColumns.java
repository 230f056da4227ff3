package org.hashar.intake.internal.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.hashar.api.intake.ImportField;
import org.hashar.api.money.Money;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.mapping.RowMapper.Cells;
import org.jspecify.annotations.Nullable;

/** The columns that tell what came from migrants in a month, and that nothing comes any more. */
record RemittanceColumns(Plan plan, FamilyCells family) {

    /** What came, null when the row tells of nothing. */
    FamilyWish.@Nullable Remittance received(Cells cells) {
        Slot slot = plan.one(ImportField.AMOUNT);
        BigDecimal amount =
                slot == null ? null : family.values().number(cells.cell(slot), slot.heading(), cells.findings);
        if (slot == null || amount == null) {
            return null;
        }
        String said = cells.text(plan.one(ImportField.CURRENCY));
        String currency = said == null ? slot.column().type() : said.toUpperCase(Locale.ROOT);
        if (currency == null) {
            cells.findings.refuse(slot.heading(), "currency-not-said");
        }
        YearMonth month = family.require(cells, ImportField.MONTH, month(cells));
        return currency == null || month == null
                ? null
                : new FamilyWish.Remittance(new Money(amount.toPlainString(), currency), month);
    }

    private @Nullable YearMonth month(Cells cells) {
        Slot months = plan.one(ImportField.MONTH);
        return months == null ? null : family.values().month(cells.cell(months), months.heading(), cells.findings);
    }

    /** That nothing comes any more, null when the row does not say so. */
    FamilyWish.@Nullable Ceased ceased(Cells cells) {
        if (!family.tells(cells, ImportField.REMITTANCE_CEASED_FROM, ImportField.REMITTANCE_CEASED_REASON)) {
            return null;
        }
        RemittanceDraft.Reason reason = family.word(
                cells, ImportField.REMITTANCE_CEASED_REASON, RemittanceDraft.Reason.class, FactWords.CEASINGS);
        LocalDate from = family.require(
                cells, ImportField.REMITTANCE_CEASED_FROM, family.day(cells, ImportField.REMITTANCE_CEASED_FROM));
        return from == null ? null : new FamilyWish.Ceased(from, reason);
    }
}
