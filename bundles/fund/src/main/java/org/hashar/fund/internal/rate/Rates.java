package org.hashar.fund.internal.rate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.RateService;
import org.hashar.api.money.ExchangeRate;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.spi.RateSheet;
import org.hashar.spi.RateSource;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes in what the banks publish. The currency modules only read documents; what is believed is decided here, or by a person. */
@Component
public final class Rates implements RateService {
    /** The banks' documents have some kilobytes. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Banks publish for the next working day, before long holidays some days ahead. */
    private static final int MOST_DAYS_AHEAD = 15;

    private static final int MAX_REASON = 400;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final BankClient bank;

    /** Wired by declarative services. */
    @Activate
    public Rates(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this(tx, clock, countries, audit, new BankClient(PATIENCE));
    }

    Rates(Tx tx, Clock clock, CountryDirectory countries, AuditTrail audit, BankClient bank) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        this.bank = bank;
    }

    @Override
    public Import importDocument(Actor actor, String source, @Nullable LocalDate day, byte[] document) {
        actor.require(Role.COORDINATOR);
        return take(actor, require(source), day, document);
    }

    @Override
    public Import fetch(Actor actor, String source, LocalDate day) {
        actor.require(Role.COORDINATOR);
        RateSource from = require(source);
        return take(actor, from, day, bank.fetch(source, from.address(day)));
    }

    private Import take(Actor actor, RateSource source, @Nullable LocalDate day, byte[] document) {
        if (document.length > MAX_BYTES) {
            throw tooLarge();
        }
        RateSheet sheet = source.parse(document);
        checkSheet(source, sheet);
        return tx.call(em -> store(em, actor, source.id(), day, sheet));
    }

    /** A module that gives away nonsense is told so at once, before its rates are stored under somebody's name. */
    private static void checkSheet(RateSource source, RateSheet sheet) {
        Violations violations = new Violations();
        for (ExchangeRate rate : sheet.rates()) {
            boolean sound = rate.source().equals(source.id())
                    && rate.base().equals(source.base())
                    && rate.nominal() >= 1
                    && rate.value().signum() > 0;
            violations.check(sound, "", "not-a-rate", rate.value().toPlainString());
        }
        violations.check(!sheet.rates().isEmpty(), "", "no-rates");
        violations.throwIfAny();
    }

    private Import store(EntityManager em, Actor actor, String source, @Nullable LocalDate asked, RateSheet sheet) {
        List<ExchangeRate> rates = sheet.rates().stream()
                .sorted(java.util.Comparator.comparing(ExchangeRate::date))
                .toList();
        LocalDate first = rates.get(0).date();
        LocalDate last = rates.get(rates.size() - 1).date();
        Plausibility known = RateRows.around(em, source, first, last);
        List<HeldRateEntity> waiting = held(em, source, first, last);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate farthest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(MOST_DAYS_AHEAD);
        boolean wrongDay = (asked != null && !asked.equals(sheet.date())) || last.isAfter(farthest);
        List<ExchangeRate> stored = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        int same = 0;
        for (ExchangeRate rate : rates) {
            String reason = known.knows(rate) ? null : wrongDay ? Plausibility.WRONG_DAY : known.reasonToHold(rate);
            if (known.knows(rate)) {
                same++;
            } else if (reason == null) {
                em.persist(new RateEntity(Ids.next(), rate, 1, now, actor.login()));
                known.know(rate);
                stored.add(rate);
            } else {
                Optional<HeldRateEntity> before = waiting.stream()
                        .filter(other -> isOf(other.toRecord().rate(), rate))
                        .findFirst();
                if (before.isPresent() && before.get().decided()) {
                    same++;
                } else {
                    held.add(before.map(HeldRateEntity::toRecord)
                            .orElseGet(() -> hold(em, waiting, new Held(Ids.next(), rate, reason, asked), now, actor)));
                }
            }
        }
        audit.record(actor, "rates.import", null, source + " " + sheet.date());
        return new Import(source, sheet.date(), stored, same, held);
    }

    private static boolean isOf(ExchangeRate held, ExchangeRate rate) {
        return held.currency().equals(rate.currency())
                && held.date().equals(rate.date())
                && Plausibility.sameValue(held, rate);
    }

    private static List<HeldRateEntity> held(EntityManager em, String source, LocalDate first, LocalDate last) {
        return new ArrayList<>(em.createQuery(
                        "select h from HeldRateEntity h where h.source = :source and h.date >= :first and h.date <= :last",
                        HeldRateEntity.class)
                .setParameter("source", source)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList());
    }

    private static Held hold(EntityManager em, List<HeldRateEntity> waiting, Held held, Instant now, Actor actor) {
        HeldRateEntity entity = new HeldRateEntity(held, now, actor.login());
        em.persist(entity);
        waiting.add(entity);
        return held;
    }

    @Override
    public ExchangeRate require(Actor actor, String source, String currency, LocalDate day) {
        actor.require(Role.READER);
        return tx.read(em -> RateRows.find(em, source, currency, day).map(RateEntity::toRecord))
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "rate-not-found", source, currency, day)
                        .exception());
    }

    @Override
    public Page<ExchangeRate> list(
            Actor actor,
            @Nullable String source,
            @Nullable String currency,
            @Nullable LocalDate day,
            Page.Request page) {
        actor.require(Role.READER);
        return tx.read(em -> RateRows.page(em, source, currency, day, page));
    }

    @Override
    public List<Held> held(Actor actor) {
        actor.require(Role.READER);
        return tx.read(em -> em.createQuery(
                        "select h from HeldRateEntity h where h.decision is null order by h.recordedAt, h.id",
                        HeldRateEntity.class)
                .getResultStream()
                .map(HeldRateEntity::toRecord)
                .toList());
    }

    @Override
    public void decide(Actor actor, UUID id, boolean accept, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Texts.checkReason(violations, "/reason", reason, MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            HeldRateEntity held = em.find(HeldRateEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (held == null) {
                throw Problem.of(Problem.Type.NOT_FOUND, "held-rate-not-found", id)
                        .exception();
            }
            if (held.decided()) {
                throw Problem.of(Problem.Type.CONFLICT, "decided-already", id).exception();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            held.decide(actor, accept, reason, now);
            if (accept) {
                accept(em, actor, held.toRecord().rate(), now);
            }
            audit.record(actor, accept ? "rate.accept" : "rate.refuse", id, reason);
        });
    }

    private static void accept(EntityManager em, Actor actor, ExchangeRate rate, Instant now) {
        Optional<RateEntity> current = RateRows.find(em, rate.source(), rate.currency(), rate.date());
        if (current.filter(stored -> Plausibility.sameValue(stored.toRecord(), rate))
                .isEmpty()) {
            int revision = current.map(stored -> stored.revision() + 1).orElse(1);
            em.persist(new RateEntity(Ids.next(), rate, revision, now, actor.login()));
        }
    }

    @Override
    public List<String> sources() {
        return installed().map(RateSource::id).distinct().sorted().toList();
    }

    private RateSource require(String id) {
        return installed().filter(source -> source.id().equals(id)).findFirst().orElseThrow(() -> Problem.of(
                        Problem.Type.NOT_FOUND, "source-not-found", id)
                .exception());
    }

    /** By country code, so that of two modules with the same source it is always the same one that is asked. */
    private Stream<RateSource> installed() {
        return countries.list().stream()
                .map(Country::currency)
                .filter(Objects::nonNull)
                .flatMap(currency -> currency.rateSources().stream());
    }

    static ProblemException tooLarge() {
        return Problem.of(Problem.Type.TOO_LARGE, "too-large", MAX_BYTES).exception();
    }
}
