package org.hashar.demo.internal;

import static org.hashar.demo.internal.FundStory.day;
import static org.hashar.demo.internal.FundStory.quantity;
import static org.hashar.demo.internal.FundStory.som;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.fund.EnterpriseCloseDraft;
import org.hashar.api.fund.EnterpriseDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.GiverPaymentDraft;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;

/**
 * A winter's enterprise of one group (TJ-15 to TJ-18): wool that a member brought became felt slippers, the slippers were sold, the member was paid
 * for the wool, and the gain was shared equally among all who took part.
 */
final class Felt {
    private static final String WOOL = "OTHER-WOOL";
    private static final String SLIPPERS = "OTHER-FELT-SLIPPERS";
    private static final String DECISION = "Minutes of the group";

    private final Dice dice = new Dice("chimgen/felt");
    private final GroupStory group;

    Felt(GroupStory group) {
        this.group = group;
    }

    /** Adds what happened to a story. */
    void in(FundStory story) {
        UUID of = group.group().id();
        UUID shepherd = group.persons().get(0).id();
        Quantity wool = quantity("10", UnitOfMeasure.KG);
        Quantity pairs = quantity("20", UnitOfMeasure.PIECE);
        EnterprisePlan plan = new EnterprisePlan("Felt slippers", pairs, som("6000"), List.of(), List.of());
        EnterpriseDraft start = new EnterpriseDraft(
                dice.id(day("2012-01-05")), of, "Felt slippers", day("2012-01-05"), plan, List.of(), DECISION);
        EnterpriseInputDraft input = new EnterpriseInputDraft(
                dice.id(day("2012-01-06")),
                start.id(),
                shepherd,
                WOOL,
                null,
                wool,
                som("1800"),
                day("2012-01-06"),
                null,
                null);
        ProductionDraft made = new ProductionDraft(
                dice.id(day("2012-01-25")),
                start.id(),
                SLIPPERS,
                null,
                pairs,
                List.of(new ProductionDraft.Used(input.id(), wool)),
                day("2012-01-25"),
                null);
        SaleDraft sale = new SaleDraft(
                dice.id(day("2012-02-10")),
                start.id(),
                null,
                null,
                List.of(new SaleDraft.Line(made.id(), pairs, som("6000"))),
                day("2012-02-10"),
                null);
        GiverPaymentDraft paid =
                new GiverPaymentDraft(dice.id(day("2012-02-11")), start.id(), shepherd, som("1800"), day("2012-02-11"));
        story.deed((actor, desk) -> {
            desk.stocks().define(actor, new ItemDraft(WOOL, ItemDraft.Kind.OTHER, "Wool", UnitOfMeasure.KG, 3));
            desk.stocks()
                    .define(
                            actor,
                            new ItemDraft(SLIPPERS, ItemDraft.Kind.OTHER, "Felt slippers", UnitOfMeasure.PIECE, 0));
        });
        story.deed((actor, desk) -> desk.enterprises().start(actor, start));
        story.deed((actor, desk) -> desk.enterprises().takeIn(actor, input));
        story.deed((actor, desk) -> desk.enterprises().produce(actor, made));
        story.deed((actor, desk) -> desk.enterprises().sell(actor, sale));
        story.deed((actor, desk) -> desk.enterprises().payGiver(actor, paid));
        shares(story, start.id());
        EnterpriseCloseDraft close =
                new EnterpriseCloseDraft(dice.id(day("2012-02-21")), start.id(), day("2012-02-21"), DECISION);
        story.deed((actor, desk) -> desk.enterprises().close(actor, close));
    }

    /** Who proposes a share-out cannot approve it: the group's bookkeeper proposes. */
    private void shares(FundStory story, UUID enterprise) {
        ShareOutDraft draft = new ShareOutDraft(
                dice.id(day("2012-02-20")),
                group.group().id(),
                day("2012-02-20"),
                ShareOutDraft.Scope.ENTERPRISE,
                ShareOutDraft.Policy.EQUAL,
                null,
                null,
                null,
                List.of(),
                List.of(),
                ShareOutDraft.RemainderTo.NEXT_CYCLE,
                enterprise,
                DECISION);
        Actor bookkeeper = new Actor(dice.id(day("2012-02-20")), "demo-bookkeeper", Role.RECORDER);
        story.deed((actor, desk) -> {
            desk.shareOuts().propose(bookkeeper, draft);
            desk.shareOuts().approve(actor, draft.id());
            desk.shareOuts().post(actor, draft.id());
        });
    }
}
