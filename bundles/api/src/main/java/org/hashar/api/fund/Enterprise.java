package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A group's enterprise at the end of a day, as known at a moment.
 *
 * @param fund the savings fund in whose ledger it stands, on accounts of its own
 * @param closedOn null while it goes on
 * @param plan the last one
 * @param entitled who takes, or took, part in it, by day and id
 * @param orders by day
 * @param sales by day
 * @param stock its batches; sold out ones too
 */
public record Enterprise(
        UUID id,
        UUID group,
        UUID fund,
        String name,
        LocalDate startsOn,
        @Nullable LocalDate closedOn,
        LocalDate asOf,
        Instant asKnown,
        EnterprisePlan plan,
        List<Entitled> entitled,
        List<Order> orders,
        List<Sale> sales,
        List<StockBatch> stock,
        Result result) {
    public Enterprise {
        entitled = List.copyOf(entitled);
        orders = List.copyOf(orders);
        sales = List.copyOf(sales);
        stock = List.copyOf(stock);
    }

    /**
     * Somebody who takes part.
     *
     * @param until the first day without a part in it, null while it goes on
     */
    public record Entitled(UUID person, LocalDate from, @Nullable LocalDate until) {}

    /**
     * A customer's order.
     *
     * @param quantity null for a service
     * @param delivered null for a service
     * @param sold the price of what was delivered
     * @param late whether it is not delivered though the day has passed
     */
    public record Order(
            UUID id,
            String customer,
            String what,
            @Nullable Amount quantity,
            Amount price,
            LocalDate placedOn,
            LocalDate dueOn,
            State state,
            @Nullable Amount delivered,
            Amount sold,
            boolean late) {

        /** How far it is. */
        public enum State {
            OPEN,
            PARTLY_DELIVERED,
            DELIVERED,
            CANCELLED
        }
    }

    /**
     * A sale.
     *
     * @param payBy null when it was paid in cash
     * @param owed what the customer still owes
     */
    public record Sale(
            UUID id,
            @Nullable UUID order,
            @Nullable String customer,
            LocalDate date,
            Amount price,
            @Nullable LocalDate payBy,
            Amount owed) {}

    /**
     * What it came to. Always {@code netGain = sales - costs}, {@code undivided = netGain - shared} and
     * {@code inBox = undivided + owedToMembers - stock - owedByCustomers}.
     *
     * @param sales for cash and on credit
     * @param costs of what was sold, lost and used up; goods that are left are no cost yet
     * @param netGain below zero for a loss
     * @param shared of the gain so far, below zero for a loss that members bore
     * @param undivided of the gain
     * @param stock goods that are left, at cost
     * @param owedByCustomers on credit
     * @param owedToMembers for what they gave or paid
     * @param inBox what the group's box has from it, below zero for what the box has put into it
     */
    public record Result(
            Amount sales,
            Amount costs,
            Amount netGain,
            Amount shared,
            Amount undivided,
            Amount stock,
            Amount owedByCustomers,
            Amount owedToMembers,
            Amount inBox) {}
}
