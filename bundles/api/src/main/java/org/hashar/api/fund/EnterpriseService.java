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
 * What groups make and sell together. It stands in the ledger of the group's savings fund, on accounts of its own, so that savings and enterprise
 * are never netted; only the box is one. Everything recorded is a document of that fund and is taken back by {@link CapitalService#reverse}; the
 * gain is shared out by {@link ShareOutService} with {@link ShareOutDraft.Scope#ENTERPRISE}. Thread-safe; units of work and ids as in
 * {@link CapitalService}. Every recording needs {@link org.hashar.api.Role#RECORDER}.
 *
 * <p>All of them throw a {@link ProblemException}: invalid with all broken rules; limit-exceeded when all that is wrong is that there is not
 * enough cash, stock or debt, on the day or on a later one; not-found; conflict; country-not-installed.
 */
@ProviderType
public interface EnterpriseService {

    /** Starts an enterprise, and makes the group's fund when it has none. */
    Recorded<FundDocument> start(Actor actor, EnterpriseDraft draft);

    /** Plans anew. */
    Recorded<FundDocument> plan(Actor actor, EnterprisePlanDraft draft);

    /** Lets somebody take part from a day on, or no longer. */
    Recorded<FundDocument> entitle(Actor actor, EntitlementDraft draft);

    /** Takes in goods, bought or brought by a member. */
    Recorded<FundDocument> takeIn(Actor actor, EnterpriseInputDraft draft);

    /** Records a cost without goods. */
    Recorded<FundDocument> spend(Actor actor, EnterpriseCostDraft draft);

    /** Turns goods into others. */
    Recorded<FundDocument> produce(Actor actor, ProductionDraft draft);

    /** Takes an order. */
    Recorded<FundDocument> order(Actor actor, CustomerOrderDraft draft);

    /** Gives up what is left of an order. */
    Recorded<FundDocument> cancel(Actor actor, OrderCancelDraft draft);

    /** Sells. */
    Recorded<FundDocument> sell(Actor actor, SaleDraft draft);

    /** Records that a sale on credit was paid, or is given up. */
    Recorded<FundDocument> settle(Actor actor, SalePaymentDraft draft);

    /** Pays a member what the enterprise owes her. */
    Recorded<FundDocument> payGiver(Actor actor, GiverPaymentDraft draft);

    /** Closes an enterprise. */
    Recorded<FundDocument> close(Actor actor, EnterpriseCloseDraft draft);

    /**
     * An enterprise at the end of a day, as known at a moment (null: now). Needs {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException not-found, also when it was not known then or was taken back
     */
    Enterprise require(Actor actor, UUID enterprise, LocalDate asOf, @Nullable Instant asKnown);

    /** The enterprises of a group that had started by the end of a day, the first one first. */
    List<Enterprise> ofGroup(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown);
}
