package org.hashar.fund.internal.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.Cycle;
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.CycleExtensionDraft;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.registry.Group;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.shareout.ShareOutEntity;

/** The rules of a cycle (R5): its own start and end, one open at a time. */
final class CycleRules {
    private static final int LEAST_MONTHS = 9;
    private static final int MOST_MONTHS = 14;
    private static final int MOST_WITH_EXTENSIONS = 24;

    private CycleRules() {}

    static void begin(FundWork work, Group group, CycleDraft draft) {
        Violations violations = work.violations();
        LocalDate start = draft.startsOn();
        violations.check(!start.isBefore(group.formedOn()), "/startsOn", "before-formation", group.formedOn());
        boolean order = violations.check(draft.endsOn().isAfter(start), "/endsOn", "end-before-start");
        if (order) {
            boolean shorter = draft.endsOn().isBefore(lastDay(start, LEAST_MONTHS));
            boolean reasoned = draft.reason() != null && !draft.reason().isBlank();
            violations.check(!shorter || reasoned, "/reason", "cycle-short", LEAST_MONTHS);
            violations.check(
                    !draft.endsOn().isAfter(lastDay(start, MOST_MONTHS)), "/endsOn", "cycle-long", MOST_MONTHS);
        }
        List<Cycle> others = Cycles.of(work.em(), group.id());
        for (Cycle other : others) {
            LocalDate closed = other.closedOn();
            if (closed == null) {
                violations.add("/startsOn", "cycle-open", other.id());
            } else {
                violations.check(start.isAfter(closed), "/startsOn", "cycle-not-later", closed);
            }
        }
        LocalDate decided = start.isAfter(work.today()) ? work.today() : start;
        decide(work, group.id(), decided, "/decision", draft.decision());
        work.detail(new CycleEntity(work.fund().id(), draft, work.now()));
    }

    private static LocalDate lastDay(LocalDate start, int months) {
        return start.plusMonths(months).minusDays(1);
    }

    static void extend(FundWork work, CycleExtensionDraft draft) {
        Violations violations = work.violations();
        Cycle cycle = openOne(work, draft.cycle());
        violations.check(!draft.date().isBefore(cycle.startsOn()), "/date", "before-cycle", cycle.startsOn());
        violations.check(draft.endsOn().isAfter(cycle.endsOn()), "/endsOn", "cycle-end-not-later", cycle.endsOn());
        violations.check(
                !draft.endsOn().isAfter(lastDay(cycle.startsOn(), MOST_WITH_EXTENSIONS)),
                "/endsOn",
                "cycle-long",
                MOST_WITH_EXTENSIONS);
        decide(work, cycle.group(), draft.date(), "/decision", draft.decision());
        work.detail(new CycleEndEntity(draft.id(), draft.cycle(), draft.endsOn(), false, null));
    }

    static void close(FundWork work, CycleCloseDraft draft) {
        Violations violations = work.violations();
        Cycle cycle = openOne(work, draft.cycle());
        violations.check(!draft.date().isBefore(cycle.startsOn()), "/date", "before-cycle", cycle.startsOn());
        UUID shareOut = draft.shareOut();
        Decision carryOver = draft.carryOver();
        if (violations.check((shareOut == null) != (carryOver == null), "/shareOut", "share-out-or-carry-over")) {
            if (shareOut != null) {
                shareOut(work, cycle, draft.date(), shareOut);
            } else if (carryOver != null) {
                decide(work, cycle.group(), draft.date(), "/carryOver", carryOver);
            }
        }
        work.detail(new CycleEndEntity(draft.id(), draft.cycle(), draft.date(), true, shareOut));
    }

    private static void shareOut(FundWork work, Cycle cycle, LocalDate date, UUID id) {
        ShareOutEntity found = work.em().find(ShareOutEntity.class, id);
        boolean closes = found != null
                && found.group().equals(cycle.group())
                && found.state() == ShareOut.State.POSTED
                && found.scope() == ShareOutDraft.Scope.CYCLE_END
                && !found.date().isBefore(cycle.startsOn())
                && !found.date().isAfter(date);
        work.violations().check(closes, "/shareOut", "share-out-does-not-close", id);
    }

    private static Cycle openOne(FundWork work, UUID id) {
        Cycle cycle = Cycles.toRecord(work.em(), Cycles.require(work.em(), id));
        work.violations().check(cycle.closedOn() == null, "/cycle", "cycle-closed", id);
        return cycle;
    }

    private static void decide(FundWork work, UUID group, LocalDate day, String pointer, Decision decision) {
        int quorum = Constitutions.on(work.em(), group, day).quorumPercent();
        work.decide(pointer, null, decision, quorum);
    }
}
