package org.hashar.fund.internal.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ContributionService;
import org.hashar.api.fund.Exemption;
import org.hashar.api.fund.ExemptionDraft;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.GroupArrears;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.capital.GroupDesk;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Frees members from contributions, and tells who owes them; computed from plans, meetings, memberships and transfers alone (R5, R7). */
@Component
public final class Exemptions implements ContributionService {
    private static final int MAX_REASON = 400;

    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final MembershipService memberships;
    private final CountryDirectory countries;
    private final GroupDesk desk;

    /** Wired by declarative services. */
    @Activate
    public Exemptions(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference TerritoryService territories,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.memberships = memberships;
        this.countries = countries;
        this.desk = new GroupDesk(tx, clock, groups, territories, countries, audit);
    }

    @Override
    public Recorded<Exemption> exempt(Actor actor, ExemptionDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/group", draft.group());
        shape.needed("/person", draft.person());
        shape.needed("/date", draft.date());
        shape.needed("/from", draft.from());
        shape.needed("/to", draft.to());
        shape.needed("/decision", draft.decision());
        Texts.checkReason(violations, "/reason", draft.reason(), MAX_REASON);
        shape.done();
        return desk.record(
                actor,
                draft.group(),
                new GroupDesk.Paper(
                        draft.id(),
                        FundDocument.Kind.EXEMPTION,
                        JournalEntity.Kind.CAPITAL,
                        draft.date(),
                        null,
                        draft.reason(),
                        draft),
                (work, group) -> apply(work, group, draft, memberships.history(actor, group.id())),
                (em, fund) -> em.find(ExemptionEntity.class, draft.id()).toRecord());
    }

    private static void apply(FundWork work, Group group, ExemptionDraft draft, List<Membership> history) {
        Violations violations = work.violations();
        violations.check(draft.to().isAfter(draft.from()), "/to", "end-before-start");
        boolean known = history.stream()
                .anyMatch(episode -> episode.person().equals(draft.person())
                        && episode.from().isBefore(draft.to())
                        && (episode.to() == null || episode.to().isAfter(draft.from())));
        violations.check(known, "/person", "not-a-member", draft.from());
        int quorum = Constitutions.on(work.em(), group.id(), draft.date()).quorumPercent();
        work.decide("/decision", draft.person(), draft.decision(), quorum);
        work.detail(new ExemptionEntity(work.fund().id(), draft, work.now()));
    }

    @Override
    public List<Exemption> exemptions(Actor actor, UUID group) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> {
            groups.require(actor, group);
            return Ledger.find(em, group)
                    .map(fund -> of(em, fund, clock.instant()))
                    .orElse(List.of());
        });
    }

    /** Those of a fund that stood at a moment of knowledge, by date. */
    static List<Exemption> of(EntityManager em, FundEntity fund, Instant known) {
        return em.createQuery(
                        "select e from ExemptionEntity e left join DocumentReversalEntity r on r.document = e.id"
                                + " and r.reversedAt <= :known where e.group = :group and e.recordedAt <= :known"
                                + " and r.document is null order by e.from, e.id",
                        ExemptionEntity.class)
                .setParameter("group", fund.owner())
                .setParameter("known", known)
                .getResultStream()
                .map(ExemptionEntity::toRecord)
                .toList();
    }

    @Override
    public GroupArrears arrears(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown) {
        actor.requireOwn(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> {
            Group of = groups.require(actor, group);
            Optional<FundEntity> fund = Ledger.find(em, group);
            Asset asset = fund.map(FundEntity::asset)
                    .orElseGet(() ->
                            countries.require(of.country()).requireCurrency().currency());
            Map<UUID, List<Membership>> episodes = episodes(actor, group, asOf, asKnown);
            List<Entry> entries =
                    fund.map(found -> Ledger.entries(em, found, asOf, known)).orElse(List.of());
            Contributions contributions = fund.map(found -> Contributions.read(em, found, asOf, known))
                    .orElse(Contributions.NONE);
            SocialDues social = fund.map(found -> SocialDues.read(em, found, entries, asOf, known))
                    .orElse(SocialDues.NONE);
            List<GroupArrears.Member> members = episodes.entrySet().stream()
                    .map(each -> member(
                            each.getKey(),
                            contributions.of(each.getKey(), each.getValue(), entries),
                            social.arrears(each.getKey(), each.getValue(), entries),
                            asset))
                    .toList();
            return total(group, asOf, known, asset, members);
        });
    }

    /** Everybody who was a member by the day, in the order of their ids as text. */
    private Map<UUID, List<Membership>> episodes(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown) {
        List<Membership> history = memberships.history(actor, group);
        List<Membership> found = asKnown == null
                ? history
                : history.stream()
                        .map(Membership::person)
                        .distinct()
                        .flatMap(person -> memberships.ofPerson(actor, person, asKnown).stream())
                        .filter(episode -> episode.group().equals(group))
                        // Two ids of one person each find all that the person has.
                        .distinct()
                        .toList();
        return found.stream()
                .filter(episode -> !episode.from().isAfter(asOf))
                .collect(Collectors.groupingBy(
                        Membership::person,
                        () -> new TreeMap<>(java.util.Comparator.comparing(UUID::toString)),
                        Collectors.toList()));
    }

    private static GroupArrears.Member member(UUID person, Contributions.Position position, long social, Asset asset) {
        return new GroupArrears.Member(
                person,
                new Amount(position.due(), asset),
                new Amount(position.exempt(), asset),
                new Amount(position.paid(), asset),
                new Amount(position.arrears(), asset),
                new Amount(position.inAdvance(), asset),
                position.since(),
                new Amount(social, asset));
    }

    private static GroupArrears total(
            UUID group, LocalDate asOf, Instant known, Asset asset, List<GroupArrears.Member> members) {
        Amount due = Amount.zero(asset);
        Amount exempt = due;
        Amount paid = due;
        Amount arrears = due;
        Amount inAdvance = due;
        Amount social = due;
        for (GroupArrears.Member member : members) {
            due = due.plus(member.due());
            exempt = exempt.plus(member.exempt());
            paid = paid.plus(member.paid());
            arrears = arrears.plus(member.arrears());
            inAdvance = inAdvance.plus(member.inAdvance());
            social = social.plus(member.socialArrears());
        }
        return new GroupArrears(group, asOf, known, due, exempt, paid, arrears, inAdvance, social, members);
    }
}
