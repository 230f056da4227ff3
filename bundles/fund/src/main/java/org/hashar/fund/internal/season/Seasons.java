package org.hashar.fund.internal.season;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.DueShiftDraft;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.Season;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonCloseDraft;
import org.hashar.api.fund.SeasonDraft;
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.fund.SeasonPortfolio;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.fund.WaitingList;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.Heading;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens and closes seasons, takes applications, allocates, and tells which capital paid for which loan. */
@Component
public final class Seasons implements SeasonService {
    private static final int MAX_NAME = 100;

    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final Desk desk;

    /** Wired by declarative services. */
    @Activate
    public Seasons(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.desk = new Desk(tx, clock, countries, audit);
    }

    @Override
    public Recorded<Season> open(Actor actor, SeasonDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/fund", draft.fund());
        shape.needed("/opensOn", draft.opensOn());
        shape.needed("/issueFrom", draft.issueFrom());
        shape.needed("/harvestOn", draft.harvestOn());
        shape.needed("/dueOn", draft.dueOn());
        if (violations.check(draft.name() != null && !draft.name().isBlank(), "/name", "required")) {
            Texts.check(violations, "/name", draft.name(), MAX_NAME);
        }
        shape.done();
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        LocalDate date = draft.opensOn().isAfter(today) ? today : draft.opensOn();
        Heading heading = new Heading(
                draft.id(),
                draft.fund(),
                FundDocument.Kind.SEASON,
                JournalEntity.Kind.CAPITAL,
                date,
                null,
                null,
                draft);
        return desk.record(
                actor,
                em -> heading,
                work -> SeasonRules.open(work, draft),
                (em, fund) -> SeasonRows.toRecord(em, SeasonRows.require(em, draft.id())));
    }

    @Override
    public Recorded<Season> shiftDue(Actor actor, DueShiftDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/season", draft.season());
        shape.needed("/date", draft.date());
        shape.needed("/dueOn", draft.dueOn());
        shape.needed("/decision", draft.decision());
        shape.done();
        return desk.record(
                actor,
                em -> heading(em, draft.id(), draft.season(), FundDocument.Kind.DUE_SHIFT, draft.date(), draft),
                work -> SeasonRules.shift(work, draft),
                (em, fund) -> SeasonRows.toRecord(em, SeasonRows.require(em, draft.season())));
    }

    @Override
    public Recorded<Season> close(Actor actor, SeasonCloseDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/season", draft.season());
        shape.needed("/date", draft.date());
        shape.done();
        return desk.record(
                actor,
                em -> heading(em, draft.id(), draft.season(), FundDocument.Kind.SEASON_CLOSE, draft.date(), draft),
                work -> SeasonRules.close(work, draft),
                (em, fund) -> SeasonRows.toRecord(em, SeasonRows.require(em, draft.season())));
    }

    private static Heading heading(
            EntityManager em, UUID id, UUID season, FundDocument.Kind kind, LocalDate date, Record draft) {
        UUID fund = SeasonRows.require(em, season).fund();
        return new Heading(id, fund, kind, JournalEntity.Kind.CAPITAL, date, season, null, draft);
    }

    @Override
    public Season require(Actor actor, UUID season) {
        actor.require(Role.READER);
        return tx.read(em -> SeasonRows.toRecord(em, SeasonRows.require(em, season)));
    }

    @Override
    public List<Season> list(Actor actor, UUID fund) {
        actor.require(Role.READER);
        return tx.read(em -> SeasonRows.of(em, Desk.find(em, fund).id()).stream()
                .map(season -> SeasonRows.toRecord(em, season))
                .toList());
    }

    @Override
    public Recorded<FundDocument> apply(Actor actor, SeasonApplicationDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/season", draft.season());
        shape.needed("/group", draft.group());
        shape.needed("/date", draft.date());
        shape.moneyOrNone("/money", draft.money());
        violations.check(
                draft.goods().size() <= CapitalShape.MAX_LINES, "/goods", "too-many-lines", CapitalShape.MAX_LINES);
        for (int i = 0; i < draft.goods().size(); i++) {
            shape.needed("/goods/" + i + "/item", draft.goods().get(i).item());
            shape.quantity("/goods/" + i + "/quantity", draft.goods().get(i).quantity());
        }
        shape.done();
        return desk.record(
                actor,
                em -> heading(em, draft.id(), draft.season(), FundDocument.Kind.APPLICATION, draft.date(), draft),
                work -> {
                    Group group = groups.require(actor, draft.group());
                    SeasonRules.apply(work, draft, group);
                },
                (em, fund) -> FundDocuments.read(em, fund, draft.id()));
    }

    @Override
    public WaitingList waitingList(Actor actor, UUID season, LocalDate asOf) {
        actor.require(Role.READER);
        return tx.read(em -> waitingList(em, season, asOf, Set.of()));
    }

    private WaitingList waitingList(EntityManager em, UUID season, LocalDate asOf, Set<UUID> exempted) {
        SeasonEntity of = SeasonRows.require(em, season);
        return new Waiting(em, Desk.find(em, of.fund()), of, asOf, now()).list(exempted);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Recorded<WaitingList> allocate(Actor actor, AllocationDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/season", draft.season());
        shape.needed("/date", draft.date());
        for (int i = 0; i < draft.exemptions().size(); i++) {
            shape.needed(
                    "/exemptions/" + i + "/application",
                    draft.exemptions().get(i).application());
            shape.needed(
                    "/exemptions/" + i + "/decision", draft.exemptions().get(i).decision());
        }
        shape.done();
        return desk.record(
                actor,
                em -> heading(em, draft.id(), draft.season(), FundDocument.Kind.ALLOCATION, draft.date(), draft),
                work -> SeasonRules.allocate(work, draft),
                (em, fund) -> waitingList(em, draft.season(), draft.date(), Set.of()));
    }

    @Override
    public SeasonPortfolio portfolio(Actor actor, UUID season, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? now() : asKnown;
        return tx.read(em -> {
            SeasonEntity of = SeasonRows.require(em, season);
            return Portfolios.of(em, Desk.find(em, of.fund()), of, asOf, known);
        });
    }

    @Override
    public SeasonLineage lineage(Actor actor, UUID season, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> {
            SeasonEntity of = SeasonRows.require(em, season);
            return Lineages.of(em, Desk.find(em, of.fund()), of, asOf, known);
        });
    }
}
