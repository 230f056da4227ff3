package org.hashar.fund.internal.enterprise;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.CustomerOrderDraft;
import org.hashar.api.fund.EnterpriseCostDraft;
import org.hashar.api.fund.EnterpriseDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.money.Quantity;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.meeting.Texts;
import org.jspecify.annotations.Nullable;

/** Whether what is said about an enterprise is complete. Pure. */
final class EnterpriseShape {
    private static final int MAX_NAME = 200;
    private static final int MAX_VARIETY = 100;

    private final Violations violations = new Violations();
    private final CapitalShape shape = new CapitalShape(violations);

    /** What every document has. */
    EnterpriseShape(@Nullable UUID id, @Nullable Object date) {
        shape.needed("/id", id);
        shape.needed("/date", date);
    }

    /** Begins with the enterprise's own document, whose day has another name. */
    static void check(EnterpriseDraft draft) {
        EnterpriseShape of = new EnterpriseShape(draft.id(), "");
        of.shape.needed("/startsOn", draft.startsOn());
        of.shape.needed("/group", draft.group());
        of.words("/name", draft.name());
        of.reason("/decision", draft.decision());
        of.plan(draft.plan());
        of.lines("/entitled", draft.entitled());
        for (int i = 0; i < draft.entitled().size(); i++) {
            of.shape.needed("/entitled/" + i, draft.entitled().get(i));
        }
        of.done();
    }

    static void check(EnterpriseInputDraft draft) {
        EnterpriseShape of = new EnterpriseShape(draft.id(), draft.date()).of("/enterprise", draft.enterprise());
        of.shape.needed("/item", draft.item());
        of.shape.quantity("/quantity", draft.quantity());
        of.shape.money("/cost", draft.cost());
        Texts.check(of.violations, "/variety", draft.variety(), MAX_VARIETY);
        Texts.check(of.violations, "/evidence", draft.evidence(), CapitalShape.MAX_NOTE);
        of.done();
    }

    static void check(EnterpriseCostDraft draft) {
        EnterpriseShape of = new EnterpriseShape(draft.id(), draft.date()).of("/enterprise", draft.enterprise());
        of.shape.needed("/purpose", draft.purpose());
        of.shape.money("/amount", draft.amount());
        Texts.checkCode(of.violations, "/purpose", draft.purpose());
        Texts.check(of.violations, "/evidence", draft.evidence(), CapitalShape.MAX_NOTE);
        of.done();
    }

    static void check(ProductionDraft draft) {
        EnterpriseShape of = new EnterpriseShape(draft.id(), draft.date()).of("/enterprise", draft.enterprise());
        of.shape.needed("/item", draft.item());
        of.shape.quantity("/quantity", draft.quantity());
        Texts.check(of.violations, "/variety", draft.variety(), MAX_VARIETY);
        of.lines("/used", draft.used());
        for (int i = 0; i < draft.used().size(); i++) {
            of.shape.needed("/used/" + i + "/batch", draft.used().get(i).batch());
            of.shape.quantity("/used/" + i + "/quantity", draft.used().get(i).quantity());
        }
        of.done();
    }

    static void check(CustomerOrderDraft draft) {
        EnterpriseShape of = new EnterpriseShape(draft.id(), draft.date()).of("/enterprise", draft.enterprise());
        of.words("/customer", draft.customer());
        of.words("/what", draft.what());
        of.together("", draft.item(), draft.quantity());
        of.shape.money("/price", draft.price());
        of.shape.needed("/dueOn", draft.dueOn());
        of.done();
    }

    static void check(SaleDraft draft) {
        EnterpriseShape of = new EnterpriseShape(draft.id(), draft.date()).of("/enterprise", draft.enterprise());
        Texts.check(of.violations, "/customer", draft.customer(), MAX_NAME);
        of.violations.check(!draft.lines().isEmpty(), "/lines", "required");
        of.lines("/lines", draft.lines());
        for (int i = 0; i < draft.lines().size(); i++) {
            SaleDraft.Line line = draft.lines().get(i);
            of.together("/lines/" + i, line.batch(), line.quantity());
            of.shape.money("/lines/" + i + "/price", line.price());
        }
        of.done();
    }

    /** Names what the document is about. */
    EnterpriseShape of(String pointer, @Nullable Object subject) {
        shape.needed(pointer, subject);
        return this;
    }

    /** Something else that must be there. */
    EnterpriseShape with(String pointer, @Nullable Object value) {
        shape.needed(pointer, value);
        return this;
    }

    EnterpriseShape money(String pointer, org.hashar.api.money.@Nullable Money money) {
        shape.money(pointer, money);
        return this;
    }

    EnterpriseShape reason(String pointer, @Nullable String text) {
        Texts.checkReason(violations, pointer, text, CapitalShape.MAX_NOTE);
        return this;
    }

    EnterpriseShape plan(@Nullable EnterprisePlan plan) {
        if (!shape.needed("/plan", plan) || plan == null) {
            return this;
        }
        words("/plan/product", plan.product());
        quantityOrNone("/plan/quantity", plan.quantity());
        shape.moneyOrNone("/plan/target", plan.target());
        lines("/plan/inputs", plan.inputs());
        for (int i = 0; i < plan.inputs().size(); i++) {
            String at = "/plan/inputs/" + i;
            words(at + "/what", plan.inputs().get(i).what());
            quantityOrNone(at + "/quantity", plan.inputs().get(i).quantity());
            shape.moneyOrNone(at + "/cost", plan.inputs().get(i).cost());
        }
        lines("/plan/steps", plan.steps());
        for (int i = 0; i < plan.steps().size(); i++) {
            String at = "/plan/steps/" + i;
            words(at + "/what", plan.steps().get(i).what());
            shape.needed(at + "/from", plan.steps().get(i).from());
            shape.needed(at + "/until", plan.steps().get(i).until());
        }
        return this;
    }

    /** @throws org.hashar.api.ProblemException invalid if anything is missing */
    void done() {
        violations.throwIfAny();
    }

    private void words(String pointer, @Nullable String text) {
        if (violations.check(text != null && !text.isBlank(), pointer, "required")) {
            Texts.check(violations, pointer, text, MAX_NAME);
        }
    }

    private void quantityOrNone(String pointer, @Nullable Quantity quantity) {
        if (quantity != null) {
            shape.quantity(pointer, quantity);
        }
    }

    /** A good and how much of it, or neither: then it is a service. */
    private void together(String at, @Nullable Object good, @Nullable Quantity quantity) {
        if (good != null) {
            shape.quantity(at + "/quantity", quantity);
        } else {
            violations.check(quantity == null, at + "/quantity", "not-needed-here");
        }
    }

    private void lines(String pointer, List<?> lines) {
        violations.check(lines.size() <= CapitalShape.MAX_LINES, pointer, "too-many-lines", CapitalShape.MAX_LINES);
    }
}
