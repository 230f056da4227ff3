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
import org.jspecify.annotations.Nullable;

/** The sheet of a share-out as it is read out at the meeting and signed (R4): whoever is paid signs in the last, empty column. Pure. */
final class SignatureSheet {
    private static final List<String> COLUMNS = List.of(
            "number",
            "person",
            "weight",
            "savings",
            "gain",
            "claims",
            "interest",
            "principal",
            "socialFund",
            "arrears",
            "carried",
            "claim",
            "paid",
            "signature");
    private static final int PERSON = COLUMNS.indexOf("person");
    private static final int PAID = COLUMNS.indexOf("paid");

    private SignatureSheet() {}

    /**
     * The table.
     *
     * @param names of persons, as they stand on paper
     */
    static Table of(ShareOut shareOut, Function<UUID, String> names, Locale locale) {
        List<Row> rows = new ArrayList<>();
        Object[] totals = new Object[COLUMNS.size()];
        for (int i = 0; i < shareOut.lines().size(); i++) {
            ShareOut.Line line = shareOut.lines().get(i);
            Object[] cells = {
                (long) i + 1,
                names.apply(line.person()),
                line.weight(),
                line.savings(),
                line.gain(),
                line.debts().claims(),
                line.debts().interest(),
                line.debts().principal(),
                line.debts().socialFund(),
                line.arrears(),
                line.carried(),
                line.claim(),
                line.paid(),
                null
            };
            rows.add(Row.line(cells));
            for (int c = 0; c < cells.length; c++) {
                totals[c] = sum(totals[c], cells[c]);
            }
        }
        Object[] remainder = new Object[COLUMNS.size()];
        remainder[PERSON] = Messages.text(
                locale,
                "share-out.remainder." + shareOut.document().remainderTo().name());
        remainder[PAID] = shareOut.remainder();
        rows.add(Row.line(remainder));
        totals[PERSON] = Messages.text(locale, "share-out.total");
        totals[PAID] = shareOut.paid().plus(shareOut.remainder());
        rows.add(Row.total(totals));
        boolean reversed = shareOut.state() == ShareOut.State.REVERSED;
        String title = Messages.text(
                locale,
                reversed ? "share-out.title-reversed" : "share-out.title",
                shareOut.document().date(),
                shareOut.pot());
        return new Table(title, COLUMNS.stream().map(key -> column(locale, key)).toList(), rows);
    }

    private static @Nullable Object sum(@Nullable Object total, @Nullable Object cell) {
        if (cell instanceof Amount amount) {
            return total instanceof Amount before ? before.plus(amount) : amount;
        }
        return total;
    }

    private static Column column(Locale locale, String key) {
        boolean numeric = !key.equals("person") && !key.equals("signature");
        return new Column(key, Messages.text(locale, "share-out.column." + key), numeric);
    }
}
