package org.hashar.fund.internal.book;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.BookQuery;
import org.hashar.api.fund.BookQuery.Kind;
import org.hashar.api.fund.BookService;
import org.hashar.api.fund.ExternalLoanService;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.Season;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.fund.ShareOutService;
import org.hashar.api.fund.StockService;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDecision;
import org.hashar.api.registry.GroupDecisionService;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.api.report.Table;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.shareout.Names;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens books. */
@Component
public final class Books implements BookService {
    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final MembershipService memberships;
    private final PersonService persons;
    private final HouseholdService households;
    private final Names names;
    private final CountryDirectory countries;
    private final StockService stocks;
    private final SeasonService seasons;
    private final RevolvingLoanService loans;
    private final ShareOutService shareOuts;
    private final ExternalLoanService external;
    private final GroupDecisionService decisions;

    /** Wired by declarative services. */
    @Activate
    public Books(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference PersonService persons,
            @Reference HouseholdService households,
            @Reference CountryDirectory countries,
            @Reference StockService stocks,
            @Reference SeasonService seasons,
            @Reference RevolvingLoanService loans,
            @Reference ShareOutService shareOuts,
            @Reference ExternalLoanService external,
            @Reference GroupDecisionService decisions) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.memberships = memberships;
        this.persons = persons;
        this.households = households;
        this.names = new Names(persons);
        this.countries = countries;
        this.stocks = stocks;
        this.seasons = seasons;
        this.loans = loans;
        this.shareOuts = shareOuts;
        this.external = external;
        this.decisions = decisions;
    }

    @Override
    public Book open(Actor actor, BookQuery query, Locale locale) {
        actor.requireOwn(Role.READER);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant known = query.asKnown() == null ? now : query.asKnown();
        check(query, known, now);
        Paper paper = new Paper(tx, actor, query, known, locale, id -> names.of(actor, id, locale));
        return switch (query.book()) {
            case SHARE_OUT -> sheet(paper, needed(query.shareOut()));
            case SEASON -> season(paper, needed(query.season()));
            case STOCK -> stock(paper, fund(needed(query.fund())));
            case AID -> query.fund() == null ? ofFamily(paper) : aid(paper, fund(query.fund()));
            case CASH, LOANS -> query.fund() == null ? ofGroup(paper) : ofFund(paper, fund(query.fund()));
            case MINUTES, ATTENDANCE, FINES, PASSBOOK, EXTERNAL_LOANS -> ofGroup(paper);
        };
    }

    /** What a book needs must be given, and nothing that it does not read, so that no answer is about something else than was meant. */
    private static void check(BookQuery query, Instant known, Instant now) {
        Violations violations = new Violations();
        Kind book = query.book();
        boolean either = book == Kind.CASH || book == Kind.LOANS;
        boolean ofGroup =
                switch (book) {
                    case MINUTES, ATTENDANCE, FINES, PASSBOOK, EXTERNAL_LOANS -> true;
                    case CASH, LOANS -> query.fund() == null;
                    case STOCK, AID, SHARE_OUT, SEASON -> false;
                };
        given(violations, "/group", query.group(), ofGroup);
        boolean ofHousehold = book == Kind.AID && query.household() != null;
        boolean aidOfPerson = book == Kind.AID && query.person() != null && !ofHousehold;
        boolean ofStock = book == Kind.STOCK || (book == Kind.AID && !ofHousehold && !aidOfPerson);
        given(violations, "/fund", query.fund(), ofStock || (either && query.fund() != null));
        given(violations, "/season", query.season(), book == Kind.SEASON);
        given(violations, "/person", query.person(), book == Kind.PASSBOOK || aidOfPerson);
        given(violations, "/household", query.household(), ofHousehold);
        given(violations, "/shareOut", query.shareOut(), book == Kind.SHARE_OUT);
        if (book != Kind.SHARE_OUT && violations.check(query.asOf() != null, "/asOf", "required")) {
            violations.check(
                    query.from() == null
                            || query.asOf() == null
                            || !query.from().isAfter(query.asOf()),
                    "/from",
                    "after-the-day",
                    String.valueOf(query.asOf()));
        }
        violations.check(!known.isAfter(now), "/asKnown", "in-the-future", now);
        violations.throwIfAny();
    }

    private static void given(Violations violations, String pointer, @Nullable UUID id, boolean needed) {
        if (needed) {
            violations.check(id != null, pointer, "required");
        } else {
            violations.check(id == null, pointer, "not-of-this-book");
        }
    }

    private static UUID needed(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }

    private FundEntity fund(UUID id) {
        return tx.read(em -> Desk.find(em, id));
    }

    private Book ofGroup(Paper paper) {
        Group group = groups.require(paper.actor, needed(paper.query.group()));
        FundEntity fund = tx.read(em -> Ledger.find(em, group.id())).orElse(null);
        Asset asset = fund == null
                ? countries.require(group.country()).requireCurrency().currency()
                : fund.asset();
        return switch (paper.query.book()) {
            case MINUTES -> MeetingBooks.minutes(paper, group.name(), asset, fund, decided(paper, group.id()));
            case ATTENDANCE ->
                MeetingBooks.attendance(paper, group.name(), asset, fund, memberships.history(paper.actor, group.id()));
            case CASH -> new MoneyBooks(paper, asset, fund).cash(group.name());
            case FINES -> new MoneyBooks(paper, asset, fund).fines(group.name());
            case LOANS -> LoanBooks.loans(paper, group.name(), asset, fund, paper::person);
            case PASSBOOK -> passbook(paper, group, asset, fund);
            case EXTERNAL_LOANS -> LoanBooks.external(paper, group.name(), group.id(), external);
            case STOCK, AID, SHARE_OUT, SEASON -> throw new IllegalStateException(paper.query.book() + " of a group");
        };
    }

    /** All decisions of a group that stand. */
    private List<GroupDecision> decided(Paper paper, UUID group) {
        List<GroupDecision> found = new ArrayList<>();
        String after = null;
        do {
            Page<GroupDecision> page =
                    decisions.list(paper.actor, group, null, paper.known, new Page.Request(after, Page.Request.MAX));
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        return found;
    }

    private Book passbook(Paper paper, Group group, Asset asset, @Nullable FundEntity fund) {
        UUID person = needed(paper.query.person());
        boolean member = memberships.ofPerson(paper.actor, person, null).stream()
                .anyMatch(episode -> episode.group().equals(group.id()));
        if (!member) {
            throw Problem.of(Problem.Type.NOT_FOUND, "never-a-member", person, group.id())
                    .exception();
        }
        return new MoneyBooks(paper, asset, fund)
                .passbook(person, persons.identities(paper.actor, person, paper.known));
    }

    private Book ofFund(Paper paper, FundEntity fund) {
        if (fund.kind() == FundKind.SAVINGS) {
            Violations violations = new Violations();
            violations.add("/fund", "kind-of-fund-differs", fund.kind());
            violations.throwIfAny();
        }
        String owner = owner(paper, fund);
        return paper.query.book() == Kind.CASH
                ? new MoneyBooks(paper, fund.asset(), fund).cash(owner)
                : LoanBooks.loans(paper, owner, fund.asset(), fund, group -> groupName(paper, group));
    }

    private String groupName(Paper paper, UUID group) {
        return groups.require(paper.actor, group).name();
    }

    private Book stock(Paper paper, FundEntity fund) {
        return new StockSheet(paper, fund, stocks.items(paper.actor), recipients(paper)).book(owner(paper, fund));
    }

    private Book aid(Paper paper, FundEntity fund) {
        return new AidSheet(paper, stocks.items(paper.actor), recipients(paper)).ofFund(fund, owner(paper, fund));
    }

    private Book ofFamily(Paper paper) {
        Recipients recipients = recipients(paper);
        UUID household = paper.query.household();
        String name;
        Map<UUID, Predicate<LocalDate>> ids;
        if (household != null) {
            ids = recipients.ofHousehold(household);
            name = recipients.family(household, paper.asOf());
        } else {
            name = paper.person(needed(paper.query.person()));
            ids = recipients.ofPerson(needed(paper.query.person()));
        }
        List<FamilyAid.Line> lines = tx.read(em -> FamilyAid.read(em, ids, paper.from(), paper.asOf(), paper.known));
        return new AidSheet(paper, stocks.items(paper.actor), recipients)
                .ofFamily(name, lines, fund -> owner(paper, fund));
    }

    private Recipients recipients(Paper paper) {
        return new Recipients(paper, groups, households, persons);
    }

    /** A grant fund belongs to a programme, which is no group. */
    private String owner(Paper paper, FundEntity fund) {
        return fund.kind() == FundKind.GRANT ? paper.word(fund.kind().name()) : groupName(paper, fund.owner());
    }

    private Book season(Paper paper, UUID id) {
        Season season = seasons.require(paper.actor, id);
        return LoanBooks.season(
                paper,
                season,
                loans.ofSeason(paper.actor, id, paper.asOf(), paper.known),
                seasons.lineage(paper.actor, id, paper.asOf(), paper.known),
                group -> groupName(paper, group));
    }

    private Book sheet(Paper paper, UUID shareOut) {
        Table table = shareOuts.sheet(paper.actor, shareOut, paper.locale);
        List<Table.Row> rows = table.rows();
        return new Book(paper.query.book().key(), table.title(), table.columns(), rows.iterator());
    }
}
