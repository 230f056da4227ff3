package org.hashar.fund.internal.figure;

import java.math.BigDecimal;
import org.hashar.api.Actor;
import org.hashar.api.fund.Conversion;
import org.hashar.api.fund.ConversionService;
import org.hashar.api.fund.Indicator;
import org.hashar.api.fund.IndicatorSheet;
import org.hashar.api.fund.ReportCurrency;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;

/** Tells the money of a sheet in another currency too, each value by itself and all by one rate of the sheet's day (R6). */
final class InCurrency {
    private final ConversionService conversions;
    private final Actor actor;
    private final ReportCurrency in;

    InCurrency(ConversionService conversions, Actor actor, ReportCurrency in) {
        this.conversions = conversions;
        this.actor = actor;
        this.in = in;
    }

    /** As it is when there is no money on it. */
    IndicatorSheet of(IndicatorSheet sheet) {
        String currency = sheet.currency();
        if (currency == null) {
            return sheet;
        }
        Conversion one = convert(BigDecimal.ONE, sheet);
        return new IndicatorSheet(
                sheet.country(),
                sheet.territory(),
                sheet.group(),
                sheet.kind(),
                sheet.fund(),
                sheet.from(),
                sheet.asOf(),
                sheet.asKnown(),
                currency,
                one,
                sheet.counted(),
                sheet.indicators().stream()
                        .map(line -> converted(line, sheet, one))
                        .toList());
    }

    private Indicator converted(Indicator line, IndicatorSheet sheet, Conversion one) {
        BigDecimal value = line.value();
        if (line.unit() != Indicator.Unit.MONEY || value == null) {
            return line;
        }
        if (value.signum() == 0) {
            return line.in(Amount.zero(one.converted().asset()));
        }
        Amount amount = convert(value.abs(), sheet).converted();
        return line.in(value.signum() < 0 ? new Amount(-amount.units(), amount.asset()) : amount);
    }

    private Conversion convert(BigDecimal value, IndicatorSheet sheet) {
        Money money = new Money(value.toPlainString(), String.valueOf(sheet.currency()));
        return conversions.convert(actor, money, in.currency(), in.type(), sheet.asOf(), in.source());
    }
}
