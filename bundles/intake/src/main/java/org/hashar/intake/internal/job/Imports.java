package org.hashar.intake.internal.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportService;
import org.hashar.api.registry.RegistryBatchService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.intake.internal.mapping.MappingEntity;
import org.hashar.intake.internal.mapping.MappingRules;
import org.hashar.intake.internal.mapping.Mappings;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The imports. Those that were under way when the server stopped go on as soon as it is up again. */
@Component
public final class Imports implements ImportService {
    private static final int MAX_FILE_NAME = 200;

    /** Also once more, when what others referred to is free by now. */
    private static final Set<State> UNDONE_FROM = Set.of(State.DONE, State.STOPPED, State.UNDONE);

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final Settings settings;
    private final Uploads uploads;
    private final Queue queue;

    /** Wired by declarative services. */
    @Activate
    public Imports(
            BundleContext context,
            @Reference(target = "(hashar.schema=intake)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit,
            @Reference TerritoryService territories,
            @Reference RegistryBatchService registry) {
        this(Settings.of(context), tx, clock, countries, audit, territories, registry);
    }

    /** With settings of its own. */
    public Imports(
            Settings settings,
            Tx tx,
            Clock clock,
            CountryDirectory countries,
            AuditTrail audit,
            TerritoryService territories,
            RegistryBatchService registry) {
        this.settings = settings;
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        this.uploads = new Uploads(settings.folder(), settings.bytes());
        this.queue = new Queue(tx, clock, countries, territories, registry, settings, uploads);
    }

    /** Finishes the chunk under way. */
    @Deactivate
    public void close() {
        queue.close();
    }

    @Override
    public Recorded<ImportMapping> keep(Actor actor, ImportMapping mapping) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        MappingRules.check(mapping, violations);
        checkCountry(mapping.country(), violations);
        violations.throwIfAny();
        return tx.call(em -> {
            Recorded<ImportMapping> kept = Mappings.keep(em, mapping, now());
            if (kept.created()) {
                audit.record(actor, "import.mapping", mapping.id(), null);
            }
            return kept;
        });
    }

    private void checkCountry(@Nullable String country, Violations violations) {
        if (violations.check(country != null, "/country", "required") && country != null) {
            violations.check(countries.find(country).isPresent(), "/country", "unknown-country", country);
        }
    }

    @Override
    public ImportMapping requireMapping(Actor actor, UUID id) {
        actor.require(Role.COORDINATOR);
        return tx.read(em -> Mappings.require(em, id));
    }

    @Override
    public Page<ImportMapping> mappings(Actor actor, String country, Page.Request page) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        checkCountry(country, violations);
        UUID after = uuid(page, violations);
        violations.throwIfAny();
        return tx.read(em -> {
            List<MappingEntity> found = Mappings.list(em, country, after, page);
            List<MappingEntity> shown = found.subList(0, Math.min(found.size(), page.limit()));
            return new Page<>(
                    Mappings.records(em, shown),
                    found.size() > shown.size()
                            ? shown.get(shown.size() - 1).id().toString()
                            : null);
        });
    }

    /** The id that a page goes on after. @throws org.hashar.api.ProblemException invalid when it is none */
    static @Nullable UUID after(Page.Request page) {
        Violations violations = new Violations();
        UUID after = uuid(page, violations);
        violations.throwIfAny();
        return after;
    }

    private static @Nullable UUID uuid(Page.Request page, Violations violations) {
        try {
            return page.after() == null ? null : UUID.fromString(page.after());
        } catch (IllegalArgumentException e) {
            violations.add("/after", "not-a-uuid");
            return null;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Recorded<ImportJob> start(Actor actor, ImportDraft draft, InputStream file) throws IOException {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        violations.check(
                draft.fileName().length() <= MAX_FILE_NAME && !draft.fileName().isBlank(),
                "/fileName",
                "too-long",
                MAX_FILE_NAME);
        violations.check(draft.fileName().chars().noneMatch(Character::isISOControl), "/fileName", "not-plain-text");
        violations.throwIfAny();
        ImportMapping mapping = requireMapping(actor, draft.mapping());
        PlaceLists.check(actor, draft, mapping);
        Uploads.Arrived arrived = uploads.receive(file);
        try {
            Recorded<ImportJob> recorded = tx.call(em -> {
                Optional<JobEntity> known = Jobs.find(em, draft.id());
                if (known.isPresent()) {
                    if (!known.get().askedWith(draft, arrived.digest()) || !Confirmations.same(em, draft)) {
                        throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id())
                                .exception();
                    }
                    return new Recorded<>(known.get().toRecord(now()), false);
                }
                Violations wrong = new Violations();
                Confirmations.check(em, draft, arrived.digest(), wrong);
                wrong.throwIfAny();
                Instant now = now();
                JobEntity job = new JobEntity(draft, arrived.digest(), actor, now, now.plus(settings.keep()));
                em.persist(job);
                // Confirmations refer to its row.
                em.flush();
                Confirmations.keep(em, draft, actor, now);
                audit.record(actor, "import.start", draft.id(), null);
                // The row is there before the file is renamed: of two that send the same id only one gets here.
                em.flush();
                keep(arrived, draft.id());
                return new Recorded<>(job.toRecord(now), true);
            });
            queue.add(draft.id());
            return recorded;
        } finally {
            uploads.discard(arrived);
        }
    }

    private void keep(Uploads.Arrived arrived, UUID job) {
        try {
            uploads.keep(arrived, job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ImportJob require(Actor actor, UUID id) {
        actor.require(Role.COORDINATOR);
        return tx.read(em -> Jobs.require(em, id).toRecord(now()));
    }

    @Override
    public Page<ImportJob> list(Actor actor, Page.Request page) {
        actor.require(Role.COORDINATOR);
        UUID after = after(page);
        return tx.read(em -> {
            List<ImportJob> found = Jobs.list(em, after, page).stream()
                    .map(job -> job.toRecord(now()))
                    .toList();
            List<ImportJob> shown = found.subList(0, Math.min(found.size(), page.limit()));
            return new Page<>(
                    shown,
                    found.size() > shown.size()
                            ? shown.get(shown.size() - 1).id().toString()
                            : null);
        });
    }

    @Override
    public Page<ImportFinding> findings(Actor actor, UUID id, Page.Request page) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        String after = page.after() == null ? "-1" : page.after();
        violations.check(after.matches("-1|\\d{1,18}"), "/after", "not-a-page-key");
        violations.throwIfAny();
        JobEntity job = tx.read(em -> Jobs.require(em, id));
        List<FindingEntity> found = tx.read(em -> Jobs.findings(em, id, Long.parseLong(after), page.limit() + 1));
        List<FindingEntity> shown = found.subList(0, Math.min(found.size(), page.limit()));
        List<ImportFinding> told = withValues(
                actor, job, shown.stream().map(FindingEntity::toRecord).toList());
        return new Page<>(
                told,
                found.size() > shown.size()
                        ? String.valueOf(shown.get(shown.size() - 1).position())
                        : null);
    }

    /** What stands in the cells of lists are personal data, so that somebody read it is noted. */
    private List<ImportFinding> withValues(Actor actor, JobEntity job, List<ImportFinding> findings) {
        try {
            List<ImportFinding> told = file(job).withValues(findings);
            if (told.stream().anyMatch(finding -> finding.value() != null)) {
                audit.record(actor, "import.findings", job.id(), null);
            }
            return told;
        } catch (NoSuchFileException e) {
            // Its time was over just now.
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeptFile file(JobEntity job) {
        return new KeptFile(tx, job, uploads.path(job.id()), settings.limits());
    }

    @Override
    public ImportJob resume(Actor actor, UUID id) {
        actor.require(Role.COORDINATOR);
        ImportJob job = tx.call(em -> {
            JobEntity locked = Jobs.lock(em, id);
            if (locked.state() != State.STOPPED) {
                throw Problem.of(Problem.Type.CONFLICT, "import-not-stopped", id)
                        .exception();
            }
            locked.resume();
            audit.record(actor, "import.resume", id, null);
            return locked.toRecord(now());
        });
        queue.add(id);
        return job;
    }

    @Override
    public ImportJob undo(Actor actor, UUID id) {
        actor.require(Role.COORDINATOR);
        ImportJob job = tx.call(em -> {
            JobEntity locked = Jobs.lock(em, id);
            if (locked.dryRun() || !UNDONE_FROM.contains(locked.state())) {
                throw Problem.of(Problem.Type.CONFLICT, "import-not-to-undo", id)
                        .exception();
            }
            PlaceLists.checkUndo(Mappings.require(em, locked.mapping()));
            Jobs.forgetKept(em, id);
            locked.begin(State.UNDOING, true, now());
            audit.record(actor, "import.undo", id, null);
            return locked.toRecord(now());
        });
        queue.add(id);
        return job;
    }

    @Override
    public Result result(Actor actor, UUID id, Locale locale) {
        actor.require(Role.COORDINATOR);
        JobEntity job = tx.read(em -> Jobs.require(em, id));
        audit.record(actor, "import.result", id, null);
        return ResultRows.open(file(job), locale);
    }
}
