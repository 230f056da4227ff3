package org.hashar.fund.internal.statement;

import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.fund.StatementLine.Kind;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** Turns ledger entries into lines that people read, and sums them up. Pure. */
final class StatementLines {
    private StatementLines() {}

    /** Lines in the order of the entries. */
    static List<StatementLine> of(List<Entry> entries, Asset asset, LoanBook loans) {
        return entries.stream().map(entry -> line(entry, asset, loans)).toList();
    }

    private static StatementLine line(Entry entry, Asset asset, LoanBook loans) {
        Kind kind = Kind.valueOf(entry.code());
        boolean in = entry.debit().code().equals("CASH");
        UUID other = (in ? entry.credit() : entry.debit()).owner();
        UUID loan = kind == Kind.LOAN_ISSUED || kind == Kind.LOAN_REPAID ? other : null;
        return new StatementLine(
                entry.date(),
                entry.document(),
                kind,
                person(kind, other, entry.document(), loans),
                loan,
                new Amount(in ? entry.units() : -entry.units(), asset),
                entry.reversal() ? entry.document() : null,
                entry.recordedAt());
    }

    private static @Nullable UUID person(Kind kind, UUID owner, UUID document, LoanBook loans) {
        if (kind == Kind.CONTRIBUTION) {
            return owner;
        }
        return kind == Kind.LOAN_ISSUED || kind == Kind.LOAN_REPAID ? loans.borrower(document, owner) : null;
    }

    /** What all lines of the kinds brought into the cash box, less what they took out of it. */
    static Amount sum(List<StatementLine> lines, Asset asset, Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        Amount sum = Amount.zero(asset);
        for (StatementLine line : lines) {
            if (wanted.contains(line.kind())) {
                sum = sum.plus(line.amount());
            }
        }
        return sum;
    }

    /** What is still owed: loans handed out less what was repaid. */
    static Amount owed(List<StatementLine> lines, Asset asset) {
        return sum(lines, asset, Kind.LOAN_ISSUED, Kind.LOAN_REPAID).negated();
    }
}
