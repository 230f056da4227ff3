package org.hashar.fund.internal;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violation;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDescription;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.GroupStatusPeriod;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonFacts;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.PlaceScope;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Roster;
import org.hashar.api.registry.Sex;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.book.Books;
import org.hashar.fund.internal.capital.CapitalFunds;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.cycle.Cycles;
import org.hashar.fund.internal.enterprise.Enterprises;
import org.hashar.fund.internal.exchange.Conversions;
import org.hashar.fund.internal.exchange.Exchanges;
import org.hashar.fund.internal.external.ExternalLoans;
import org.hashar.fund.internal.leaving.Leavings;
import org.hashar.fund.internal.ledger.Ledgers;
import org.hashar.fund.internal.loan.InternalLoans;
import org.hashar.fund.internal.meeting.Meetings;
import org.hashar.fund.internal.period.Periods;
import org.hashar.fund.internal.proposal.Proposals;
import org.hashar.fund.internal.rate.Rates;
import org.hashar.fund.internal.season.RevolvingLoans;
import org.hashar.fund.internal.season.Seasons;
import org.hashar.fund.internal.shareout.ShareOuts;
import org.hashar.fund.internal.statement.Exemptions;
import org.hashar.fund.internal.statement.Funds;
import org.hashar.fund.internal.stock.Stocks;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CountryProfile;
import org.hashar.spi.CurrencyModule;
import org.hashar.spi.GroupType;
import org.hashar.spi.RateSheet;
import org.hashar.spi.RateSource;
import org.hashar.spi.Terminology;
import org.hashar.spi.TerritoryScheme;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.hashar.store.testing.Database;
import org.jspecify.annotations.Nullable;

/** The services of this bundle over a real database, with a small invented registry and country beside them. */
public final class World implements AutoCloseable {
    public static final Actor COORDINATOR = new Actor(new UUID(7, 1), "coordinator", Role.COORDINATOR);
    public static final Actor RECORDER = new Actor(new UUID(7, 2), "recorder", Role.RECORDER);
    public static final Actor ADMINISTRATOR = new Actor(new UUID(7, 3), "admin", Role.ADMINISTRATOR);
    public static final Asset KGS = new Asset("KGS", 2);
    public static final LocalDate FORMED = LocalDate.of(2011, 1, 10);

    public final Database database;
    public final Tx tx;
    public final SettableClock clock;
    public final Registry registry;
    public final List<String> audited = new ArrayList<>();
    public final Countries countries = new Countries();
    public final Meetings meetings;
    public final Funds funds;
    public final Ledgers ledgers;
    public final Rates rates;
    public final ShareOuts shareOuts;
    public final CapitalFunds capital;
    public final Stocks stocks;
    public final Seasons seasons;
    public final RevolvingLoans loans;
    public final Constitutions constitutions;
    public final Cycles cycles;
    public final Exemptions exemptions;
    public final Periods periods;
    public final Leavings leavings;
    public final Proposals proposals;
    public final InternalLoans internalLoans;
    public final Enterprises enterprises;
    public final Exchanges exchanges;
    public final Conversions conversions;
    public final ExternalLoans external;
    public final Decided decisions = new Decided();
    public final Books books;

    public World(Database database) {
        this(database, new SettableClock(Instant.parse("2026-11-20T08:00:00Z")), new Registry());
    }

    /** The services started again: the same registry and clock over a database that was opened anew. */
    public World(Database database, SettableClock clock, Registry registry) {
        this.database = database;
        this.clock = clock;
        this.registry = registry;
        this.tx = database.tx("fund");
        AuditTrail audit = (actor, action, subject, reason) -> {
            synchronized (audited) {
                audited.add(action);
            }
        };
        meetings = new Meetings(tx, clock, registry, registry.members, registry.territories, countries, audit);
        funds = new Funds(
                tx, clock, registry, registry.members, registry.persons, registry.territories, countries, audit);
        ledgers = new Ledgers(tx);
        rates = new Rates(tx, clock, countries, audit);
        shareOuts = new ShareOuts(tx, clock, registry, registry.members, registry.persons, countries, audit);
        capital = new CapitalFunds(tx, clock, registry, registry.members, registry.territories, countries, audit);
        stocks = new Stocks(tx, clock, registry, registry.homes, registry.persons, countries, audit);
        seasons = new Seasons(tx, clock, registry, countries, audit);
        exchanges = new Exchanges(tx, clock, countries, audit);
        conversions = new Conversions(tx, clock, countries, audit);
        enterprises = new Enterprises(tx, clock, registry, registry.members, registry.territories, countries, audit);
        loans = new RevolvingLoans(tx, clock, registry.members, countries, audit);
        constitutions = new Constitutions(tx, clock, registry, registry.territories, countries, audit);
        cycles = new Cycles(tx, clock, registry, registry.members, registry.territories, countries, audit);
        exemptions = new Exemptions(tx, clock, registry, registry.members, registry.territories, countries, audit);
        periods = new Periods(tx, clock, countries, audit);
        leavings = new Leavings(
                tx, clock, registry, registry.members, registry.persons, registry.territories, countries, audit);
        internalLoans = new InternalLoans(tx, clock, registry, countries, audit);
        external = new ExternalLoans(tx, clock, registry, registry.members, countries, audit);
        books = new Books(
                tx,
                clock,
                registry,
                registry.members,
                registry.persons,
                registry.homes,
                countries,
                stocks,
                seasons,
                loans,
                shareOuts,
                external,
                decisions);
        proposals = new Proposals(
                tx, clock, countries, audit, meetings, capital, periods, leavings, loans, internalLoans, shareOuts);
    }

    public MembershipService memberships() {
        return registry.members;
    }

    public PersonService people() {
        return registry.persons;
    }

    /** A village in an ayil aimak, whatever code is asked for. */
    public TerritoryService places() {
        return registry.territories;
    }

    @Override
    public void close() {
        database.close();
    }

    /** Ten som. */
    public static Money som(String amount) {
        return new Money(amount, "KGS");
    }

    /** All that a group has, shared out in equal parts and posted. */
    public UUID sharedOut(UUID group, String date) {
        ShareOutDraft draft = new ShareOutDraft(
                Ids.next(),
                group,
                LocalDate.parse(date),
                ShareOutDraft.Scope.CYCLE_END,
                ShareOutDraft.Policy.EQUAL,
                null,
                null,
                som("0.01"),
                List.of(),
                List.of(),
                ShareOutDraft.RemainderTo.NEXT_CYCLE,
                null,
                "minutes");
        clock.tick();
        shareOuts.propose(RECORDER, draft);
        shareOuts.approve(COORDINATOR, draft.id());
        shareOuts.post(RECORDER, draft.id());
        return draft.id();
    }

    /** Runs SQL behind the services' back. */
    public int sql(String statement) {
        return tx.call(em -> em.createNativeQuery(statement).executeUpdate());
    }

    /** Takes the guard from tables, as somebody may who has the rights of the database's owner. */
    public void unguard(String... tables) {
        tx.run(em -> {
            try {
                boolean h2 = em.unwrap(Connection.class)
                        .getMetaData()
                        .getDatabaseProductName()
                        .equals("H2");
                for (String table : tables) {
                    em.createNativeQuery(
                                    h2
                                            ? "drop trigger if exists " + table + "_append_only"
                                            : "alter table " + table + " disable trigger " + table + "_append_only")
                            .executeUpdate();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Stands still until it is told to go on. */
    public static final class SettableClock extends Clock {
        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        public void set(Instant to) {
            now = to;
        }

        public void tick() {
            now = now.plusSeconds(60);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Groups and members in memory. */
    public static final class Registry implements GroupService {
        private final Map<UUID, Group> groups = new TreeMap<>();
        private final List<Membership> episodes = new ArrayList<>();
        private final List<GroupRole> roles = new ArrayList<>();
        final Members members = new Members();
        final Places territories = new Places();
        public final People persons = new People();
        public final Homes homes = new Homes();

        public UUID group() {
            return group("SHG", GroupStatus.ACTIVE, FORMED);
        }

        /** An association of groups. */
        public UUID association() {
            return group("ASSOCIATION", GroupStatus.ACTIVE, FORMED);
        }

        public UUID group(String type, GroupStatus status, LocalDate since) {
            UUID id = Ids.next();
            groups.put(
                    id,
                    new Group(id, "KG-1", "KG", type, "Oomat", null, FORMED, "V1", status, since, Instant.EPOCH, 1));
            return id;
        }

        public UUID member(UUID group) {
            return member(group, FORMED, null);
        }

        public UUID member(UUID group, LocalDate from, @Nullable LocalDate to) {
            UUID person = Ids.next();
            episodes.add(new Membership(Ids.next(), group, person, from, to, null, null, Instant.EPOCH));
            return person;
        }

        public void episode(UUID group, UUID person, LocalDate from, @Nullable LocalDate to) {
            episodes.add(new Membership(Ids.next(), group, person, from, to, null, null, Instant.EPOCH));
        }

        /** The memberships as the services see them. */
        public MembershipService service() {
            return members;
        }

        /** Ends what a member has with a group. */
        public void leave(UUID group, UUID person, LocalDate to) {
            episodes.replaceAll(episode -> episode.group().equals(group)
                            && episode.person().equals(person)
                    ? new Membership(episode.id(), group, person, episode.from(), to, null, null, episode.recordedAt())
                    : episode);
        }

        /** All groups there are. */
        public List<Group> groups() {
            return List.copyOf(groups.values());
        }

        /** All memberships there are. */
        public List<Membership> episodes() {
            return List.copyOf(episodes);
        }

        /** Everybody who ever was in a group. */
        public List<UUID> persons(UUID group) {
            return episodes.stream()
                    .filter(episode -> episode.group().equals(group))
                    .map(Membership::person)
                    .distinct()
                    .toList();
        }

        @Override
        public Group require(Actor actor, UUID id) {
            Group group = groups.get(id);
            if (group == null) {
                throw Problem.of(Problem.Type.NOT_FOUND, "group-not-found", id).exception();
            }
            return group;
        }

        @Override
        public Recorded<Group> form(Actor actor, GroupDraft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Group changeStatus(
                Actor actor, UUID id, GroupStatus status, LocalDate from, @Nullable String reason, long version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Group withdrawStatus(Actor actor, UUID id, String reason, long version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Group revise(Actor actor, GroupRevision revision, long version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<GroupDescription> descriptions(Actor actor, UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<GroupStatusPeriod> statuses(Actor actor, UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Group> list(Actor actor, GroupQuery query, Page.Request page) {
            throw new UnsupportedOperationException();
        }

        /** The memberships' side. */
        final class Members implements MembershipService {
            @Override
            public List<Membership> membersOn(Actor actor, UUID group, LocalDate day) {
                return history(actor, group).stream()
                        .filter(episode -> episode.holdsOn(day))
                        .toList();
            }

            @Override
            public Roster rosterOn(Actor actor, UUID group, LocalDate day) {
                return new Roster(require(actor, group), membersOn(actor, group, day));
            }

            @Override
            public List<Membership> history(Actor actor, UUID group) {
                return episodes.stream()
                        .filter(episode -> episode.group().equals(group))
                        .toList();
            }

            @Override
            public List<Membership> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown) {
                return episodes.stream()
                        .filter(episode -> episode.person().equals(person))
                        .toList();
            }

            @Override
            public Recorded<Membership> join(Actor actor, MembershipDraft draft) {
                Membership joined = new Membership(
                        draft.id(),
                        draft.group(),
                        draft.person(),
                        draft.from(),
                        draft.to(),
                        draft.joinReason(),
                        null,
                        Instant.EPOCH);
                episodes.add(joined);
                return new Recorded<>(joined, true);
            }

            @Override
            public Membership leave(Actor actor, UUID id, LocalDate to, @Nullable String reason) {
                roles.replaceAll(role -> role.to() == null && isOf(role, id) ? ending(role, to) : role);
                return replace(id, to, reason);
            }

            @Override
            public Membership resume(Actor actor, UUID id, String reason) {
                LocalDate ended = find(id).to();
                roles.replaceAll(
                        role -> ended != null && ended.equals(role.to()) && isOf(role, id) ? ending(role, null) : role);
                return replace(id, null, null);
            }

            @Override
            public List<Violation> checkResume(Actor actor, UUID id) {
                Membership ended = find(id);
                boolean again = history(actor, ended.group()).stream()
                        .anyMatch(other -> other.person().equals(ended.person())
                                && !other.from().isBefore(ended.from())
                                && !other.id().equals(id));
                return again ? List.of(new Violation("/person", "overlaps-membership", List.of())) : List.of();
            }

            private boolean isOf(GroupRole role, UUID id) {
                return role.person().equals(find(id).person()) && role.group().equals(find(id).group());
            }

            private GroupRole ending(GroupRole role, @Nullable LocalDate to) {
                return new GroupRole(
                        role.id(), role.group(), role.person(), role.kind(), role.from(), to, role.recordedAt());
            }

            private Membership find(UUID id) {
                return episodes.stream()
                        .filter(episode -> episode.id().equals(id))
                        .findFirst()
                        .orElseThrow();
            }

            private Membership replace(UUID id, @Nullable LocalDate to, @Nullable String reason) {
                Membership old = find(id);
                Membership ended = new Membership(
                        id, old.group(), old.person(), old.from(), to, old.joinReason(), reason, old.recordedAt());
                episodes.set(episodes.indexOf(old), ended);
                return ended;
            }

            @Override
            public void withdraw(Actor actor, UUID id, String reason) {
                episodes.removeIf(episode -> episode.id().equals(id));
            }

            @Override
            public Recorded<GroupRole> give(Actor actor, RoleDraft draft) {
                GroupRole given = new GroupRole(
                        draft.id(),
                        draft.group(),
                        draft.person(),
                        draft.kind(),
                        draft.from(),
                        draft.to(),
                        Instant.EPOCH);
                roles.add(given);
                return new Recorded<>(given, true);
            }

            @Override
            public GroupRole end(Actor actor, UUID roleId, LocalDate to) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Page<Membership> ofGroup(
                    Actor actor, UUID group, @Nullable Instant asKnown, @Nullable String alphabet, Page.Request page) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<GroupRole> roles(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown) {
                return roles.stream()
                        .filter(role -> role.group().equals(group)
                                && !asOf.isBefore(role.from())
                                && (role.to() == null || asOf.isBefore(role.to())))
                        .toList();
            }
        }
    }

    /** Everybody there is, called by the end of the id. */
    public static final class People implements PersonService {
        /** Nobody has this id. */
        public static final UUID NOBODY = new UUID(7, 404);

        public final Set<UUID> erased = ConcurrentHashMap.newKeySet();
        public final Map<UUID, LocalDate> birthDates = new ConcurrentHashMap<>();

        @Override
        public Person require(Actor actor, UUID id) {
            if (id.equals(NOBODY)) {
                throw Problem.of(Problem.Type.NOT_FOUND, "person-not-found", id).exception();
            }
            PersonName name = new PersonName(
                    PersonName.Kind.OFFICIAL, "ky", null, "M" + id.toString().substring(30), null);
            return new Person(
                    id,
                    "KG",
                    erased.contains(id) ? List.of() : List.of(name),
                    Sex.FEMALE,
                    birthDates.get(id),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    Instant.EPOCH,
                    1,
                    erased.contains(id) ? Instant.EPOCH : null);
        }

        @Override
        public Person asKnown(Actor actor, UUID id, Instant asKnown) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PersonFacts> history(Actor actor, UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Recorded<Person> register(Actor actor, PersonDraft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Person revise(Actor actor, PersonDraft draft, long version) {
            throw new UnsupportedOperationException();
        }

        /** Who was found to be whom, from when on that was known. */
        public final Map<UUID, UUID> survivors = new ConcurrentHashMap<>();

        @Override
        public Set<UUID> identities(Actor actor, UUID person, @Nullable Instant asKnown) {
            UUID survivor = survivors.getOrDefault(person, person);
            Set<UUID> ids = new HashSet<>(Set.of(survivor));
            survivors.forEach((merged, into) -> {
                if (into.equals(survivor)) {
                    ids.add(merged);
                }
            });
            return ids;
        }

        @Override
        public List<Person> search(Actor actor, PersonQuery query, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Person> listByName(Actor actor, String country, String language, Page.Request page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Person> list(Actor actor, String country, Page.Request page) {
            throw new UnsupportedOperationException();
        }
    }

    /** A village in an ayil aimak. */
    static final class Places implements TerritoryService {
        @Override
        public Recorded<Territory> register(Actor actor, TerritoryDraft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Territory revise(Actor actor, TerritoryDraft draft, long version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Violation> check(Actor actor, TerritoryDraft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Territory> find(Actor actor, String country, String code) {
            return Optional.of(new Territory(
                    country,
                    code,
                    code.equals("V1") ? "A1" : null,
                    code.equals("V1") ? 4 : 3,
                    List.of(),
                    List.of(),
                    Map.of(),
                    null,
                    null));
        }

        @Override
        public Territory require(Actor actor, String country, String code) {
            return find(actor, country, code).orElseThrow();
        }

        @Override
        public List<Territory> named(Actor actor, String country, String text) {
            return List.of();
        }

        /** Villages V, ayil aimaks A, and the area BOTH of two of these. */
        @Override
        public Optional<PlaceScope> scope(Actor actor, String country, String code, LocalDate day) {
            List<String> units = code.equals("BOTH") ? List.of("A1", "A2") : List.of(code);
            return Optional.of(new PlaceScope(
                    code,
                    units.stream()
                            .map(unit -> new PlaceScope.Unit(unit, unit.startsWith("V") ? 4 : 3))
                            .toList()));
        }

        @Override
        public List<PlaceMatch> search(
                Actor actor, String country, String text, @Nullable Integer level, @Nullable String within, int limit) {
            return List.of();
        }

        @Override
        public String spelling(String name) {
            return name;
        }

        @Override
        public Page<Territory> list(
                Actor actor, String country, @Nullable Integer level, @Nullable String parent, Page.Request page) {
            return new Page<>(List.of(), null);
        }
    }

    /** One country, whose modules can be taken away. */
    public static final class Countries implements CountryDirectory, CountryModule, CurrencyModule {
        public volatile boolean installed = true;
        public volatile boolean withCurrency = true;
        /** Whether Tajikistan is there too, with a currency that replaced another. */
        public volatile boolean tajik;

        public final List<RateSource> sources = new ArrayList<>();

        @Override
        public List<Country> list() {
            return tajik ? List.of(country(), tajikistan()) : List.of(country());
        }

        private Country tajikistan() {
            return new Country("TJ", Country.State.READY, this, null, new Somoni(), null);
        }

        private Country country() {
            return new Country(
                    "KG",
                    installed ? Country.State.READY : Country.State.NOT_INSTALLED,
                    installed ? this : null,
                    null,
                    withCurrency ? this : null,
                    null);
        }

        @Override
        public Optional<Country> find(String code) {
            return list().stream().filter(each -> each.code().equals(code)).findFirst();
        }

        @Override
        public Country require(String code) {
            if (!installed) {
                throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", code)
                        .exception();
            }
            return code.equals("TJ") && tajik ? tajikistan() : country();
        }

        @Override
        public CountryProfile profile() {
            return new CountryProfile(
                    "KG", List.of(Locale.forLanguageTag("ky-KG")), ZoneId.of("Asia/Bishkek"), "KGS", "1.0.0");
        }

        @Override
        public TerritoryScheme territories() {
            return new TerritoryScheme("1", List.of());
        }

        @Override
        public Terminology terminology() {
            return (locale, key) -> Optional.empty();
        }

        @Override
        public List<GroupType> groupTypes() {
            return List.of(
                    new GroupType("SHG", GroupType.Kind.SELF_HELP_GROUP),
                    new GroupType("ASSOCIATION", GroupType.Kind.ASSOCIATION));
        }

        @Override
        public Asset currency() {
            return KGS;
        }

        @Override
        public List<Historic> historic() {
            return List.of(new Historic(new Asset("RUR", 2), "RUB", new BigDecimal("1000"), LocalDate.of(1998, 1, 1)));
        }

        @Override
        public long settlementUnits() {
            return 100;
        }

        @Override
        public List<RateSource> rateSources() {
            return List.copyOf(sources);
        }
    }

    /** The money of another country. */
    private record Somoni() implements CurrencyModule {
        @Override
        public Asset currency() {
            return new Asset("TJS", 2);
        }

        @Override
        public List<Historic> historic() {
            return List.of(
                    new Historic(new Asset("TJR", 0), "TJS", new BigDecimal("1000"), LocalDate.of(2000, 10, 30)));
        }

        @Override
        public long settlementUnits() {
            return 100;
        }

        @Override
        public List<RateSource> rateSources() {
            return List.of();
        }
    }

    /** A bank whose documents are what a test says they are. */
    public record Bank(String id, String base, URI address, java.util.function.Function<byte[], RateSheet> reader)
            implements RateSource {
        @Override
        public URI address(LocalDate day) {
            return address;
        }

        @Override
        public RateSheet parse(byte[] document) {
            return reader.apply(document);
        }
    }

    /** Puts a meeting together, with nothing in it but what is said. */
    public static final class Draft {
        private UUID id = Ids.next();
        private final UUID group;
        private final LocalDate date;
        private final List<MeetingDraft.Attendance> attendance = new ArrayList<>();
        private final List<MeetingDraft.Contribution> contributions = new ArrayList<>();
        private final List<MeetingDraft.LoanIssue> loans = new ArrayList<>();
        private final List<MeetingDraft.Repayment> repayments = new ArrayList<>();
        private final List<MeetingDraft.Expense> expenses = new ArrayList<>();
        private final List<MeetingDraft.Fine> fines = new ArrayList<>();
        private final List<MeetingDraft.ClaimPayment> claimPayments = new ArrayList<>();
        private final List<MeetingDraft.Contribution> socialContributions = new ArrayList<>();
        private final List<MeetingDraft.SocialClaim> socialClaims = new ArrayList<>();
        private @Nullable Money counted;
        private @Nullable String reason;
        private @Nullable String note;

        private Draft(UUID group, LocalDate date) {
            this.group = group;
            this.date = date;
        }

        public static Draft of(UUID group, String date) {
            return new Draft(group, LocalDate.parse(date));
        }

        public Draft id(UUID given) {
            id = given;
            return this;
        }

        public Draft came(UUID person, MeetingDraft.State state) {
            attendance.add(new MeetingDraft.Attendance(person, state));
            return this;
        }

        public Draft pays(UUID person, String amount) {
            contributions.add(new MeetingDraft.Contribution(person, som(amount)));
            return this;
        }

        public Draft pays(UUID person, Money amount) {
            contributions.add(new MeetingDraft.Contribution(person, amount));
            return this;
        }

        public Draft lends(UUID loan, UUID person, String amount) {
            loans.add(new MeetingDraft.LoanIssue(loan, person, som(amount), date.plusMonths(6), "SEED"));
            return this;
        }

        /** With terms, and with people who answer for it. */
        public Draft lends(UUID loan, UUID person, String amount, LoanAgreement terms, UUID... guarantors) {
            loans.add(new MeetingDraft.LoanIssue(loan, person, som(amount), null, "SEED", terms, List.of(guarantors)));
            return this;
        }

        public Draft repays(UUID loan, String amount, MeetingDraft.Instruction instruction) {
            repayments.add(new MeetingDraft.Repayment(loan, som(amount), instruction));
            return this;
        }

        public Draft repays(UUID loan, String amount) {
            repayments.add(new MeetingDraft.Repayment(loan, som(amount)));
            return this;
        }

        public Draft spends(String amount, String purpose) {
            expenses.add(new MeetingDraft.Expense(som(amount), purpose));
            return this;
        }

        public Draft fines(UUID person, String code, @Nullable String amount, @Nullable String decision) {
            fines.add(new MeetingDraft.Fine(person, code, amount == null ? null : som(amount), decision));
            return this;
        }

        public Draft paysClaim(UUID person, String amount) {
            claimPayments.add(new MeetingDraft.ClaimPayment(person, som(amount)));
            return this;
        }

        public Draft paysSocial(UUID person, String amount) {
            socialContributions.add(new MeetingDraft.Contribution(person, som(amount)));
            return this;
        }

        public Draft helps(UUID person, String amount, @Nullable String decision) {
            socialClaims.add(new MeetingDraft.SocialClaim(person, som(amount), "HEALTH", decision));
            return this;
        }

        public Draft counted(String amount, @Nullable String why) {
            counted = som(amount);
            reason = why;
            return this;
        }

        public Draft note(String text) {
            note = text;
            return this;
        }

        public MeetingDraft make() {
            return new MeetingDraft(
                    id,
                    group,
                    date,
                    attendance,
                    contributions,
                    loans,
                    repayments,
                    expenses,
                    fines,
                    claimPayments,
                    socialContributions,
                    socialClaims,
                    counted,
                    reason,
                    note);
        }
    }
}
