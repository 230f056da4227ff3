package org.hashar.fund.internal.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.registry.Membership;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;

/** What a fund's members have to pay in by a day, and what of it they have not paid (R5). */
public final class Contributions {
    private final List<ContributionPlan> plans;
    private final List<LocalDate> meetings;
    private final LocalDate asOf;

    private Contributions(List<ContributionPlan> plans, List<LocalDate> meetings, LocalDate asOf) {
        this.plans = plans;
        this.meetings = meetings;
        this.asOf = asOf;
    }

    /** The plans and meetings of a fund up to the end of a day, as known at a moment. At most two queries, for all members. */
    public static Contributions read(EntityManager em, FundEntity fund, LocalDate asOf, Instant known) {
        List<ContributionPlan> plans = Plans.of(em, fund).stream()
                .filter(plan -> !plan.recordedAt().isAfter(known))
                .toList();
        boolean perMeeting = plans.stream().anyMatch(plan -> plan.period() == ContributionPlan.Period.MEETING);
        return new Contributions(plans, perMeeting ? meetings(em, fund, asOf, known) : List.of(), asOf);
    }

    /**
     * Smallest units that a person had to pay in.
     *
     * @param episodes of that person in the fund's group
     */
    public long due(List<Membership> episodes) {
        return Dues.units(plans, meetings, day -> episodes.stream().anyMatch(episode -> episode.holdsOn(day)), asOf);
    }

    /**
     * Smallest units that a person has not paid in; zero when paid in advance.
     *
     * @param entries of the fund up to the day
     */
    public long arrears(UUID person, List<Membership> episodes, List<Entry> entries) {
        long paid = 0;
        for (Entry entry : entries) {
            if (entry.code().equals(StatementLine.Kind.CONTRIBUTION.name())) {
                paid += isOf(entry.credit().code(), entry.credit().owner(), person) ? entry.units() : 0;
                paid -= isOf(entry.debit().code(), entry.debit().owner(), person) ? entry.units() : 0;
            }
        }
        return Math.max(0, due(episodes) - paid);
    }

    private static boolean isOf(String code, UUID owner, UUID person) {
        return code.equals("SAVINGS") && owner.equals(person);
    }

    private static List<LocalDate> meetings(EntityManager em, FundEntity fund, LocalDate asOf, Instant known) {
        return em.createQuery(
                        "select m.date from MeetingEntity m left join ReversalEntity r"
                                + " on r.meeting = m.id and r.reversedAt <= :known"
                                + " left join JournalEntity k on k.book = r.book and k.id = r.journal"
                                + " and k.businessDate <= :asOf, JournalEntity j where m.group = :group"
                                + " and m.recordedAt <= :known and j.book = m.book and j.id = m.journal"
                                + " and j.businessDate <= :asOf and k.id is null",
                        LocalDate.class)
                .setParameter("group", fund.owner())
                .setParameter("asOf", asOf)
                .setParameter("known", known)
                .getResultList();
    }
}
