package org.hashar.fund.internal.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hashar.api.fund.Indicator;
import org.hashar.api.fund.Indicator.Unit;

/** SG01 to SG20 out of the facts. Pure. */
final class GroupSheet {
    private static final int SHORTEST_DAYS = 12 * 7;
    private static final int DAYS_OF_52_WEEKS = 52 * 7;
    private static final List<String> MONEY = List.of(
            "SG06", "SG07", "SG08", "SG09", "SG10", "SG11", "SG12", "SG13", "SG13A", "SG14", "SG16", "SG17", "SG18",
            "SG19");

    private GroupSheet() {}

    static List<Indicator> of(GroupFacts facts, Locale locale) {
        GroupMoney money = facts.money();
        Sheet sheet = new Sheet(locale, money == null ? null : money.asset());
        GroupFacts.Members members = facts.members();
        sheet.ratio("SG01", facts.attendance().came(), facts.attendance().registered());
        sheet.ratio("SG02", members.now() - members.joinedAndStayed(), members.atStart());
        sheet.ratio("SG03", members.left(), members.atStart() + members.joined());
        sheet.ratio("SG04", members.now() - members.atStart(), members.atStart());
        sheet.ratio("SG05", members.women(), members.now());
        if (money == null) {
            String reason = facts.currencies() == 0 ? "no-fund" : "several-currencies";
            MONEY.forEach(code -> sheet.missing(code, unit(code), reason));
        } else {
            money(sheet, money, members, facts.loans());
        }
        sheet.ratio("SG15", facts.loans().borrowers(), members.now());
        sheet.ratio("SG20", facts.regular().paid(), facts.regular().due());
        return sheet.lines().stream()
                .sorted(java.util.Comparator.comparing(Indicator::code))
                .toList();
    }

    private static Unit unit(String code) {
        return switch (code) {
            case "SG12", "SG13", "SG13A", "SG14", "SG17", "SG19" -> Unit.RATIO;
            default -> Unit.MONEY;
        };
    }

    private static void money(Sheet sheet, GroupMoney money, GroupFacts.Members members, GroupFacts.Loans loans) {
        sheet.average("SG06", money.savedThisCycle(), members.now());
        sheet.amount("SG07", money.loanFund());
        sheet.amount("SG08", money.assets());
        sheet.amount("SG09", money.profit());
        sheet.amount("SG10", money.equity());
        sheet.average("SG11", money.equity(), members.now());
        sheet.moneyRatio("SG12", money.profit(), money.savedThisCycle());
        BigDecimal profit = sheet.money(money.profit());
        BigDecimal assets = sheet.money(money.assets() + money.assetsAtStart()).divide(BigDecimal.valueOf(2));
        sheet.ratio("SG13", profit, assets);
        if (members.groups() == 0 || members.days() / members.groups() < SHORTEST_DAYS) {
            sheet.missing("SG13A", Unit.RATIO, "too-short-to-annualise");
        } else {
            sheet.ratio(
                    "SG13A",
                    profit.multiply(BigDecimal.valueOf(DAYS_OF_52_WEEKS * members.groups())),
                    assets.multiply(BigDecimal.valueOf(members.days())));
        }
        sheet.moneyRatio("SG14", money.loans(), money.loanFund());
        sheet.average("SG16", loans.balance(), loans.count());
        sheet.moneyRatio("SG17", loans.late(), loans.balance());
        sheet.average("SG18", money.writtenOff(), members.graduated());
        sheet.moneyRatio("SG19", money.loans(), money.assets());
    }
}
