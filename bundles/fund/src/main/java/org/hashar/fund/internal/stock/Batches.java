package org.hashar.fund.internal.stock;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Problem;
import org.hashar.api.Violations;
import org.hashar.api.money.Quantity;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;

/** Finds goods and batches, and takes from batches at their cost. */
public final class Batches {
    private Batches() {}

    /** A batch. */
    public static BatchEntity require(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(BatchEntity.class, id))
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "batch-not-found", id)
                        .exception());
    }

    /** A batch of the work's fund whose receipt stands; none when there is no such, which is then noted. */
    public static Optional<BatchEntity> standing(FundWork work, String pointer, UUID id) {
        Optional<BatchEntity> batch = Optional.ofNullable(work.em().find(BatchEntity.class, id))
                .filter(found -> found.fund().equals(work.fund().id()))
                .filter(found -> FundDocuments.stands(work.em(), found.document()));
        work.violations().check(batch.isPresent(), pointer, "unknown-batch", id);
        return batch;
    }

    /** The good of a batch. */
    public static ItemEntity item(EntityManager em, BatchEntity batch) {
        return em.find(ItemEntity.class, batch.item());
    }

    /** A good of the catalogue; none when there is no such, which is then noted. */
    public static Optional<ItemEntity> item(FundWork work, String pointer, String code) {
        Optional<ItemEntity> item = Optional.ofNullable(work.em().find(ItemEntity.class, code));
        work.violations().check(item.isPresent(), pointer, "unknown-item", code);
        return item;
    }

    /** How much of a batch is asked for, if it is there: on the day and after all that is known. */
    public static OptionalLong available(FundWork work, String pointer, BatchEntity batch, Quantity quantity) {
        Violations violations = work.violations();
        OptionalLong units = Quantities.positive(violations, pointer, quantity, item(work.em(), batch));
        if (units.isEmpty()) {
            return units;
        }
        long free = Math.max(0, work.free(batch.stock()));
        boolean enough = violations.check(
                units.getAsLong() <= free, pointer, "not-enough-stock", work.text(batch.stock(), free), batch.id());
        return enough ? units : OptionalLong.empty();
    }

    /**
     * What a part of a batch costs: its share of the cost of what is left, rounded down; the last part takes what remains, so the cost of an
     * empty batch is nothing.
     *
     * @param units no more than is left
     */
    public static long cost(FundWork work, BatchEntity batch, long units) {
        long left = work.present(batch.stock());
        long value = work.present(batch.value());
        return units == left ? value : Quantities.share(value, units, left);
    }

    /** Moves goods of a batch and their cost out. */
    public static void out(
            FundWork work, BatchEntity batch, long units, AccountRef to, AccountRef costTo, String code) {
        long cost = cost(work, batch, units);
        work.move(to, batch.stock(), units, code);
        work.move(costTo, batch.value(), cost, code);
    }
}
