package org.hashar.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hashar.api.Actor;
import org.hashar.api.Messages;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Role;
import org.hashar.api.Violation;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.organisation.AgreementService;
import org.hashar.api.organisation.AttachmentService;
import org.hashar.api.organisation.OrganisationRoleService;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.api.registry.AreaService;
import org.hashar.api.registry.CivilDocumentService;
import org.hashar.api.registry.ConsentService;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.ErasureService;
import org.hashar.api.registry.FamilyService;
import org.hashar.api.registry.FederationService;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.GroupStandingService;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.ListService;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.PersonalData;
import org.hashar.api.registry.RemittanceService;
import org.hashar.api.registry.Sex;
import org.hashar.api.registry.SupervisionService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.registry.internal.area.Areas;
import org.hashar.registry.internal.civil.CivilDocuments;
import org.hashar.registry.internal.consent.Consents;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.registry.internal.country.Installer;
import org.hashar.registry.internal.duplicate.Duplicates;
import org.hashar.registry.internal.erasure.Erasures;
import org.hashar.registry.internal.family.Families;
import org.hashar.registry.internal.group.Decisions;
import org.hashar.registry.internal.group.Federations;
import org.hashar.registry.internal.group.Figures;
import org.hashar.registry.internal.group.Groups;
import org.hashar.registry.internal.group.Memberships;
import org.hashar.registry.internal.group.Standings;
import org.hashar.registry.internal.household.Households;
import org.hashar.registry.internal.list.Lists;
import org.hashar.registry.internal.organisation.Agreements;
import org.hashar.registry.internal.organisation.Attachments;
import org.hashar.registry.internal.organisation.OrganisationRoles;
import org.hashar.registry.internal.organisation.Organisations;
import org.hashar.registry.internal.person.Persons;
import org.hashar.registry.internal.remittance.Remittances;
import org.hashar.registry.internal.supervision.Supervisions;
import org.hashar.registry.internal.territory.Territories;
import org.hashar.store.Ids;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.hashar.store.testing.SettableClock;
import org.jspecify.annotations.Nullable;

/** The registry over a real database with one country, TJ, installed; today is what the test says. */
public final class World {
    public static final Actor ADMIN = new Actor(new UUID(1, 1), "admin", Role.ADMINISTRATOR);
    public static final Actor COORDINATOR = new Actor(new UUID(1, 2), "coordinator", Role.COORDINATOR);
    public static final Actor RECORDER = new Actor(new UUID(1, 3), "recorder", Role.RECORDER);
    public static final Actor READER = new Actor(new UUID(1, 4), "reader", Role.READER);

    private static final List<String> LANGUAGES = List.of("en", "ru", "tg", "ky");
    private static final Map<Databases.Kind, World> WORLDS = new EnumMap<>(Databases.Kind.class);
    private static final List<String> TABLES = List.of(
            "reg_remittance_withdrawal",
            "reg_remittance",
            "reg_role",
            "reg_group_change",
            "reg_membership",
            "reg_federation",
            "reg_attachment_part",
            "reg_attachment",
            "reg_release_person",
            "reg_release",
            "reg_coverage",
            "reg_agreement_party",
            "reg_agreement",
            "reg_organisation_role",
            "reg_organisation_name",
            "reg_organisation",
            "reg_area_line",
            "reg_area",
            "reg_decision",
            "reg_visit_answer",
            "reg_visit",
            "reg_group_status",
            "reg_name_word",
            "reg_group_line",
            "reg_group",
            "reg_group_number",
            "reg_migration",
            "reg_marital_status",
            "reg_family_status",
            "reg_land_plot",
            "reg_household_member",
            "reg_residence",
            "reg_household",
            "reg_erasure_person",
            "reg_erasure",
            "reg_consent",
            "reg_consent_wording",
            "reg_consent_text",
            "reg_civil_document",
            "reg_duplicate",
            "reg_duplicate_search",
            "reg_person_merge",
            "reg_person_name",
            "reg_person_word",
            "reg_person_identifier",
            "reg_person_phone",
            "reg_person_version",
            "reg_person");

    public final Database database;
    public final SettableClock clock = new SettableClock(Instant.EPOCH);
    public final List<String> audited = Collections.synchronizedList(new ArrayList<>());
    public final Installer installer;
    public final PersonService persons;
    public final RemittanceService remittances;
    public final TerritoryService territories;
    public final GroupService groups;
    public final MembershipService memberships;
    public final FederationService federations;
    public final Decisions decisions;
    public final GroupStandingService standings;
    public final SupervisionService supervisions;
    public final OrganisationService organisations;
    public final OrganisationRoleService organisationRoles;
    public final AgreementService agreements;
    public final AttachmentService attachments;
    public final AreaService areas;
    public final FigureService figures;
    public final HouseholdService households;
    public final FamilyService families;
    public final DuplicateService duplicates;
    public final ListService lists;
    public final ConsentService consents;
    public final CivilDocumentService documents;
    public final ErasureService erasures;
    public final Elsewhere elsewhere = new Elsewhere();

    private World(Databases.Kind kind) {
        database = kind.open(new RegistrySchema());
        installer = new Installer(database.tx(), clock);
        AuditTrail audit = (actor, action, subject, reason) -> audited.add(action);
        persons = new Persons(database.tx(), clock, installer.directory(), audit);
        remittances = new Remittances(database.tx(), clock, persons, installer.directory(), audit);
        territories = new Territories(database.tx(), clock, installer.directory(), audit);
        groups = new Groups(database.tx(), clock, installer.directory(), audit);
        memberships = new Memberships(database.tx(), clock, installer.directory(), audit);
        federations = new Federations(database.tx(), clock, installer.directory(), audit);
        decisions = new Decisions(database.tx(), clock, installer.directory(), audit);
        standings = new Standings(database.tx(), clock, installer.directory());
        supervisions = new Supervisions(database.tx(), clock, installer.directory(), audit);
        organisations = new Organisations(database.tx(), clock, installer.directory(), audit);
        organisationRoles = new OrganisationRoles(database.tx(), clock, installer.directory(), audit);
        agreements = new Agreements(database.tx(), clock, installer.directory(), audit);
        attachments = new Attachments(database.tx(), clock, audit);
        areas = new Areas(database.tx(), installer.directory(), audit);
        figures = new Figures(database.tx(), clock, installer.directory());
        households = new Households(database.tx(), clock, installer.directory(), audit);
        families = new Families(database.tx(), clock, installer.directory(), audit);
        duplicates = new Duplicates(database.tx(), clock, installer.directory(), audit);
        consents = new Consents(database.tx(), clock, installer.directory(), audit);
        lists = new Lists(database.tx(), clock, installer.directory(), audit, groups, territories, areas, duplicates);
        documents = new CivilDocuments(database.tx(), clock, installer.directory(), audit);
        erasures = new Erasures(
                database.tx(), clock, installer.directory(), audit, elsewhere.reasons::addAll, elsewhere, elsewhere);
        installer.install("TJ", FakeCountry.named("TJ"));
        installer.await("TJ", Country.State.READY);
    }

    /** The world on a database, opened once for all tests, emptied of people and groups; today is 10 November 2011. */
    public static synchronized World on(Databases.Kind kind) {
        World world = WORLDS.computeIfAbsent(kind, each -> {
            World opened = new World(each);
            if (each == Databases.Kind.H2) {
                // PostgreSQL's server is stopped, and its folder deleted, with the virtual machine.
                Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
            }
            return opened;
        });
        world.clean();
        return world;
    }

    private void close() {
        installer.close();
        database.close();
    }

    private void clean() {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("delete from " + table);
            }
            for (String table : List.of("reg_territory_name", "reg_territory_code")) {
                statement.execute("delete from " + table
                        + " where territory_id in (select id from reg_territory where version is not null)");
            }
            statement.execute("delete from reg_territory where version is not null");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        audited.clear();
        elsewhere.clear();
        today("2011-11-10");
    }

    /** Makes it noon UTC of a day. */
    public void today(String day) {
        clock.set(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** A household of a place. */
    public UUID household(@Nullable String territory) {
        UUID id = Ids.next();
        households.register(COORDINATOR, new HouseholdDraft(id, "TJ", territory, null));
        return id;
    }

    /** A woman or man of whom no more than the day of birth is known. */
    public UUID born(Sex sex, @Nullable String birthDate, @Nullable Integer birthYear) {
        return register(new PersonDraft(
                        Ids.next(),
                        "TJ",
                        List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", "Санҷаров", "Сомон", null)),
                        sex,
                        birthDate == null ? null : day(birthDate),
                        birthYear,
                        null))
                .id();
    }

    public UUID person(Sex sex) {
        return register(draft(Ids.next(), sex, "Гулнора")).id();
    }

    public Person register(PersonDraft draft) {
        return persons.register(COORDINATOR, draft).value();
    }

    public static PersonDraft draft(UUID id, Sex sex, String given) {
        return new PersonDraft(
                id,
                "TJ",
                List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", "Санҷарова", given, null)),
                sex,
                null,
                1975,
                FakeCountry.JAMOAT);
    }

    public Group group(String name, String territory, String formedOn) {
        return groups.form(COORDINATOR, groupDraft(Ids.next(), name, territory, formedOn))
                .value();
    }

    public Group group(String type, String name, GroupStatus status) {
        return groups.form(
                        COORDINATOR,
                        new GroupDraft(
                                Ids.next(), "TJ", type, name, null, day("2011-01-01"), FakeCountry.VILLAGE, status))
                .value();
    }

    public static GroupDraft groupDraft(UUID id, String name, String territory, String formedOn) {
        return new GroupDraft(id, "TJ", "SHG", name, null, day(formedOn), territory, GroupStatus.ACTIVE);
    }

    public Membership join(Group group, UUID person, String from) {
        return join(group, person, from, null);
    }

    public Membership join(Group group, UUID person, String from, @Nullable String to) {
        return memberships
                .join(
                        COORDINATOR,
                        new MembershipDraft(
                                Ids.next(), group.id(), person, day(from), to == null ? null : day(to), null))
                .value();
    }

    /** The answers of eight who do the same at the same moment. */
    public static <T> List<T> together(Callable<T> call) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(Collections.nCopies(8, call))) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    /** The problem that a call ends in. */
    public static Problem problem(Runnable call) {
        try {
            call.run();
        } catch (ProblemException e) {
            LANGUAGES.forEach(language -> told(e.problem(), Locale.forLanguageTag(language)));
            return e.problem();
        }
        throw new AssertionError("No problem, but there should be one");
    }

    /** Every problem that a test meets can be told in every language, with all that it names. */
    private static void told(Problem problem, Locale locale) {
        assertThat(Messages.detail(locale, problem)).contains(" ").doesNotContain("{");
        for (Violation violation : problem.violations()) {
            assertThat(Messages.violation(locale, violation)).contains(" ").doesNotContain("{");
        }
    }

    /** Where and which rules the call breaks, for example {@code /from overlaps-membership}. */
    public static List<String> violations(Runnable call) {
        return problem(call).violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    /** What is kept of persons outside the registry: what the test says. */
    public static final class Elsewhere implements PersonalData {
        public final Set<String> forbidding = new HashSet<>();
        public final Set<UUID> documents = new HashSet<>();
        public final Set<UUID> forgotten = new HashSet<>();
        public final Set<UUID> reasons = new HashSet<>();

        private void clear() {
            forbidding.clear();
            documents.clear();
            forgotten.clear();
            reasons.clear();
        }

        @Override
        public Set<String> forbids(Collection<UUID> persons) {
            return forbidding;
        }

        @Override
        public Set<UUID> forget(Collection<UUID> persons) {
            forgotten.addAll(persons);
            return documents;
        }
    }
}
