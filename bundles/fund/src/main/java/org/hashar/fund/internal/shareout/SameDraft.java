package org.hashar.fund.internal.shareout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether a draft that is sent again says the same: {@code 1} is {@code 1.00}, and the order of lines does not matter. Pure.
 */
final class SameDraft {
    private SameDraft() {}

    static boolean same(ShareOutDraft stored, ShareOutDraft again, Asset asset) {
        return stored.group().equals(again.group())
                && stored.date().equals(again.date())
                && stored.scope() == again.scope()
                && stored.policy() == again.policy()
                && stored.remainderTo() == again.remainderTo()
                && Objects.equals(stored.enterprise(), again.enterprise())
                && stored.decision().equals(again.decision())
                && plain(stored.pot(), asset).equals(plain(again.pot(), asset))
                && plain(stored.sharePrice(), asset).equals(plain(again.sharePrice(), asset))
                && plain(stored.settlementUnit(), asset).equals(plain(again.settlementUnit(), asset))
                && sorted(stored.entitlements(), line -> line.person() + " " + plain(line.weight()))
                        .equals(sorted(again.entitlements(), line -> line.person() + " " + plain(line.weight())))
                && sorted(stored.fines(), line -> line.person() + " " + plain(line.amount(), asset))
                        .equals(sorted(again.fines(), line -> line.person() + " " + plain(line.amount(), asset)));
    }

    private static <T> List<String> sorted(List<T> lines, Function<T, String> form) {
        return lines.stream().map(form).sorted().toList();
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            // Not a number, so not what is stored.
            return number;
        }
    }

    private static String plain(@Nullable Money money, Asset asset) {
        if (money == null) {
            return "";
        }
        Optional<Amount> amount =
                money.asset().equals(asset.code()) ? Amount.parse(money.amount(), asset) : Optional.empty();
        return Objects.toString(amount.map(Amount::toString).orElse(null), money.toString());
    }
}
