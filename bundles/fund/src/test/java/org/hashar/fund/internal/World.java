package org.hashar.fund.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
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
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.SettableClock;

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

    /** An amount in som. */
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
}
