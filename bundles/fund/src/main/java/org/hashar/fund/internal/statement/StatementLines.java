package org.hashar.fund.internal.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.fund.StatementLine.Kind;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.capital.EnterpriseChart;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.meeting.LineKey;
import org.jspecify.annotations.Nullable;

/** Turns ledger entries into lines that people read, and sums them up. Pure. */
final class StatementLines {
    private static final Set<Kind> LOANS = EnumSet.of(
            Kind.LOAN_ISSUED,
            Kind.LOAN_REPAID,
            Kind.INTEREST_PAID,
            Kind.LOAN_WRITTEN_OFF,
            Kind.LOAN_LOSS,
            Kind.LOAN_RECOVERED);

    private StatementLines() {}

    /**
     * Lines in the order of the entries; two for an entry that does not touch the box.
     *
     * @param social whom the lines of the social fund concern
     */
    static List<StatementLine> of(List<Entry> entries, Asset asset, LoanBook loans, Map<LineKey, UUID> social) {
        List<StatementLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            if (isInside(entry)) {
                continue;
            }
            if (!Chart.isCash(entry.debit())) {
                lines.add(line(entry, entry.debit(), new Amount(-entry.units(), asset), loans, social));
            }
            if (!Chart.isCash(entry.credit())) {
                lines.add(line(entry, entry.credit(), new Amount(entry.units(), asset), loans, social));
            }
        }
        return lines;
    }

    /** Goods, and money that moves inside an enterprise, are told by the enterprise. */
    private static boolean isInside(Entry entry) {
        return entry.debit().good() != null
                || (EnterpriseChart.isOf(entry.debit()) && EnterpriseChart.isOf(entry.credit()));
    }

    /** What the entry means for an account that is not the box. */
    private static StatementLine line(
            Entry entry, AccountRef account, Amount amount, LoanBook loans, Map<LineKey, UUID> social) {
        Kind kind = kind(entry, account);
        return new StatementLine(
                entry.date(),
                entry.document(),
                kind,
                kind == Kind.SOCIAL_FUND
                        ? SocialDues.person(entry, social)
                        : person(kind, account, entry.document(), loans),
                LOANS.contains(kind) ? account.owner() : null,
                amount,
                entry.reversal() ? entry.document() : null,
                entry.ownDate(),
                entry.recordedAt());
    }

    private static Kind kind(Entry entry, AccountRef account) {
        if (Chart.isCash(entry.debit()) || Chart.isCash(entry.credit())) {
            return Kind.valueOf(entry.code());
        }
        return switch (account.code()) {
            case "SAVINGS" -> savings(entry);
            case "LOAN" -> loan(entry.code());
            case "INTEREST" -> Kind.INTEREST_PAID;
            case "WRITTEN_OFF" -> Kind.LOAN_LOSS;
            case "CLAIM" -> Kind.CLAIM;
            case "SOCIAL_FUND" -> Kind.SOCIAL_FUND;
            case "OPENING" -> Kind.OPENING;
            default -> EnterpriseChart.isOf(account) ? Kind.ENTERPRISE : Kind.RESULT_SHARED;
        };
    }

    /** Handed out without cash: brought along when the group was registered. */
    private static Kind loan(String code) {
        return switch (code) {
            case "LOAN_ISSUED" -> Kind.LOAN_ISSUED;
            case "LOAN_WRITTEN_OFF" -> Kind.LOAN_WRITTEN_OFF;
            default -> Kind.LOAN_REPAID;
        };
    }

    private static Kind savings(Entry entry) {
        boolean settled = Kind.SETTLEMENT.name().equals(entry.purpose());
        Kind said = settled ? Kind.SETTLEMENT : Kind.valueOf(entry.code());
        return said == Kind.CONTRIBUTION || said == Kind.SETTLEMENT || said == Kind.OPENING ? said : Kind.SHARE_OUT;
    }

    private static @Nullable UUID person(Kind kind, AccountRef account, UUID document, LoanBook loans) {
        UUID owner = account.owner();
        return switch (kind) {
            case OPENING -> account.code().equals("SAVINGS") ? owner : null;
            case CONTRIBUTION, SHARE_OUT, SETTLEMENT, CLAIM, LOAN_SURPLUS -> owner;
            case LOAN_ISSUED, LOAN_REPAID, INTEREST_PAID, LOAN_WRITTEN_OFF, LOAN_LOSS, LOAN_RECOVERED ->
                loans.borrower(document, owner);
            case EXPENSE, CASH_DIFFERENCE, RESULT_SHARED, SOCIAL_FUND, ENTERPRISE -> null;
        };
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

    /** What members have saved: paid in, and not paid out or set off. */
    static Amount savings(List<StatementLine> lines, Asset asset) {
        return sum(lines, asset, Kind.CONTRIBUTION, Kind.SHARE_OUT, Kind.SETTLEMENT, Kind.LOAN_SURPLUS)
                .plus(sum(broughtAlong(lines, true), asset, Kind.OPENING));
    }

    /** What was won, lost, claimed and set apart in share-outs, fines and settlements, and before the group was registered. */
    static Amount besideSavings(List<StatementLine> lines, Asset asset) {
        return sum(lines, asset, Kind.RESULT_SHARED, Kind.CLAIM, Kind.SOCIAL_FUND)
                .plus(sum(broughtAlong(lines, false), asset, Kind.OPENING));
    }

    private static List<StatementLine> broughtAlong(List<StatementLine> lines, boolean saved) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.OPENING && (line.person() != null) == saved)
                .toList();
    }

    /** What is still owed: loans handed out less what was repaid or given up for lost. */
    static Amount owed(List<StatementLine> lines, Asset asset) {
        return sum(lines, asset, Kind.LOAN_ISSUED, Kind.LOAN_REPAID, Kind.LOAN_WRITTEN_OFF)
                .negated();
    }
}
