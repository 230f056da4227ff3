package org.hashar.intake.internal.job;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.Book;
import org.hashar.api.intake.Form;
import org.hashar.api.intake.FormService;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryService;
import org.hashar.intake.internal.form.FormEntity;
import org.hashar.intake.internal.form.RegistrationForm;
import org.hashar.intake.internal.form.XlsForm;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.hashar.spi.CountryProfile;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The forms. A workbook is read and thrown away; what it says of questions is kept. */
@Component
public final class Forms implements FormService {
    /** The level of places at which people know where they live. */
    private static final int DISTRICTS = 2;

    private static final long MAX_BYTES = 8 << 20;
    private static final Limits LIMITS = new Limits(20_000, 200, 64 << 20, 16 << 20);

    private final Tx tx;
    private final Clock clock;
    private final AuditTrail audit;
    private final CountryDirectory countries;
    private final TerritoryService territories;
    private final Uploads uploads;

    /** Wired by declarative services. */
    @Activate
    public Forms(
            BundleContext context,
            @Reference(target = "(hashar.schema=intake)") Tx tx,
            @Reference Clock clock,
            @Reference AuditTrail audit,
            @Reference CountryDirectory countries,
            @Reference TerritoryService territories) {
        this(Settings.of(context), tx, clock, audit, countries, territories);
    }

    /** With settings of its own. */
    public Forms(
            Settings settings,
            Tx tx,
            Clock clock,
            AuditTrail audit,
            CountryDirectory countries,
            TerritoryService territories) {
        this.tx = tx;
        this.clock = clock;
        this.audit = audit;
        this.countries = countries;
        this.territories = territories;
        this.uploads = new Uploads(settings.folder(), MAX_BYTES);
    }

    @Override
    public Recorded<Form> keep(Actor actor, UUID id, @Nullable String version, InputStream workbook)
            throws IOException {
        actor.require(Role.COORDINATOR);
        Form form = read(id, version, workbook);
        String content = FormEntity.content(form);
        Violations violations = new Violations();
        violations.check(content.length() <= FormEntity.MAX_CONTENT, "/survey", "form-too-large");
        violations.throwIfAny();
        return tx.call(em -> {
            FormEntity known = em.find(FormEntity.class, id);
            if (known != null) {
                if (known.same(form, content)) {
                    return new Recorded<>(known.toRecord(), false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", id).exception();
            }
            FormEntity.find(em, form.formId(), form.version()).ifPresent(other -> {
                throw Problem.of(Problem.Type.CONFLICT, "form-version-taken", form.formId(), form.version(), other.id())
                        .exception();
            });
            em.persist(new FormEntity(form, content));
            audit.record(actor, "import.form", id, null);
            return new Recorded<>(form, true);
        });
    }

    private Form read(UUID id, @Nullable String version, InputStream workbook) throws IOException {
        Uploads.Arrived arrived = uploads.receive(workbook);
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return XlsForm.read(arrived.path(), LIMITS, id, version, now);
        } catch (RefusedFileException e) {
            Violations violations = new Violations();
            violations.add("", e.code(), e.args().toArray());
            throw Problem.invalid(violations.list()).exception();
        } finally {
            uploads.discard(arrived);
        }
    }

    @Override
    public Form require(Actor actor, UUID id) {
        actor.require(Role.COORDINATOR);
        return tx.read(em -> {
            FormEntity form = em.find(FormEntity.class, id);
            if (form == null) {
                throw Problem.of(Problem.Type.NOT_FOUND, "form-not-found", id).exception();
            }
            return form.toRecord();
        });
    }

    @Override
    public Page<Form> list(Actor actor, Page.Request page) {
        actor.require(Role.COORDINATOR);
        UUID after = Imports.after(page);
        return tx.read(em -> {
            List<FormEntity> found = select(em, after, page.limit() + 1);
            List<FormEntity> shown = found.subList(0, Math.min(found.size(), page.limit()));
            return new Page<>(
                    shown.stream().map(FormEntity::toRecord).toList(),
                    found.size() > shown.size()
                            ? shown.get(shown.size() - 1).id().toString()
                            : null);
        });
    }

    private static List<FormEntity> select(EntityManager em, @Nullable UUID after, int most) {
        TypedQuery<FormEntity> query = em.createQuery(
                        "select f from FormEntity f" + (after == null ? "" : " where f.id > :after") + " order by f.id",
                        FormEntity.class)
                .setMaxResults(most);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    @Override
    public List<Book> registration(Actor actor, String country, Locale locale) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        violations.check(countries.find(country).isPresent(), "/country", "unknown-country", country);
        violations.throwIfAny();
        CountryProfile profile =
                Objects.requireNonNull(countries.require(country).module()).profile();
        LocalDate today = LocalDate.now(clock.withZone(profile.zone()));
        List<RegistrationForm.District> districts = new ArrayList<>();
        String after = null;
        do {
            Page<Territory> page =
                    territories.list(actor, country, DISTRICTS, null, new Page.Request(after, Page.Request.MAX));
            page.items().stream()
                    .filter(place -> place.to() == null)
                    .map(place -> new RegistrationForm.District(place.code(), place.name(locale.getLanguage(), today)))
                    .forEach(districts::add);
            after = page.next();
        } while (after != null);
        return RegistrationForm.sheets(country, profile.moduleVersion(), districts, locale);
    }
}
