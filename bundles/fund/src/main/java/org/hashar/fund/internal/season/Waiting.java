package org.hashar.fund.internal.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.WaitingList;
import org.hashar.api.fund.WaitingList.Place;
import org.hashar.api.fund.WaitingList.Reason;
import org.hashar.api.fund.WaitingList.State;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.capital.Goods;
import org.hashar.fund.internal.ledger.FundEntity;

/**
 * The waiting list of a season on a day. Deterministic: the same facts give the same places. For one unit of work, one thread.
 */
final class Waiting {
    private final EntityManager em;
    private final FundEntity fund;
    private final SeasonEntity season;
    private final LocalDate asOf;
    private final Capacity capacity;
    private final RepaymentRecord record;
    private final Map<String, Asset> goods;

    Waiting(EntityManager em, FundEntity fund, SeasonEntity season, LocalDate asOf, Instant asKnown) {
        this.em = em;
        this.fund = fund;
        this.season = season;
        this.asOf = asOf;
        this.capacity = Capacity.read(em, fund, asOf, asKnown);
        this.record = new RepaymentRecord(em, fund, season, asOf, asKnown);
        this.goods = Goods.assets(em);
    }

    /** One application with all that decides on its place. */
    private record Candidate(
            ApplicationEntity application, Map<String, Long> wishes, boolean newcomer, boolean late, boolean exempted) {
        boolean behind() {
            return late && !exempted;
        }
    }

    /**
     * The list.
     *
     * @param exempted applications that a decision lets through, beside those that one let through before
     */
    WaitingList list(Set<UUID> exempted) {
        List<AllocationEntity> allocations = SeasonRows.allocations(em, season.id());
        Set<UUID> allocated =
                allocations.stream().map(AllocationEntity::application).collect(Collectors.toSet());
        Set<UUID> through = new HashSet<>(exempted);
        allocations.stream().filter(AllocationEntity::exempted).forEach(each -> through.add(each.application()));
        Map<UUID, UUID> loans = new HashMap<>();
        record.loans().forEach(loan -> loans.put(loan.application(), loan.id()));
        long earlierLate = record.earlierSeasonLate();
        Capacity left = capacity.copy();
        List<Place> places = new ArrayList<>();
        for (Candidate one : candidates(through)) {
            UUID id = one.application().id();
            List<Reason> reasons = reasons(one);
            List<Amount> missing = new ArrayList<>();
            State state;
            if (loans.containsKey(id)) {
                state = State.HANDED_OUT;
            } else if (allocated.contains(id)) {
                state = State.ALLOCATED;
            } else {
                boolean blocked = one.behind();
                if (one.newcomer() && earlierLate > 0 && !one.exempted()) {
                    reasons.add(Reason.EARLIER_SEASON_LATE);
                    blocked = true;
                }
                if (!blocked) {
                    missing = missing(left, one, reasons);
                }
                state = blocked || !missing.isEmpty() ? State.WAITING : State.WITHIN_CAPACITY;
                if (state == State.WITHIN_CAPACITY) {
                    left.take(one.application().money(), one.wishes());
                }
            }
            places.add(place(places.size() + 1, one, state, reasons, missing, loans.get(id)));
        }
        return new WaitingList(
                season.id(), asOf, money(capacity.money()), amounts(capacity.goods()), money(earlierLate), places);
    }

    private List<Candidate> candidates(Set<UUID> exempted) {
        Map<UUID, Map<String, Long>> wishes = new HashMap<>();
        SeasonRows.lines(em, season.id())
                .forEach(line -> wishes.computeIfAbsent(line.application(), id -> new TreeMap<>())
                        .put(line.item(), line.units()));
        return SeasonRows.applications(em, season.id()).stream()
                .map(application -> new Candidate(
                        application,
                        wishes.getOrDefault(application.id(), Map.of()),
                        record.newcomer(application.group()),
                        record.late(application.group()),
                        exempted.contains(application.id())))
                .sorted(Comparator.comparing(Candidate::behind)
                        .thenComparing(one -> !one.newcomer())
                        .thenComparing(one -> one.application().appliedOn())
                        .thenComparing(one -> one.application().id()))
                .toList();
    }

    private static List<Reason> reasons(Candidate one) {
        List<Reason> reasons = new ArrayList<>();
        if (one.newcomer()) {
            reasons.add(Reason.NEW_GROUP);
        } else {
            reasons.add(one.late() ? Reason.REPAID_LATE : Reason.REPAID_ON_TIME);
        }
        if (one.exempted()) {
            reasons.add(Reason.EXEMPTED);
        }
        return reasons;
    }

    private List<Amount> missing(Capacity left, Candidate one, List<Reason> reasons) {
        List<Amount> missing = new ArrayList<>();
        long money = one.application().money() - left.money();
        if (one.application().money() > 0 && money > 0) {
            missing.add(money(money));
            reasons.add(Reason.NOT_ENOUGH_MONEY);
        }
        Map<String, Long> short_ = new TreeMap<>();
        one.wishes().forEach((item, units) -> {
            long over = units - left.goods().getOrDefault(item, 0L);
            if (over > 0) {
                short_.put(item, over);
            }
        });
        if (!short_.isEmpty()) {
            missing.addAll(amounts(short_));
            reasons.add(Reason.NOT_ENOUGH_GOODS);
        }
        return missing;
    }

    private Place place(
            int number,
            Candidate one,
            State state,
            List<Reason> reasons,
            List<Amount> missing,
            @org.jspecify.annotations.Nullable UUID loan) {
        ApplicationEntity application = one.application();
        return new Place(
                number,
                application.id(),
                application.group(),
                application.appliedOn(),
                application.money() == 0 ? null : money(application.money()),
                amounts(one.wishes()),
                state,
                reasons,
                missing,
                loan);
    }

    private Amount money(long units) {
        return new Amount(units, fund.asset());
    }

    private List<Amount> amounts(Map<String, Long> units) {
        return new TreeMap<>(units)
                .entrySet().stream()
                        .map(each -> new Amount(
                                each.getValue(), goods.getOrDefault(each.getKey(), new Asset(each.getKey(), 0))))
                        .toList();
    }
}
