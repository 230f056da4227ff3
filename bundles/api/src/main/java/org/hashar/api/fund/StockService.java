package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The goods of funds, by batch and variety, to the gram. Goods are assets of the ledger as money is: what is left of a batch is never below zero
 * at the end of any day. Thread-safe; units of work and ids as in {@link CapitalService}.
 */
@ProviderType
public interface StockService {

    /**
     * Enters a good into the catalogue, for all countries; needs {@link org.hashar.api.Role#COORDINATOR}. Unit and scale of a good never change.
     *
     * @throws ProblemException invalid; conflict when the code is taken by another good
     */
    Recorded<Item> define(Actor actor, ItemDraft draft);

    /** The catalogue by code. */
    List<Item> items(Actor actor);

    /**
     * Receives a batch; needs {@link org.hashar.api.Role#RECORDER}.
     *
     * @throws ProblemException invalid (unknown good, unit that does not convert, finer than the good is counted); limit-exceeded when the cash
     *     does not suffice; not-found; conflict; country-not-installed
     */
    Recorded<FundDocument> receive(Actor actor, StockReceiptDraft draft);

    /**
     * Hands out aid or writes off a loss, at the batch's cost; needs {@link org.hashar.api.Role#RECORDER}.
     *
     * @throws ProblemException limit-exceeded when so much is not left, on the day or on a later one; not-found, also when there is no such
     *     group, household or person; conflict, also when the person was erased; else as {@link #receive}
     */
    Recorded<FundDocument> issue(Actor actor, StockIssueDraft draft);

    /** Records a count; needs {@link org.hashar.api.Role#RECORDER}. Problems as {@link #issue}. */
    Recorded<FundDocument> count(Actor actor, StockCountDraft draft);

    /**
     * Records what a good would cost now; needs {@link org.hashar.api.Role#COORDINATOR}. Taken back as a document of the fund.
     *
     * @throws ProblemException invalid, also for a unit that does not convert and a decision that does not count; not-found; conflict;
     *     country-not-installed
     */
    Recorded<FundDocument> price(Actor actor, GoodsPriceDraft draft);

    /**
     * The batches of a fund at the end of a day, as known at a moment (null: now), by good and day of receipt; empty ones too.
     *
     * @throws ProblemException not-found
     */
    List<StockBatch> batches(Actor actor, UUID fund, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * The stock book: every movement by date and order of posting, reversed ones with their reversal.
     *
     * @param batch only this one, null for all
     * @throws ProblemException not-found
     */
    List<StockMovement> book(Actor actor, UUID fund, @Nullable UUID batch, LocalDate asOf, @Nullable Instant asKnown);
}
