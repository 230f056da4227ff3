package org.hashar.fund.internal.capital;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.spi.CountryModule;
import org.hashar.store.Tx;

/**
 * Where every document of a fund of capital is recorded: the fund is locked, a retry is found, the rules are asked, and all is written at once.
 * Whoever writes to a fund waits for the one before; nothing else is locked, so there is no deadlock.
 */
public final class Desk {
    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Over these services. */
    public Desk(Tx tx, Clock clock, CountryDirectory countries, AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
    }

    /**
     * Records a document, or finds it when the same actor recorded it already with the same content.
     *
     * @param heading finds the fund, or says what is not found
     * @param rules judge the document and put together what it posts
     * @param reader what is answered, read after writing
     */
    public <T> Recorded<T> record(
            Actor actor,
            Function<EntityManager, Heading> heading,
            Consumer<FundWork> rules,
            BiFunction<EntityManager, FundEntity, T> reader) {
        return tx.call(em -> {
            Heading head = heading.apply(em);
            FundEntity fund = lock(em, head.fund());
            DocumentEntity stored = em.find(DocumentEntity.class, head.id());
            if (stored != null) {
                if (!stored.isOf(actor, head)) {
                    throw Problem.of(Problem.Type.CONFLICT, "id-taken", head.id())
                            .exception();
                }
                return new Recorded<>(reader.apply(em, fund), false);
            }
            LocalDate today = today(fund.country());
            FundWork work = new FundWork(em, actor, fund, head, clock.instant().truncatedTo(ChronoUnit.MICROS), today);
            work.violations().check(!head.date().isAfter(today), "/date", "in-the-future", today);
            rules.accept(work);
            work.write();
            String action = head.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            audit.record(actor, "fund." + action, head.id(), null);
            return new Recorded<>(reader.apply(em, fund), true);
        });
    }

    /** A fund, locked until the unit of work ends. */
    public static FundEntity lock(EntityManager em, UUID id) {
        return Ledger.lockById(em, id).orElseThrow(() -> notFound(id).exception());
    }

    /** A fund, not locked. */
    public static FundEntity find(EntityManager em, UUID id) {
        return Ledger.byId(em, id).orElseThrow(() -> notFound(id).exception());
    }

    private static Problem notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "fund-not-found", id);
    }

    /** What day it is in a country; refuses while it is away. */
    public LocalDate today(String code) {
        Country country = countries.require(code);
        CountryModule module = country.module();
        if (module == null) {
            throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", code)
                    .exception();
        }
        return LocalDate.now(clock.withZone(module.profile().zone()));
    }
}
