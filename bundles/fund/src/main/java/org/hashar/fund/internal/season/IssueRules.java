package org.hashar.fund.internal.season;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanDraft.HandOver;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.fund.internal.stock.BatchEntity;
import org.hashar.fund.internal.stock.Batches;
import org.hashar.fund.internal.stock.ItemEntity;
import org.hashar.fund.internal.stock.Quantities;
import org.jspecify.annotations.Nullable;

/**
 * The rules of handing out a season's loan (R3): goods leave the stock at the cost of their batch, the group owes the agreed value, and the
 * difference is the fund's.
 */
final class IssueRules {
    private static final String LENT = "LENT";
    private static final int MAX_QUALITY = 200;

    private final FundWork work;
    private final Violations violations;
    private final RevolvingLoanDraft draft;
    private final Set<UUID> members;

    /** Goods of one line, found and judged. */
    private record Line(BatchEntity batch, long units, long agreed) {}

    /**
     * For one loan.
     *
     * @param members of the group on the day
     */
    IssueRules(FundWork work, RevolvingLoanDraft draft, Set<UUID> members) {
        this.work = work;
        this.violations = work.violations();
        this.draft = draft;
        this.members = members;
    }

    void apply() {
        ApplicationEntity application = SeasonRows.application(work.em(), draft.application());
        SeasonEntity season = SeasonRows.require(work.em(), application.season());
        checkSeason(season);
        checkAllocation(application);
        OptionalLong money = draft.money() == null
                ? OptionalLong.of(0)
                : Moneys.positive(
                        violations, "/money", draft.money(), work.fund().asset());
        violations.check(draft.money() != null || !draft.goods().isEmpty(), "/goods", "required");
        RevolvingLoanEntity.Term term = term();
        List<BatchEntity> batches = begin();
        List<Line> lines = lines(batches);
        checkWithin(application, season, lines, money);
        if (!violations.isEmpty() || money.isEmpty()) {
            return;
        }
        long principal =
                money.getAsLong() + lines.stream().mapToLong(Line::agreed).sum();
        work.detail(new RevolvingLoanEntity(
                draft.id(), work.fund().id(), application, draft.date(), draft.rule(), principal, term));
        for (int i = 0; i < lines.size(); i++) {
            handOver(lines.get(i), i);
        }
        lend(money.getAsLong());
        shares(principal);
    }

    private void checkSeason(SeasonEntity season) {
        SeasonRules.checkOpen(work, season);
        violations.check(
                !draft.date().isBefore(season.issueFrom()), "/date", "before-season-issue", season.issueFrom());
        violations.check(
                draft.date().isBefore(SeasonRows.dueOn(work.em(), season)),
                "/date",
                "outside-season",
                season.opensOn(),
                SeasonRows.dueOn(work.em(), season));
    }

    private void checkAllocation(ApplicationEntity application) {
        boolean allocated = SeasonRows.allocations(work.em(), application.season()).stream()
                .anyMatch(each -> each.application().equals(application.id()));
        violations.check(allocated, "/application", "nothing-allocated");
        SeasonRows.standingLoans(work.em(), work.fund().id()).stream()
                .filter(loan -> loan.application().equals(application.id()))
                .forEach(loan -> violations.add("/application", "handed-out-already", loan.id()));
    }

    private RevolvingLoanEntity.@Nullable Term term() {
        RevolvingLoanDraft.GoodsTerm given = draft.inGoods();
        boolean goods = draft.rule() == RepaymentRule.GOODS;
        violations.check(!goods || given != null, "/inGoods", "required");
        if (!violations.check(goods || given == null, "/inGoods", "not-needed-here") || given == null) {
            return null;
        }
        Texts.check(violations, "/inGoods/quality", given.quality(), MAX_QUALITY);
        ItemEntity item = Batches.item(work, "/inGoods/item", given.item()).orElse(null);
        if (item == null) {
            return null;
        }
        OptionalLong units = Quantities.positive(violations, "/inGoods/quantity", given.quantity(), item);
        return units.isEmpty() ? null : new RevolvingLoanEntity.Term(item.code(), units.getAsLong(), given.quality());
    }

    private List<BatchEntity> begin() {
        List<BatchEntity> batches = new ArrayList<>();
        Set<AccountRef> refs = new HashSet<>(List.of(
                CapitalChart.cash(work.fund()),
                CapitalChart.loan(draft.id()),
                CapitalChart.shares(draft.id()),
                CapitalChart.own(work.fund(), CapitalChart.ISSUE_DIFFERENCE)));
        for (int i = 0; i < draft.goods().size(); i++) {
            UUID id = draft.goods().get(i).batch();
            BatchEntity batch =
                    Batches.standing(work, "/goods/" + i + "/batch", id).orElse(null);
            batches.add(batch);
            if (batch != null) {
                refs.add(batch.stock());
                refs.add(batch.value());
                refs.add(CapitalChart.withBorrower(HandOverEntity.idOf(draft.id(), id), batch.item()));
            }
        }
        draft.shares().forEach(share -> refs.add(new LoanShareEntity(draft.id(), 0, share.person(), 0).account()));
        work.begin(refs);
        return batches;
    }

    private List<Line> lines(List<BatchEntity> batches) {
        List<Line> lines = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < batches.size(); i++) {
            HandOver given = draft.goods().get(i);
            BatchEntity batch = batches.get(i);
            String pointer = "/goods/" + i;
            OptionalLong agreed = Moneys.positive(
                    violations,
                    pointer + "/agreedValue",
                    given.agreedValue(),
                    work.fund().asset());
            boolean once = violations.check(seen.add(given.batch()), pointer + "/batch", "listed-twice");
            if (batch == null || !once) {
                continue;
            }
            violations.check(
                    !batch.expiredOn(draft.date()),
                    pointer + "/batch",
                    "batch-expired",
                    String.valueOf(batch.expiresOn()));
            OptionalLong units = Batches.available(work, pointer + "/quantity", batch, given.quantity());
            if (units.isPresent() && agreed.isPresent()) {
                lines.add(new Line(batch, units.getAsLong(), agreed.getAsLong()));
            }
        }
        return lines;
    }

    private void checkWithin(ApplicationEntity application, SeasonEntity season, List<Line> lines, OptionalLong money) {
        Map<String, Long> wishes = new HashMap<>();
        SeasonRows.lines(work.em(), season.id()).stream()
                .filter(line -> line.application().equals(application.id()))
                .forEach(line -> wishes.put(line.item(), line.units()));
        Map<String, Long> given = new HashMap<>();
        lines.forEach(line -> given.merge(line.batch().item(), line.units(), Math::addExact));
        given.forEach((item, units) -> {
            long wished = wishes.getOrDefault(item, 0L);
            violations.check(
                    units <= wished,
                    "/goods",
                    "more-than-allocated",
                    work.text(CapitalChart.outside(work.fund(), item), wished));
        });
        AccountRef cash = CapitalChart.cash(work.fund());
        if (money.isPresent() && money.getAsLong() > 0) {
            violations.check(
                    money.getAsLong() <= application.money(),
                    "/money",
                    "more-than-allocated",
                    work.text(cash, application.money()));
            long free = Math.max(0, work.free(cash));
            violations.check(money.getAsLong() <= free, "/money", "not-enough-cash", work.text(cash, free));
        }
    }

    private void handOver(Line line, int number) {
        BatchEntity batch = line.batch();
        long cost = Batches.cost(work, batch, line.units());
        HandOverEntity goods = new HandOverEntity(draft.id(), number, batch, line.units(), line.agreed(), cost);
        work.detail(goods);
        AccountRef loan = CapitalChart.loan(draft.id());
        AccountRef difference = CapitalChart.own(work.fund(), CapitalChart.ISSUE_DIFFERENCE);
        work.move(goods.withBorrower(), batch.stock(), line.units(), LENT);
        work.move(loan, batch.value(), Math.min(cost, line.agreed()), LENT);
        work.move(loan, difference, Math.max(0, line.agreed() - cost), LENT);
        work.move(difference, batch.value(), Math.max(0, cost - line.agreed()), LENT);
    }

    private void lend(long money) {
        work.move(CapitalChart.loan(draft.id()), CapitalChart.cash(work.fund()), money, LENT);
    }

    private void shares(long principal) {
        if (draft.shares().isEmpty()) {
            return;
        }
        long sum = 0;
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.shares().size(); i++) {
            MemberShare share = draft.shares().get(i);
            String pointer = "/shares/" + i;
            violations.check(seen.add(share.person()), pointer + "/person", "listed-twice");
            violations.check(members.contains(share.person()), pointer + "/person", "not-a-member", draft.date());
            OptionalLong units = Moneys.positive(
                    violations, pointer + "/amount", share.amount(), work.fund().asset());
            if (units.isPresent()) {
                LoanShareEntity entity = new LoanShareEntity(draft.id(), i, share.person(), units.getAsLong());
                work.detail(entity);
                work.move(entity.account(), CapitalChart.shares(draft.id()), units.getAsLong(), "SHARED");
                sum = Math.addExact(sum, units.getAsLong());
            }
        }
        AccountRef loan = CapitalChart.loan(draft.id());
        violations.check(
                sum == principal, "/shares", "shares-differ", work.text(loan, sum), work.text(loan, principal));
    }
}
