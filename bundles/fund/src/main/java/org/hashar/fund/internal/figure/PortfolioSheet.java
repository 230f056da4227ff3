package org.hashar.fund.internal.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hashar.api.fund.Indicator;
import org.hashar.api.fund.Indicator.Unit;

/** The ratios of a portfolio out of the facts. Pure. */
final class PortfolioSheet {
    private static final List<String> LATE = List.of("PAR1", "PAR30", "PAR60", "PAR90", "PAR180");
    private static final List<String> BOOK = List.of(
            "PAR1",
            "PAR30",
            "PAR60",
            "PAR90",
            "PAR180",
            "RENEGOTIATED",
            "ARREARS",
            "CRR",
            "LOAN_LOSS",
            "WRITE_OFF",
            "RISK_COVERAGE");
    private static final List<String> CAPITAL = List.of("CAPITAL_PRESERVATION", "REVOLUTION", "NEW_MONEY");
    private static final int DAYS_OF_A_YEAR = 365;

    private PortfolioSheet() {}

    static List<Indicator> of(PortfolioFacts facts, Locale locale) {
        Sheet sheet = new Sheet(locale, facts.asset());
        PortfolioFacts.Book book = facts.book();
        String reason = facts.currencies() > 1 ? "several-currencies" : "no-fund";
        if (book == null) {
            BOOK.forEach(code -> sheet.missing(code, Unit.RATIO, reason));
        } else {
            book(sheet, book);
        }
        if (facts.capital() != null && book != null) {
            capital(sheet, facts.capital(), book);
        } else {
            String why = book == null ? reason : "savings-only";
            CAPITAL.forEach(code -> sheet.missing(code, Unit.RATIO, why));
        }
        return sheet.lines();
    }

    private static void book(Sheet sheet, PortfolioFacts.Book book) {
        for (int i = 0; i < LATE.size(); i++) {
            sheet.moneyRatio(LATE.get(i), book.late().get(i), book.outstanding());
        }
        sheet.moneyRatio("RENEGOTIATED", book.renegotiated(), book.outstanding());
        sheet.moneyRatio("ARREARS", book.arrears(), book.outstanding());
        sheet.moneyRatio("CRR", book.collected(), book.fallenDue());
        if (book.fallenDue() == 0 || book.termDays() == 0) {
            sheet.missing("LOAN_LOSS", Unit.RATIO, "nothing-fell-due");
        } else {
            // (1 - collected / due) / (days / loans / 365) x 2, as one quotient.
            sheet.ratio(
                    "LOAN_LOSS",
                    sheet.money(book.fallenDue() - book.collected())
                            .multiply(BigDecimal.valueOf(2L * DAYS_OF_A_YEAR * book.dueLoans())),
                    sheet.money(book.fallenDue()).multiply(BigDecimal.valueOf(book.termDays())));
        }
        sheet.ratio(
                "WRITE_OFF",
                sheet.money(book.writtenOff()),
                sheet.money(book.before() + book.outstanding()).divide(BigDecimal.valueOf(2)));
        sheet.missing("RISK_COVERAGE", Unit.RATIO, "no-allowance");
    }

    private static void capital(Sheet sheet, PortfolioFacts.Capital capital, PortfolioFacts.Book book) {
        long performing = book.outstanding() - book.late().get(1);
        sheet.moneyRatio("CAPITAL_PRESERVATION", capital.cash() + capital.stock() + performing, capital.contributed());
        sheet.moneyRatio("REVOLUTION", book.lent(), capital.external());
        sheet.moneyRatio("NEW_MONEY", capital.newMoney(), capital.lending());
    }
}
