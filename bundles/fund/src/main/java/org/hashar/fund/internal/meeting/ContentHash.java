package org.hashar.fund.internal.meeting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.loan.Agreements;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of what a meeting says. A phone that sends a meeting again may write {@code 50} for {@code 50.00} or list the
 * members in another order: that is the same meeting. Anything else under the same id is another one.
 */
final class ContentHash {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,16}(\\.\\d{1,6})?");

    private ContentHash() {}

    /** SHA-256 in hexadecimal digits. */
    static String of(MeetingDraft draft) {
        StringBuilder text = new StringBuilder();
        add(text, draft.group());
        add(text, draft.date());
        addAll(text, draft.attendance(), a -> fields(a.person(), a.state()));
        addAll(text, draft.contributions(), c -> fields(c.person(), plain(c.amount())));
        addAll(
                text,
                draft.loans(),
                l -> fields(l.id(), l.person(), plain(l.principal()), l.dueOn(), blankToNull(l.purpose())) + agreed(l));
        addAll(
                text,
                draft.repayments(),
                r -> fields(r.loan(), plain(r.amount())) + (r.instruction() == null ? "" : fields(r.instruction())));
        addAll(text, draft.expenses(), e -> fields(plain(e.amount()), e.purpose()));
        addMore(text, draft);
        add(text, draft.cashCounted() == null ? null : plain(draft.cashCounted()));
        add(text, blankToNull(draft.cashDifferenceReason()));
        add(text, blankToNull(draft.note()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Only where there are such lines: a meeting that was stored before there could be any must give the same fingerprint still. */
    private static void addMore(StringBuilder text, MeetingDraft draft) {
        addAny(
                text,
                "fines",
                draft.fines(),
                f -> fields(
                        f.person(),
                        f.code(),
                        f.amount() == null ? null : plain(f.amount()),
                        blankToNull(f.decision())));
        addAny(text, "claimPayments", draft.claimPayments(), p -> fields(p.person(), plain(p.amount())));
        addAny(text, "socialContributions", draft.socialContributions(), c -> fields(c.person(), plain(c.amount())));
        addAny(
                text,
                "socialClaims",
                draft.socialClaims(),
                c -> fields(c.person(), plain(c.amount()), c.purpose(), blankToNull(c.decision())));
    }

    private static <T> void addAny(StringBuilder text, String name, List<T> lines, Function<T, String> form) {
        if (!lines.isEmpty()) {
            add(text, name);
            addAll(text, lines, form);
        }
    }

    /** What is agreed beside a single due day; nothing is nothing, as before there was such a thing. */
    private static String agreed(MeetingDraft.LoanIssue loan) {
        return loan.terms() == null && loan.guarantors().isEmpty()
                ? ""
                : fields(
                        Agreements.canonical(loan.terms()),
                        loan.guarantors().stream().sorted().toList());
    }

    /** A text that says nothing is the same as none. */
    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> void addAll(StringBuilder text, List<T> lines, Function<T, String> form) {
        text.append('[').append(lines.size()).append(']');
        lines.stream().map(form).sorted().forEach(text::append);
    }

    private static String fields(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            add(text, value);
        }
        return text.toString();
    }

    /** With its length in front, so that no two different lists of values give the same text. */
    private static void add(StringBuilder text, @Nullable Object value) {
        String form = value == null ? "" : value.toString();
        text.append(value == null ? "-" : form.length())
                .append(':')
                .append(form)
                .append('\n');
    }

    private static String plain(Money money) {
        String number = money.amount();
        if (NUMBER.matcher(number).matches()) {
            number = new BigDecimal(number).stripTrailingZeros().toPlainString();
        }
        return number + ' ' + money.asset();
    }
}
