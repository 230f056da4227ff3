package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded on a fund, with all it posted. It never changes; it can be taken back (R8).
 *
 * @param date the business date
 * @param subject the season, loan, application, batch, enterprise, order or sale that it is about; null for none
 * @param note evidence, reason or purpose; null for none
 * @param decisions that it rests on
 * @param lines goods and money of one event together; empty when it moves nothing
 * @param recordedBy login of the account
 * @param reversal null while it stands
 */
public record FundDocument(
        UUID id,
        UUID fund,
        Kind kind,
        LocalDate date,
        @Nullable UUID subject,
        @Nullable String note,
        List<Decision> decisions,
        List<Line> lines,
        Instant recordedAt,
        String recordedBy,
        Meeting.@Nullable Reversal reversal) {
    public FundDocument {
        decisions = List.copyOf(decisions);
        lines = List.copyOf(lines);
    }

    /** What was recorded. */
    public enum Kind {
        CAPITAL,
        STOCK_RECEIPT,
        STOCK_ISSUE,
        STOCK_COUNT,
        /** What a good would cost now. */
        GOODS_PRICE,
        SEASON,
        DUE_SHIFT,
        SEASON_CLOSE,
        APPLICATION,
        ALLOCATION,
        LOAN,
        REPAYMENT,
        GOODS_RETURN,
        LOAN_DECISION,
        CONSTITUTION,
        CYCLE,
        CYCLE_EXTENSION,
        CYCLE_CLOSE,
        /** How a group stood when it was registered. */
        OPENING,
        EXEMPTION,
        /** A settlement with a member who leaves. */
        LEAVING,
        /** What a member brings from another group. */
        ARRIVAL,
        /** What needs a second person. */
        FOUR_EYES,
        /** Of a loan from a savings fund. */
        LOAN_RESCHEDULE,
        /** Of a loan from a savings fund. */
        LOAN_WRITE_OFF,
        ENTERPRISE,
        ENTERPRISE_PLAN,
        ENTITLEMENT,
        ENTERPRISE_INPUT,
        ENTERPRISE_COST,
        PRODUCTION,
        CUSTOMER_ORDER,
        ORDER_CANCEL,
        SALE,
        SALE_PAYMENT,
        GIVER_PAYMENT,
        ENTERPRISE_CLOSE,
        FOREIGN_MONEY,
        EXCHANGE
    }

    /**
     * An amount that moved.
     *
     * @param code what kind of movement
     * @param debit code of the account that received it
     * @param credit code of the account that gave it
     * @param amount above zero; money, or goods in the unit of their item
     */
    public record Line(String code, String debit, String credit, Amount amount) {}
}
