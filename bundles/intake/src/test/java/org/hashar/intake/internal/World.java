package org.hashar.intake.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hashar.api.Actor;
import org.hashar.api.Messages;
import org.hashar.api.Page;
import org.hashar.api.Role;
import org.hashar.api.Violation;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.intake.FormService;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.intake.ImportService;
import org.hashar.api.registry.RegistryBatchService;
import org.hashar.api.registry.RegistryReferences;
import org.hashar.api.registry.Remittance;
import org.hashar.intake.internal.job.Forms;
import org.hashar.intake.internal.job.Imports;
import org.hashar.intake.internal.job.Settings;
import org.hashar.intake.internal.sheet.Limits;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.registry.internal.batch.RegistryBatches;
import org.hashar.registry.internal.country.OneCountry;
import org.hashar.registry.internal.family.Families;
import org.hashar.registry.internal.group.Memberships;
import org.hashar.registry.internal.household.Households;
import org.hashar.registry.internal.person.Persons;
import org.hashar.registry.internal.remittance.Remittances;
import org.hashar.registry.internal.territory.Territories;
import org.hashar.spi.CountryModule;
import org.hashar.store.Ids;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;

/** Imports over a real registry and database, with one small country, TJ. */
public final class World implements AutoCloseable {
    public static final Actor ADMIN = new Actor(new UUID(1, 1), "admin", Role.ADMINISTRATOR);
    public static final Actor COORDINATOR = new Actor(new UUID(1, 2), "coordinator", Role.COORDINATOR);
    public static final Actor READER = new Actor(new UUID(1, 4), "reader", Role.READER);
    public static final Instant NOW = Instant.parse("2011-11-10T12:00:00Z");
    private static final List<String> LANGUAGES = List.of("en", "ru", "tg", "ky");

    public final Database database;
    public final Path folder;
    public final Persons persons;
    public final Memberships memberships;
    public final Households households;
    public final Families families;
    public final RegistryBatchService registry;
    public final Set<UUID> referred = new HashSet<>();
    public final List<String> audited = new CopyOnWriteArrayList<>();
    private final OneCountry country;
    private final CountryDirectory countries;
    public final Territories territories;
    private final AuditTrail audit = (actor, action, subject, reason) -> audited.add(action);
    private final Clock clock = Clock.fixed(NOW, ZoneId.of("UTC"));
    private Imports imports;
    private Settings settings;

    public World(Databases.Kind kind) {
        this(kind.open(new RegistrySchema(), new IntakeSchema()), 10);
    }

    /** Over a database, with chunks of some rows. */
    public World(Database database, int chunk) {
        this(database, chunk, new Tj());
    }

    /** With another TJ. */
    public World(Database database, int chunk, CountryModule module) {
        this.database = database;
        try {
            folder = Files.createTempDirectory("hashar-intake-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        country = new OneCountry(database.tx(), clock, module);
        countries = country.directory();
        await(country::isReady);
        persons = new Persons(database.tx(), clock, countries, audit);
        memberships = new Memberships(database.tx(), clock, countries, audit);
        households = new Households(database.tx(), clock, countries, audit);
        families = new Families(database.tx(), clock, countries, audit);
        territories = new Territories(database.tx(), clock, countries, audit);
        registry = new RegistryBatches(database.tx(), clock, countries, audit, List.of(new RegistryReferences() {
            @Override
            public Set<UUID> referredTo(Collection<UUID> ids) {
                Set<UUID> found = new HashSet<>(ids);
                found.retainAll(referred);
                return found;
            }

            @Override
            public void removed(Collection<UUID> ids) {}
        }));
        settings =
                new Settings(folder.resolve("intake"), Limits.ofRows(2_000_000), 64 << 20, Duration.ofDays(14), chunk);
        imports = open(registry);
    }

    private Imports open(RegistryBatchService with) {
        return new Imports(settings, database.tx(), clock, countries, audit, territories, with);
    }

    public ImportService imports() {
        return imports;
    }

    public FormService forms() {
        return new Forms(settings, database.tx(), clock, audit, countries, territories);
    }

    /** Stops the imports, after the chunk under way, and starts them again over another entrance to the registry. */
    public void restart(RegistryBatchService with) {
        imports.close();
        imports = open(with);
    }

    public void stop() {
        imports.close();
    }

    /** As {@code FAMILY family tg}: a field, a heading, perhaps a language. */
    public static ImportMapping.Column column(ImportField field, String heading) {
        return new ImportMapping.Column(heading, field, null, null, null, null, false);
    }

    public ImportMapping mapping(String dateFormat, String mark, ImportMapping.Column... columns) {
        return mapping(ImportMapping.Kind.PERSONS, dateFormat, mark, columns);
    }

    public ImportMapping mapping(
            ImportMapping.Kind kind, String dateFormat, String mark, ImportMapping.Column... columns) {
        ImportMapping mapping = new ImportMapping(
                Ids.next(), "Lists of the village", "TJ", kind, "tg", dateFormat, mark, null, Arrays.asList(columns));
        return imports.keep(COORDINATOR, mapping).value();
    }

    public ImportDraft draft(ImportMapping mapping, boolean dryRun) {
        return new ImportDraft(Ids.next(), mapping.id(), "list.csv", dryRun, false, null);
    }

    public ImportJob run(ImportMapping mapping, boolean dryRun, String csv) {
        return run(draft(mapping, dryRun), csv.getBytes(StandardCharsets.UTF_8));
    }

    public ImportJob run(ImportMapping mapping, boolean dryRun, String csv, Charset charset) {
        return run(draft(mapping, dryRun), csv.getBytes(charset));
    }

    public ImportJob run(ImportDraft draft, byte[] file) {
        return ended(start(draft, file).id());
    }

    public ImportJob start(ImportDraft draft, byte[] file) {
        try {
            return imports.start(COORDINATOR, draft, new ByteArrayInputStream(file))
                    .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportJob ended(UUID id) {
        Set<State> under = Set.of(State.WAITING, State.CHECKING, State.WRITING, State.UNDOING);
        await(() -> !under.contains(imports.require(COORDINATOR, id).state()));
        return imports.require(COORDINATOR, id);
    }

    public ImportJob undone(UUID id) {
        imports.undo(COORDINATOR, id);
        return ended(id);
    }

    public static void await(java.util.function.BooleanSupplier done) {
        Instant end = Instant.now().plus(Duration.ofMinutes(10));
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not done in ten minutes");
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** As {@code 3 born date-ambiguous}: row, column, rule; all can be told in every language. */
    public List<String> findings(ImportJob job) {
        List<String> told = new ArrayList<>();
        String after = null;
        do {
            Page<ImportFinding> page = imports.findings(COORDINATOR, job.id(), new Page.Request(after, 200));
            for (ImportFinding each : page.items()) {
                told.add(each.row() + " " + Optional.ofNullable(each.column()).orElse("-") + " " + each.code());
                for (String language : LANGUAGES) {
                    String sentence = Messages.violation(
                            Locale.forLanguageTag(language), new Violation("", each.code(), each.args()));
                    if (!sentence.contains(" ") || sentence.contains("{")) {
                        throw new AssertionError(language + " has no sentence for " + each);
                    }
                }
            }
            after = page.next();
        } while (after != null);
        return told;
    }

    /** What came to a person, as {@code 100 USD 2011-05-01 2011-05-31}, and that nothing comes, as {@code CEASED 2011-08-01 DEATH}. */
    public List<String> remittances(UUID person) {
        return new Remittances(database.tx(), clock, persons, countries, audit)
                .ofPerson(COORDINATOR, person, null).stream()
                        .map(Remittance::document)
                        .map(each -> each.amount() == null
                                ? "CEASED " + each.from() + " " + each.reason()
                                : each.amount().amount() + " " + each.amount().asset() + " " + each.from() + " "
                                        + each.until())
                        .toList();
    }

    /** What stands in the cells of findings, null where nothing is told. */
    public List<String> values(ImportJob job) {
        return imports.findings(COORDINATOR, job.id(), new Page.Request(null, 200)).items().stream()
                .map(ImportFinding::value)
                .toList();
    }

    /** The arguments of the first finding with a code. */
    public List<Object> args(ImportJob job, String code) {
        return imports.findings(COORDINATOR, job.id(), new Page.Request(null, 200)).items().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .args();
    }

    public List<List<String>> result(ImportJob job) {
        List<List<String>> rows = new ArrayList<>();
        try (ImportService.Result result = imports.result(COORDINATOR, job.id(), Locale.ENGLISH)) {
            rows.add(result.columns());
            result.rows().forEachRemaining(rows::add);
        }
        return rows;
    }

    public long count(String table) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows the tables have that imports write to. */
    public List<Long> counts() {
        return List.of(
                count("reg_person"),
                count("reg_person_name"),
                count("reg_group"),
                count("reg_group_status"),
                count("reg_membership"),
                count("reg_role"),
                count("reg_household"),
                count("reg_household_member"),
                count("reg_migration"),
                count("reg_land_plot"),
                count("reg_remittance"),
                count("reg_family_status"));
    }

    @Override
    public void close() {
        imports.close();
        country.close();
        database.close();
    }
}
