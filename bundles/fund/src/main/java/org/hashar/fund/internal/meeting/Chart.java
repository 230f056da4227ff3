package org.hashar.fund.internal.meeting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Kept;
import org.hashar.fund.internal.ledger.LimitKind;

/** The accounts of a savings fund. The code of a transfer to or from the box is the name of its
 * {@link org.hashar.api.fund.StatementLine.Kind}. */
public final class Chart {
    private Chart() {}

    /** What is in the box. */
    public static AccountRef cash(FundEntity fund) {
        return new AccountRef("CASH", fund.id(), LimitKind.DEBIT_BALANCE);
    }

    /** What the fund owes a member. */
    public static AccountRef savings(UUID person) {
        return new AccountRef("SAVINGS", person, LimitKind.CREDIT_BALANCE);
    }

    /** What is owed to the fund on a loan. */
    public static AccountRef loan(UUID loan) {
        return new AccountRef("LOAN", loan, LimitKind.DEBIT_BALANCE);
    }

    /** What a loan has earned. */
    public static AccountRef interest(UUID loan) {
        return new AccountRef("INTEREST", loan, LimitKind.NONE);
    }

    /** What was given up for lost of a loan and is not recovered. */
    public static AccountRef writtenOff(UUID loan) {
        return new AccountRef("WRITTEN_OFF", loan, LimitKind.DEBIT_BALANCE);
    }

    /** Whether an account holds what the fund has lost for good. */
    public static boolean isLoss(AccountRef account) {
        return account.code().equals("WRITTEN_OFF");
    }

    /** All accounts of a loan. */
    public static List<AccountRef> ofLoan(UUID loan) {
        return List.of(loan(loan), interest(loan), writtenOff(loan));
    }

    /** What was spent. */
    public static AccountRef expense(FundEntity fund) {
        return new AccountRef("EXPENSE", fund.id(), LimitKind.NONE);
    }

    /** Counted more (on its credit side) or less than expected. */
    public static AccountRef difference(FundEntity fund) {
        return new AccountRef("DIFFERENCE", fund.id(), LimitKind.NONE);
    }

    /** What share-outs have divided: on its debit side gains, on its credit side losses, fines, and what rounding left. */
    public static AccountRef result(FundEntity fund) {
        return new AccountRef("RESULT", fund.id(), LimitKind.NONE);
    }

    /** The other side of the balances with which a group was registered; what is left on it is the result until then. */
    public static AccountRef opening(FundEntity fund) {
        return new AccountRef("OPENING", fund.id(), LimitKind.NONE);
    }

    /** What a member owes the fund other than a loan: fines, and a loss beyond the savings. */
    public static AccountRef claim(UUID person) {
        return new AccountRef("CLAIM", person, LimitKind.DEBIT_BALANCE);
    }

    /** What lies in the box but belongs to the social fund. */
    public static AccountRef socialFund(FundEntity fund) {
        return new AccountRef("SOCIAL_FUND", fund.id(), LimitKind.CREDIT_BALANCE);
    }

    /** The social fund in the box, which the group can neither lend nor spend. */
    public static Kept social(FundEntity fund) {
        return new Kept(cash(fund), socialFund(fund), Set.of(difference(fund), opening(fund)));
    }

    /** Whether an account is a box. */
    public static boolean isCash(AccountRef account) {
        return account.code().equals("CASH");
    }

    /** Whether an account is of the same code as another. */
    public static boolean same(AccountRef one, AccountRef other) {
        return one.code().equals(other.code());
    }
}
