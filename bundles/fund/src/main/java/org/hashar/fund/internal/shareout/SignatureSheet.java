package org.hashar.fund.internal.shareout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.hashar.api.Messages;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.money.Amount;
import org.hashar.api.report.Table;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;

/** The sheet of a share-out as it is read out at the meeting and signed (R4): whoever is paid signs in the last, empty column. Pure. */
final class SignatureSheet {
    private SignatureSheet() {}

    /**
     * The table.
     *
     * @param names of persons, as they stand on paper
     */
    static Table of(ShareOut shareOut, Function<UUID, String> names, Locale locale) {
        List<Row> rows = new ArrayList<>();
        Amount nothing = Amount.zero(shareOut.pot().asset());
        Amount savings = nothing;
        Amount gain = nothing;
        Amount setOff = nothing;
        Amount arrears = nothing;
        Amount carried = nothing;
        Amount claim = nothing;
        for (int i = 0; i < shareOut.lines().size(); i++) {
            ShareOut.Line line = shareOut.lines().get(i);
            rows.add(Row.line(
                    (long) i + 1,
                    names.apply(line.person()),
                    line.weight(),
                    line.savings(),
                    line.gain(),
                    line.setOff(),
                    line.arrears(),
                    line.carried(),
                    line.claim(),
                    line.paid(),
                    null));
            savings = savings.plus(line.savings());
            gain = gain.plus(line.gain());
            setOff = setOff.plus(line.setOff());
            arrears = arrears.plus(line.arrears());
            carried = carried.plus(line.carried());
            claim = claim.plus(line.claim());
        }
        String remainder = Messages.text(
                locale,
                "share-out.remainder." + shareOut.document().remainderTo().name());
        rows.add(Row.line(null, remainder, null, null, null, null, null, null, null, shareOut.remainder(), null));
        rows.add(Row.total(
                null,
                Messages.text(locale, "share-out.total"),
                null,
                savings,
                gain,
                setOff,
                arrears,
                carried,
                claim,
                shareOut.paid().plus(shareOut.remainder()),
                null));
        String title =
                Messages.text(locale, "share-out.title", shareOut.document().date(), shareOut.pot());
        return new Table(title, columns(locale), rows);
    }

    private static List<Column> columns(Locale locale) {
        return List.of(
                column(locale, "number", true),
                column(locale, "person", false),
                column(locale, "weight", true),
                column(locale, "savings", true),
                column(locale, "gain", true),
                column(locale, "setOff", true),
                column(locale, "arrears", true),
                column(locale, "carried", true),
                column(locale, "claim", true),
                column(locale, "paid", true),
                column(locale, "signature", false));
    }

    private static Column column(Locale locale, String key, boolean numeric) {
        return new Column(key, Messages.text(locale, "share-out.column." + key), numeric);
    }
}
