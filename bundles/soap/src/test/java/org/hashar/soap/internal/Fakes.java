package org.hashar.soap.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AccessService;
import org.hashar.api.access.Account;
import org.hashar.api.access.AuditEvent;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.CorrectionPreview;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.IfClosed;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.MeetingService;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDescription;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.GroupStatusPeriod;
import org.hashar.api.registry.MembershipFigure;
import org.jspecify.annotations.Nullable;

/** The services as the endpoint sees them, with one group in them. */
final class Fakes {
    static final UUID GROUP = UUID.fromString("01890000-0000-7000-8000-000000000001");
    static final UUID MEMBER = UUID.fromString("01890000-0000-7000-8000-000000000002");
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Asset KGS = new Asset("KGS", 2);

    final Access access = new Access();
    final Groups groups = new Groups();
    final Meetings meetings = new Meetings();
    final Funds funds = new Funds();
    final Figures figures = new Figures();
    /** The actors that services were called with. */
    final List<Actor> actors = new ArrayList<>();

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("the partners' contract has no such operation");
    }

    static final class Access implements AccessService {
        static final Actor RECORDER =
                new Actor(UUID.fromString("01890000-0000-7000-8000-0000000000aa"), "recorder", Role.RECORDER);
        static final Actor READER =
                new Actor(UUID.fromString("01890000-0000-7000-8000-0000000000bb"), "mfi", Role.READER);

        @Override
        public Optional<Actor> signIn(String login, char[] password) {
            if (login.equals("locked")) {
                throw Problem.of(Problem.Type.TOO_MANY_ATTEMPTS, "too-many-attempts", 17)
                        .exception();
            }
            return login.equals("recorder") && new String(password).equals("пароль: 1")
                    ? Optional.of(RECORDER)
                    : Optional.empty();
        }

        @Override
        public Optional<Actor> signInWithKey(String key) {
            return key.equals("hsh_key") ? Optional.of(READER) : Optional.empty();
        }

        @Override
        public Account addAccount(Actor actor, String login, Role role, char[] password) {
            throw unused();
        }

        @Override
        public NewKey addKey(Actor actor, String login, Role role, Actor.@Nullable Partner partner) {
            throw unused();
        }

        @Override
        public Account deactivate(Actor actor, String login) {
            throw unused();
        }

        @Override
        public List<Account> list(Actor actor) {
            throw unused();
        }

        @Override
        public Actor console() {
            throw unused();
        }

        @Override
        public Page<AuditEvent> audit(Actor actor, Page.Request page) {
            throw unused();
        }
    }

    final class Groups implements GroupService {
        @Override
        public Page<Group> list(Actor actor, GroupQuery query, Page.Request page) {
            actors.add(actor);
            if (query.country().equals("ZZ")) {
                throw new IllegalStateException("password=secret at 10.0.0.7");
            }
            if (!query.country().equals("KG")) {
                Violations violations = new Violations();
                violations.add("/country", "unknown-country", query.country());
                violations.throwIfAny();
            }
            if (page.after() != null) {
                return new Page<>(List.of(), null);
            }
            Group group = new Group(
                    GROUP,
                    "KG-SHG-000001",
                    "KG",
                    "SHG",
                    "Жашасын & Co",
                    null,
                    LocalDate.of(2010, 3, 1),
                    "41702000000000",
                    GroupStatus.ACTIVE,
                    LocalDate.of(2010, 3, 1),
                    NOW,
                    4);
            return new Page<>(List.of(group), page.limit() == 1 ? GROUP.toString() : null);
        }

        @Override
        public Recorded<Group> form(Actor actor, GroupDraft draft) {
            throw unused();
        }

        @Override
        public Group changeStatus(
                Actor actor, UUID id, GroupStatus status, LocalDate from, @Nullable String reason, long version) {
            throw unused();
        }

        @Override
        public Group withdrawStatus(Actor actor, UUID id, String reason, long version) {
            throw unused();
        }

        @Override
        public Group revise(Actor actor, GroupRevision revision, long version) {
            throw unused();
        }

        @Override
        public List<GroupDescription> descriptions(Actor actor, UUID id) {
            throw unused();
        }

        @Override
        public List<GroupStatusPeriod> statuses(Actor actor, UUID id) {
            throw unused();
        }

        @Override
        public Group require(Actor actor, UUID id) {
            throw unused();
        }
    }

    final class Meetings implements MeetingService {
        final Map<UUID, MeetingDraft> recorded = new LinkedHashMap<>();

        @Override
        public Recorded<Meeting> record(Actor actor, MeetingDraft draft, IfClosed ifClosed) {
            actors.add(actor);
            actor.require(Role.RECORDER);
            MeetingDraft there = recorded.get(draft.id());
            if (there != null && !there.equals(draft)) {
                throw Problem.of(Problem.Type.CONFLICT, "meeting-id-taken", draft.id())
                        .exception();
            }
            Violations violations = new Violations();
            for (int i = 0; i < draft.contributions().size(); i++) {
                MeetingDraft.Contribution line = draft.contributions().get(i);
                violations.check(
                        line.person().equals(MEMBER), "/contributions/" + i + "/person", "not-a-member", draft.date());
                violations.check(
                        line.amount().asset().equals("KGS"),
                        "/contributions/" + i + "/amount/asset",
                        "wrong-currency",
                        "KGS");
            }
            violations.throwIfAny();
            recorded.put(draft.id(), draft);
            Meeting meeting = new Meeting(draft, new Amount(15_000, KGS), Amount.zero(KGS), NOW, actor.login(), null);
            return new Recorded<>(meeting, there == null);
        }

        @Override
        public Recorded<Meeting> reverse(Actor actor, UUID meeting, ReversalDraft draft) {
            throw unused();
        }

        @Override
        public Recorded<Meeting> correct(Actor actor, UUID meeting, ReversalDraft reversal, MeetingDraft anew) {
            throw unused();
        }

        @Override
        public CorrectionPreview preview(Actor actor, UUID meeting, ReversalDraft reversal, MeetingDraft anew) {
            throw unused();
        }

        @Override
        public Meeting require(Actor actor, UUID id) {
            throw unused();
        }

        @Override
        public Page<Meeting> list(Actor actor, UUID group, Page.Request page) {
            throw unused();
        }
    }

    final class Funds implements FundService {
        @Override
        public GroupStatement groupStatement(Actor actor, UUID group, LocalDate asOf, Instant asKnown) {
            actors.add(actor);
            if (!group.equals(GROUP)) {
                throw Problem.of(Problem.Type.NOT_FOUND, "group-not-found", group)
                        .exception();
            }
            UUID meeting = UUID.fromString("01890000-0000-7000-8000-000000000010");
            UUID loan = UUID.fromString("01890000-0000-7000-8000-000000000011");
            return new GroupStatement(
                    group,
                    asOf,
                    asKnown == null ? NOW : asKnown,
                    new Amount(15_000, KGS),
                    new Amount(10_000, KGS),
                    Amount.zero(KGS),
                    new Amount(-50, KGS),
                    Amount.zero(KGS),
                    new Amount(4_950, KGS),
                    List.of(
                            line(meeting, StatementLine.Kind.CONTRIBUTION, MEMBER, null, 15_000),
                            line(meeting, StatementLine.Kind.LOAN_ISSUED, MEMBER, loan, -10_000),
                            line(meeting, StatementLine.Kind.CASH_DIFFERENCE, null, null, -50)));
        }

        private static StatementLine line(UUID meeting, StatementLine.Kind kind, UUID person, UUID loan, long units) {
            return new StatementLine(
                    LocalDate.of(2011, 5, 5), meeting, kind, person, loan, new Amount(units, KGS), null, null, NOW);
        }

        @Override
        public Recorded<ContributionPlan> plan(Actor actor, ContributionPlanDraft draft) {
            throw unused();
        }

        @Override
        public ContributionPlan withdrawPlan(Actor actor, UUID plan, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ContributionPlan> plans(Actor actor, UUID group) {
            throw unused();
        }

        @Override
        public MemberStatement memberStatement(Actor actor, UUID group, UUID person, LocalDate asOf, Instant asKnown) {
            throw unused();
        }

        @Override
        public List<GroupSavings> savings(Actor actor, String country, LocalDate asOf, Instant asKnown) {
            throw unused();
        }
    }

    final class Figures implements FigureService {
        @Override
        public MembershipFigure membership(Actor actor, MembershipFigure.Query query) {
            actors.add(actor);
            if (query.country().equals("KG")) {
                throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", "KG")
                        .exception();
            }
            return new MembershipFigure(
                    query.country(),
                    query.groupType(),
                    query.territory(),
                    query.asOf(),
                    query.asKnown() == null ? NOW : query.asKnown(),
                    91,
                    525,
                    525,
                    400,
                    125,
                    Map.of("level2", 3L, "level3", 11L));
        }

        @Override
        public List<GroupFigure> groups(Actor actor, MembershipFigure.Query query) {
            throw unused();
        }
    }
}
