package org.hashar.fund.internal.exchange;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.Conversion;
import org.hashar.api.fund.Conversion.RateType;
import org.hashar.api.fund.ConversionService;
import org.hashar.api.fund.PublishedRate;
import org.hashar.api.fund.PublishedRateDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.ExchangeRate;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.fund.internal.rate.RateRows;
import org.hashar.spi.CurrencyModule;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Converts by rates that are stored, and keeps those that were published. */
@Component
public final class Conversions implements ConversionService {
    private static final String ALL = "select p from PublishedRateEntity p order by p.source, p.date, p.id";

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Conversions(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
    }

    @Override
    public Conversion convert(
            Actor actor, Money amount, String to, RateType type, LocalDate date, @Nullable String source) {
        actor.require(Role.READER);
        Violations violations = new Violations();
        List<CurrencyModule> modules = modules();
        Optional<Amount> from = Currencies.positive(violations, "/amount", amount, modules);
        Optional<Asset> into = Currencies.find(modules, to);
        violations.check(into.isPresent(), "/to", "unknown-currency", to);
        violations.check(!to.equals(amount.asset()), "/to", "same-currency");
        boolean official = type == RateType.SPOT || type == RateType.MONTH_AVERAGE;
        violations.check(!official || source != null, "/source", "required");
        violations.check(official || source == null, "/source", "not-needed-here");
        violations.throwIfAny();
        Asked asked = new Asked(from.orElseThrow(), into.orElseThrow(), date);
        return switch (type) {
            case SPOT -> tx.read(em -> spot(em, asked, String.valueOf(source)));
            case MONTH_AVERAGE -> tx.read(em -> average(em, asked, String.valueOf(source)));
            case UN_OPERATIONAL -> tx.read(em -> operational(em, asked));
            case REDENOMINATION -> replaced(asked, modules);
        };
    }

    /** What is to be converted into what, for which day. */
    private record Asked(Amount amount, Asset into, LocalDate date) {
        Conversion by(Rate rate, RateType type, String source, LocalDate day, String shown, int rates) {
            return new Conversion(amount, rate.convert(amount, into), type, source, day, shown, rates);
        }

        boolean isOf(Rate rate) {
            return rate.isOf(amount.asset().code(), into.code());
        }
    }

    private static Conversion spot(EntityManager em, Asked asked, String source) {
        for (String priced : List.of(asked.amount().asset().code(), asked.into().code())) {
            Optional<Rate> rate = RateRows.rate(em, source, priced, asked.date())
                    .map(Conversions::rate)
                    .filter(asked::isOf);
            if (rate.isPresent()) {
                Rate found = rate.orElseThrow();
                return asked.by(found, RateType.SPOT, source, asked.date(), found.text(), 1);
            }
        }
        throw missing(source, asked.amount().asset().code() + "/" + asked.into().code(), asked.date());
    }

    /** The sum of all prices of one unit over their number, never rounded on the way. */
    private Conversion average(EntityManager em, Asked asked, String source) {
        LocalDate first = asked.date().withDayOfMonth(1);
        LocalDate last = asked.date().withDayOfMonth(asked.date().lengthOfMonth());
        Violations violations = new Violations();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        violations.check(last.isBefore(today), "/date", "month-not-over", last);
        violations.throwIfAny();
        for (String priced : List.of(asked.amount().asset().code(), asked.into().code())) {
            List<Rate> rates = RateRows.between(em, source, priced, first, last).stream()
                    .map(Conversions::rate)
                    .filter(asked::isOf)
                    .toList();
            if (!rates.isEmpty()) {
                Rate mean = mean(rates);
                return asked.by(mean, RateType.MONTH_AVERAGE, source, last, mean.perUnit(), rates.size());
            }
        }
        throw missing(source, asked.amount().asset().code() + "/" + asked.into().code(), last);
    }

    /** On the common number of units, which is the product of those that differ. */
    static Rate mean(List<Rate> rates) {
        BigDecimal common = rates.stream().map(Rate::units).distinct().reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal sum = rates.stream()
                .map(rate -> rate.cost().multiply(common.divide(rate.units())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Rate any = rates.get(0);
        return new Rate(common.multiply(BigDecimal.valueOf(rates.size())), any.priced(), sum, any.base());
    }

    private static Rate rate(ExchangeRate stored) {
        return new Rate(BigDecimal.valueOf(stored.nominal()), stored.currency(), stored.value(), stored.base());
    }

    private static Conversion operational(EntityManager em, Asked asked) {
        PublishedRateDraft valid = all(em).stream()
                .map(PublishedRateEntity::document)
                .filter(each -> each.kind() == PublishedRateDraft.Kind.UN_OPERATIONAL)
                .filter(each -> asked.isOf(Published.rate(each)))
                .filter(each -> !each.date().isAfter(asked.date())
                        && !each.date().isBefore(asked.date().withDayOfMonth(1)))
                .reduce((earlier, later) -> later.date().isBefore(earlier.date()) ? earlier : later)
                .orElseThrow(() -> missing(
                        "UN", asked.amount().asset().code() + "/" + asked.into().code(), asked.date()));
        Rate rate = Published.rate(valid);
        return asked.by(rate, RateType.UN_OPERATIONAL, valid.source(), valid.date(), rate.text(), 1);
    }

    private static Conversion replaced(Asked asked, List<CurrencyModule> modules) {
        CurrencyModule.Historic found = modules.stream()
                .flatMap(module -> module.historic().stream())
                .filter(each -> asked.isOf(rate(each)))
                .findFirst()
                .orElseThrow(() -> missing(
                        "REDENOMINATION",
                        asked.amount().asset().code() + "/" + asked.into().code(),
                        asked.date()));
        Rate rate = rate(found);
        return asked.by(rate, RateType.REDENOMINATION, found.successor(), found.cutover(), rate.text(), 1);
    }

    private static Rate rate(CurrencyModule.Historic historic) {
        return new Rate(historic.factor(), historic.asset().code(), BigDecimal.ONE, historic.successor());
    }

    private static ProblemException missing(String source, String pair, LocalDate date) {
        return Problem.of(Problem.Type.NOT_FOUND, "rate-not-found", source, pair, date)
                .exception();
    }

    @Override
    public Recorded<PublishedRate> publish(Actor actor, PublishedRateDraft draft) {
        actor.require(Role.COORDINATOR);
        check(draft);
        return tx.call(em -> {
            PublishedRateEntity stored = em.find(PublishedRateEntity.class, draft.id());
            if (stored != null) {
                if (!stored.document().equals(draft)) {
                    throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id())
                            .exception();
                }
                return new Recorded<>(told(em, stored), false);
            }
            PublishedRateEntity fresh =
                    new PublishedRateEntity(draft, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.login());
            em.persist(fresh);
            audit.record(actor, "rate.publish", draft.id(), draft.source());
            return new Recorded<>(told(em, fresh), true);
        });
    }

    private void check(PublishedRateDraft draft) {
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/kind", draft.kind());
        shape.needed("/source", draft.source());
        shape.needed("/date", draft.date());
        shape.money("/amount", draft.amount());
        shape.money("/worth", draft.worth());
        Texts.checkCode(violations, "/source", draft.source());
        Texts.checkReason(violations, "/evidence", draft.evidence(), CapitalShape.MAX_NOTE);
        shape.done();
        List<CurrencyModule> modules = modules();
        Currencies.checkPrinted(violations, "/amount", draft.amount(), modules);
        Currencies.checkPrinted(violations, "/worth", draft.worth(), modules);
        violations.check(!draft.amount().asset().equals(draft.worth().asset()), "/worth", "same-currency");
        violations.throwIfAny();
    }

    @Override
    public PublishedRate require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> Optional.ofNullable(em.find(PublishedRateEntity.class, id))
                .map(found -> told(em, found))
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "published-rate-not-found", id)
                        .exception()));
    }

    @Override
    public List<PublishedRate> published(Actor actor, @Nullable String source) {
        actor.require(Role.READER);
        return tx.read(em -> {
            List<PublishedRateEntity> all = all(em);
            List<PublishedRateDraft> documents =
                    all.stream().map(PublishedRateEntity::document).toList();
            return all.stream()
                    .filter(each ->
                            source == null || source.equals(each.document().source()))
                    .map(each -> each.toRecord(Published.inconsistent(each.document(), documents)))
                    .toList();
        });
    }

    private static PublishedRate told(EntityManager em, PublishedRateEntity of) {
        List<PublishedRateDraft> documents =
                all(em).stream().map(PublishedRateEntity::document).toList();
        return of.toRecord(Published.inconsistent(of.document(), documents));
    }

    /** All of them; what reports quote is a handful. */
    private static List<PublishedRateEntity> all(EntityManager em) {
        return em.createQuery(ALL, PublishedRateEntity.class).getResultList();
    }

    private List<CurrencyModule> modules() {
        return countries.list().stream()
                .map(Country::currency)
                .filter(Objects::nonNull)
                .toList();
    }
}
