package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.CustomerOrderDraft;
import org.hashar.api.fund.EnterpriseCloseDraft;
import org.hashar.api.fund.EnterpriseDraft;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.EntitlementDraft;
import org.hashar.api.fund.OrderCancelDraft;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.hashar.api.registry.Membership;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.exchange.Currencies;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.stock.Batches;
import org.hashar.fund.internal.stock.ItemEntity;
import org.hashar.fund.internal.stock.Quantities;
import org.hashar.spi.CurrencyModule;
import org.jspecify.annotations.Nullable;

/** What moves nothing: that an enterprise starts and ends, its plans, who takes part, and orders. */
final class EnterpriseRules {
    private EnterpriseRules() {}

    static void start(FundWork work, EnterpriseDraft draft, List<Membership> history, CurrencyModule currency) {
        Violations violations = work.violations();
        LocalDate day = draft.startsOn();
        EnterpriseEntity of =
                new EnterpriseEntity(draft.id(), work.fund().id(), draft.group(), draft.name(), draft.startsOn());
        Venture venture = new Venture(work, of, history);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.entitled().size(); i++) {
            UUID person = draft.entitled().get(i);
            venture.member("/entitled/" + i, person, day);
            violations.check(seen.add(person), "/entitled/" + i, "listed-twice");
        }
        Set<UUID> persons = draft.entitled().isEmpty() ? venture.membersOn(day) : seen;
        violations.check(!persons.isEmpty(), "/entitled", "nobody-entitled");
        work.detail(of);
        int line = 0;
        for (UUID person :
                persons.stream().sorted(Comparator.comparing(UUID::toString)).toList()) {
            work.detail(
                    new EntitlementEntity(draft.id(), line++, of.id(), person, EntitlementDraft.Change.BEGINS, day));
        }
        plan(work, of.id(), draft.plan(), currency);
    }

    /** A plan, which is written down as it was said: of its money only the currencies must be known. */
    static void plan(FundWork work, UUID enterprise, EnterprisePlan plan, CurrencyModule currency) {
        Violations violations = work.violations();
        UUID document = work.heading().id();
        work.detail(new EnterprisePlanEntity(document, enterprise, plan));
        planned(violations, "/plan/quantity", plan.quantity());
        planned(violations, "/plan/target", plan.target(), currency);
        int line = 0;
        for (int i = 0; i < plan.inputs().size(); i++) {
            EnterprisePlan.Input input = plan.inputs().get(i);
            planned(violations, "/plan/inputs/" + i + "/quantity", input.quantity());
            planned(violations, "/plan/inputs/" + i + "/cost", input.cost(), currency);
            work.detail(new EnterprisePlanLineEntity(document, line++, input));
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            EnterprisePlan.Step step = plan.steps().get(i);
            violations.check(
                    !step.until().isBefore(step.from()), "/plan/steps/" + i + "/until", "before-from", step.from());
            work.detail(new EnterprisePlanLineEntity(document, line++, step));
        }
    }

    private static void planned(Violations violations, String pointer, @Nullable Money money, CurrencyModule currency) {
        if (money != null) {
            Currencies.positive(violations, pointer, money, currency);
        }
    }

    private static void planned(Violations violations, String pointer, @Nullable Quantity quantity) {
        if (quantity != null) {
            Quantities.checkPositive(violations, pointer, quantity);
        }
    }

    static void entitle(Venture venture, EntitlementDraft draft) {
        FundWork work = venture.work();
        venture.checkOpen();
        if (draft.change() == EntitlementDraft.Change.BEGINS) {
            venture.member("/person", draft.person(), draft.date());
        }
        List<Entitlements.Step> steps =
                new ArrayList<>(EnterpriseRows.steps(work.em(), venture.of().id(), Orders.EVER, work.now()).stream()
                        .filter(step -> step.person().equals(draft.person()))
                        .toList());
        steps.add(new Entitlements.Step(draft.person(), draft.change(), draft.date()));
        work.violations().check(Entitlements.follow(steps), "/change", "entitlement-does-not-follow");
        work.detail(
                new EntitlementEntity(draft.id(), 0, venture.of().id(), draft.person(), draft.change(), draft.date()));
    }

    static void order(Venture venture, CustomerOrderDraft draft) {
        FundWork work = venture.work();
        venture.checkOpen();
        OptionalLong price = venture.positive("/price", draft.price());
        work.violations().check(!draft.dueOn().isBefore(draft.date()), "/dueOn", "before-from", draft.date());
        Long units = null;
        String good = draft.item();
        Quantity quantity = draft.quantity();
        if (good != null && quantity != null) {
            ItemEntity item = Batches.item(work, "/item", good).orElse(null);
            OptionalLong ordered = item == null
                    ? OptionalLong.empty()
                    : Quantities.positive(work.violations(), "/quantity", quantity, item);
            units = ordered.isPresent() ? (Long) ordered.getAsLong() : null;
        }
        work.detail(new CustomerOrderEntity(
                draft.id(),
                venture.of().id(),
                draft.customer(),
                draft.what(),
                good,
                units,
                price.orElse(0),
                draft.date(),
                draft.dueOn()));
    }

    static void cancel(Venture venture, CustomerOrderEntity order, OrderCancelDraft draft) {
        Orders orders = Orders.now(venture);
        venture.checkOpen();
        Violations violations = venture.violations();
        violations.check(!draft.date().isBefore(order.placedOn()), "/date", "before-order", order.placedOn());
        violations.check(orders.isOpen(order), "/order", "order-not-open", order.id());
    }

    static void close(Venture venture, EnterpriseCloseDraft draft) {
        FundWork work = venture.work();
        venture.checkOpen();
        EnterpriseEntity of = venture.of();
        var balances = Ledger.balances(work.em(), work.fund());
        Standing standing = Standing.read(work.em(), of.id(), ref -> balances.getOrDefault(ref, 0L));
        Violations violations = work.violations();
        violations.check(standing.stock() == 0, "", "stock-is-left", text(venture, standing.stock()));
        violations.check(standing.receivable() == 0, "", "customers-owe", text(venture, standing.receivable()));
        violations.check(standing.owed() == 0, "", "givers-are-owed", text(venture, standing.owed()));
        boolean goods = EnterpriseRows.batches(work.em(), of.id()).stream()
                .anyMatch(batch -> balances.entrySet().stream()
                        .anyMatch(each -> each.getKey().owner().equals(batch)
                                && each.getKey().good() != null
                                && each.getValue() > 0));
        violations.check(!goods || standing.stock() != 0, "", "goods-are-left");
        Orders.now(venture).open().forEach(order -> violations.add("", "order-is-open", order.id()));
        EnterpriseRows.lastDay(work.em(), of.id())
                .ifPresent(
                        last -> violations.check(!last.isAfter(draft.date()), "/date", "before-last-document", last));
    }

    private static String text(Venture venture, long units) {
        return venture.work().text(venture.cash(), units);
    }
}
