package org.hashar.fund.internal.season;

import java.util.List;
import org.hashar.api.Violations;
import org.hashar.api.fund.GoodsReturnDraft;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.fund.internal.capital.CapitalShape;

/** Whether a loan, or what happens to it, is complete and not too big. Pure. */
final class LoanShape {
    private LoanShape() {}

    static void check(Violations violations, RevolvingLoanDraft draft) {
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/application", draft.application());
        shape.needed("/date", draft.date());
        shape.needed("/rule", draft.rule());
        shape.moneyOrNone("/money", draft.money());
        size(violations, draft.goods().size() + draft.shares().size());
        for (int i = 0; i < draft.goods().size(); i++) {
            RevolvingLoanDraft.HandOver line = draft.goods().get(i);
            shape.needed("/goods/" + i + "/batch", line.batch());
            shape.quantity("/goods/" + i + "/quantity", line.quantity());
            shape.money("/goods/" + i + "/agreedValue", line.agreedValue());
        }
        RevolvingLoanDraft.GoodsTerm term = draft.inGoods();
        if (term != null) {
            shape.needed("/inGoods/item", term.item());
            shape.quantity("/inGoods/quantity", term.quantity());
        }
        shares(shape, draft.shares());
    }

    static void check(Violations violations, RevolvingRepaymentDraft draft) {
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/loan", draft.loan());
        shape.needed("/date", draft.date());
        shape.moneyOrNone("/money", draft.money());
        size(violations, draft.goods().size() + draft.shares().size());
        for (int i = 0; i < draft.goods().size(); i++) {
            RevolvingRepaymentDraft.Delivery line = draft.goods().get(i);
            String pointer = "/goods/" + i;
            shape.needed(pointer + "/item", line.item());
            shape.quantity(pointer + "/quantity", line.quantity());
            RevolvingRepaymentDraft.Price price = line.price();
            if (price != null) {
                shape.money(pointer + "/price/amount", price.amount());
                shape.needed(pointer + "/price/per", price.per());
                shape.needed(pointer + "/price/decision", price.decision());
            }
        }
        shares(shape, draft.shares());
    }

    static void check(Violations violations, GoodsReturnDraft draft) {
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/loan", draft.loan());
        shape.needed("/batch", draft.batch());
        shape.needed("/date", draft.date());
        shape.quantity("/quantity", draft.quantity());
        size(violations, draft.shares().size());
        shares(shape, draft.shares());
    }

    static void check(Violations violations, LoanDecisionDraft draft) {
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/loan", draft.loan());
        shape.needed("/date", draft.date());
        shape.needed("/kind", draft.kind());
        shape.needed("/cause", draft.cause());
        shape.needed("/decision", draft.decision());
        shape.moneyOrNone("/amount", draft.amount());
        size(violations, draft.shares().size());
        shares(shape, draft.shares());
    }

    private static void size(Violations violations, int lines) {
        violations.check(lines <= CapitalShape.MAX_LINES, "", "too-many-lines", CapitalShape.MAX_LINES);
    }

    private static void shares(CapitalShape shape, List<MemberShare> shares) {
        for (int i = 0; i < shares.size(); i++) {
            shape.needed("/shares/" + i + "/person", shares.get(i).person());
            shape.money("/shares/" + i + "/amount", shares.get(i).amount());
        }
    }
}
