package org.hashar.fund.internal.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.Exemption;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.registry.Membership;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** What a fund's members have to pay in by a day, what of it they have not paid, and what they have paid in advance (R5). */
public final class Contributions {
    /** Of a group that has no fund yet. */
    static final Contributions NONE = new Contributions(List.of(), List.of());

    private final List<Dues.Due> dues;
    private final List<Exemption> exemptions;

    private Contributions(List<Dues.Due> dues, List<Exemption> exemptions) {
        this.dues = dues;
        this.exemptions = exemptions;
    }

    /**
     * How one person stands, in smallest units.
     *
     * @param due without what fell into an exemption
     * @param exempt what would have been due without it
     * @param since the first due day that is not paid in full, the oldest being paid first; null when nothing is owed
     */
    record Position(long due, long exempt, long paid, @Nullable LocalDate since) {
        long arrears() {
            return Math.max(0, due - paid);
        }

        long inAdvance() {
            return Math.max(0, paid - due);
        }
    }

    /** The plans, meetings and exemptions of a fund up to the end of a day, as known at a moment. At most four queries, for all members. */
    public static Contributions read(EntityManager em, FundEntity fund, LocalDate asOf, Instant known) {
        List<ContributionPlan> plans = Plans.of(em, fund, known);
        boolean perMeeting = plans.stream().anyMatch(plan -> plan.period() == ContributionPlan.Period.MEETING);
        List<LocalDate> meetings = perMeeting ? meetings(em, fund, asOf, known) : List.of();
        // What was due by the day of the opening is settled in its balances.
        LocalDate opened = opened(em, fund, known);
        List<Dues.Due> dues = Dues.of(plans, meetings, asOf).stream()
                .filter(due -> opened == null || due.day().isAfter(opened))
                .toList();
        return new Contributions(dues, dues.isEmpty() ? List.of() : Exemptions.of(em, fund, known));
    }

    /**
     * How a person stands.
     *
     * @param episodes of that person in the fund's group
     * @param entries of the fund up to the day
     */
    Position of(UUID person, List<Membership> episodes, List<Entry> entries) {
        return position(
                dues,
                day -> episodes.stream().anyMatch(episode -> episode.holdsOn(day)),
                day -> exempts(exemptions, person, day),
                paid(person, entries));
    }

    /** Whether a person is freed on a day. */
    static boolean exempts(List<Exemption> exemptions, UUID person, LocalDate day) {
        return exemptions.stream()
                .anyMatch(
                        each -> each.person().equals(person) && !day.isBefore(each.from()) && day.isBefore(each.to()));
    }

    /** Pure: only what falls due while the person is a member counts, and payments count against the oldest. */
    static Position position(
            List<Dues.Due> dues, Predicate<LocalDate> member, Predicate<LocalDate> exempted, long paid) {
        long due = 0;
        long exempt = 0;
        LocalDate since = null;
        for (Dues.Due each : dues) {
            if (!member.test(each.day())) {
                continue;
            }
            if (exempted.test(each.day())) {
                exempt = Math.addExact(exempt, each.units());
                continue;
            }
            due = Math.addExact(due, each.units());
            since = since == null && due > paid ? each.day() : since;
        }
        return new Position(due, exempt, paid, since);
    }

    /** Smallest units that each of some persons has not paid in; zero when paid in advance. */
    public Map<UUID, Long> arrears(Set<UUID> persons, Map<UUID, List<Membership>> episodes, List<Entry> entries) {
        return persons.stream().collect(Collectors.toMap(person -> person, person -> of(
                        person, episodes.getOrDefault(person, List.of()), entries)
                .arrears()));
    }

    private static long paid(UUID person, List<Entry> entries) {
        long paid = 0;
        for (Entry entry : entries) {
            if (entry.code().equals(StatementLine.Kind.CONTRIBUTION.name())) {
                paid += isOf(entry.credit().code(), entry.credit().owner(), person) ? entry.units() : 0;
                paid -= isOf(entry.debit().code(), entry.debit().owner(), person) ? entry.units() : 0;
            }
        }
        return paid;
    }

    /** The day on which the group was registered with balances, null when it was not. */
    static @Nullable LocalDate opened(EntityManager em, FundEntity fund, Instant known) {
        return em.createQuery(
                        "select d.date from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id"
                                + " and r.reversedAt <= :known where d.fund = :fund and d.kind = :kind"
                                + " and d.recordedAt <= :known and r.document is null",
                        LocalDate.class)
                .setParameter("fund", fund.id())
                .setParameter("kind", FundDocument.Kind.OPENING)
                .setParameter("known", known)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(String code, UUID owner, UUID person) {
        return code.equals("SAVINGS") && owner.equals(person);
    }

    /** The days of the meetings that stand. */
    static List<LocalDate> meetings(EntityManager em, FundEntity fund, LocalDate asOf, Instant known) {
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
