package org.hashar.registry.internal.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.ADMIN;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryName;
import org.hashar.api.registry.TerritoryService;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.registry.internal.group.Figures;
import org.hashar.registry.internal.group.Groups;
import org.hashar.registry.internal.territory.Territories;
import org.hashar.spi.Curriculum;
import org.hashar.spi.ReportDefinition;
import org.hashar.spi.ReportModule;
import org.hashar.spi.TerritoryScheme;
import org.hashar.spi.TrainingModule;
import org.hashar.store.Ids;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A country's modules come, are replaced, break and go, while the registry goes on. */
final class CountriesTest {
    private static final AuditTrail NO_AUDIT = (actor, action, subject, reason) -> {};

    private Database database;
    private Installer installer;
    private GroupService groups;
    private TerritoryService territories;

    private void open(Databases.Kind kind) {
        database = kind.open(new RegistrySchema());
        start();
    }

    private void start() {
        Clock clock = Clock.systemUTC();
        installer = new Installer(database.tx(), clock);
        groups = new Groups(database.tx(), clock, installer.directory(), NO_AUDIT);
        territories = new Territories(database.tx(), clock, installer.directory(), NO_AUDIT);
    }

    @AfterEach
    void close() {
        if (database != null) {
            installer.close();
            database.close();
        }
    }

    private Group form(String name) {
        return groups.form(
                        COORDINATOR,
                        new GroupDraft(
                                Ids.next(),
                                "TJ",
                                "SHG",
                                name,
                                null,
                                LocalDate.of(2011, 5, 5),
                                FakeCountry.VILLAGE,
                                GroupStatus.ACTIVE))
                .value();
    }

    @ParameterizedTest
    @EnumSource
    void aCountryIsWritableOnceItsPlacesAreLoadedAndReadableAfterItWent(Databases.Kind kind) {
        open(kind);
        assertThat(installer.directory().list()).isEmpty();
        Runnable remove = installer.install("TJ", FakeCountry.named("TJ"));
        assertThat(installer.await("TJ", Country.State.READY).modules()).containsExactly("country");
        Group group = form("Умед");
        remove.run();

        Country gone = installer.directory().find("TJ").orElseThrow();
        assertThat(gone.state()).isEqualTo(Country.State.NOT_INSTALLED);
        assertThat(gone.module()).isNull();
        Problem problem = problem(() -> form("Баракат"));
        assertThat(problem.type()).isEqualTo(Problem.Type.COUNTRY_NOT_INSTALLED);
        assertThat(problem.type().status()).isEqualTo(503);
        assertThat(groups.require(READER, group.id())).isEqualTo(group);
        assertThat(groups.list(READER, new GroupQuery("TJ", "SHG", FakeCountry.DISTRICT, null), Page.Request.FIRST)
                        .items())
                .containsExactly(group);
        assertThat(new Figures(database.tx(), Clock.systemUTC(), installer.directory())
                        .membership(
                                READER, new MembershipFigure.Query("TJ", "SHG", LocalDate.of(2011, 9, 30), null, null))
                        .groups())
                .isEqualTo(1);
        assertThat(problem(() -> groups.changeStatus(
                                COORDINATOR, group.id(), GroupStatus.DORMANT, LocalDate.of(2011, 9, 1), null, 1))
                        .type())
                .isEqualTo(Problem.Type.COUNTRY_NOT_INSTALLED);
    }

    @ParameterizedTest
    @EnumSource
    void aCountryThatWasInstalledOnceIsStillKnownAfterARestart(Databases.Kind kind) {
        open(kind);
        installer.install("TJ", FakeCountry.named("TJ"));
        installer.await("TJ", Country.State.READY);
        installer.close();
        start();

        assertThat(installer.directory().list())
                .extracting(Country::state)
                .containsExactly(Country.State.NOT_INSTALLED);
        assertThat(territories.require(READER, "TJ", "TJ-SU").code()).isEqualTo(FakeCountry.OBLAST);
        long before = database.counts().statements();
        installer.install("TJ", FakeCountry.named("TJ"));
        installer.await("TJ", Country.State.READY);
        assertThat(database.counts().statements())
                .as("places are loaded once a version")
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void anUpgradeRenamesAndMovesPlacesAndDeletesNone(Databases.Kind kind) {
        open(kind);
        Runnable remove = installer.install("TJ", FakeCountry.named("TJ"));
        installer.await("TJ", Country.State.READY);
        Group group = form("Умед");
        List<Territory> units = new ArrayList<>(FakeCountry.units("TJ"));
        units.removeIf(unit -> unit.code().equals(FakeCountry.VILLAGE));
        units.replaceAll(unit -> unit.code().equals(FakeCountry.JAMOAT)
                ? new Territory(
                        "TJ",
                        FakeCountry.JAMOAT,
                        FakeCountry.OTHER_DISTRICT,
                        3,
                        List.of(
                                new TerritoryName("en", "Chorkuh", null, LocalDate.of(2020, 1, 1)),
                                new TerritoryName("en", "Navobod", LocalDate.of(2020, 1, 1), null)),
                        List.of("Chorku"),
                        unit.codes(),
                        null,
                        null)
                : unit);
        installer.install("TJ", new FakeCountry("TJ", "1.1.0", new TerritoryScheme("2020", units)));
        remove.run();
        installer.await("TJ", Country.State.READY);

        assertThat(territories.named(READER, "TJ", "navobod")).hasSize(1);
        assertThat(territories.named(READER, "TJ", "chorku")).hasSize(1);
        assertThat(territories.require(READER, "TJ", FakeCountry.VILLAGE).parent())
                .isEqualTo(FakeCountry.JAMOAT);
        assertThat(groups.list(READER, new GroupQuery("TJ", null, FakeCountry.OTHER_DISTRICT, null), Page.Request.FIRST)
                        .items())
                .as("a place below one that moved moves along")
                .containsExactly(group);
    }

    private static TerritoryDraft own(String code, String name) {
        return new TerritoryDraft(
                "TJ",
                code,
                FakeCountry.DISTRICT,
                3,
                List.of(new TerritoryName("en", name, null, null)),
                List.of(name + "-i Bolo"),
                new Territory.Position("40.1", "70.6"),
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource
    void anUpgradeLeavesAloneThePlacesOfTheProgrammeAndTakesOverThoseThatItListsNow(Databases.Kind kind) {
        open(kind);
        Runnable remove = installer.install("TJ", FakeCountry.named("TJ"));
        installer.await("TJ", Country.State.READY);
        Territory kept = territories.register(ADMIN, own("110-X1", "Navgilem")).value();
        territories.register(ADMIN, own("113", "Kulkent"));
        territories.register(ADMIN, own("110-X2", "Surkh-i Poyon"));
        List<Territory> units = new ArrayList<>(FakeCountry.units("TJ"));
        units.add(FakeCountry.unit("TJ", "113", FakeCountry.DISTRICT, 3, "Qulkand"));
        units.add(FakeCountry.unit("TJ", "114", FakeCountry.DISTRICT, 3, "Surkh i Poyon"));
        Runnable removeNext =
                installer.install("TJ", new FakeCountry("TJ", "1.1.0", new TerritoryScheme("2020", units)));
        remove.run();
        installer.await("TJ", Country.State.READY);
        assertThat(territories.require(READER, "TJ", "110-X1")).isEqualTo(kept);
        assertThat(territories.require(READER, "TJ", "113")).satisfies(place -> {
            assertThat(place.version()).isNull();
            assertThat(place.name("en", LocalDate.of(2011, 1, 1))).isEqualTo("Qulkand");
            assertThat(place.aliases()).containsExactly("Kulkent", "Kulkent-i Bolo");
            assertThat(place.position()).isEqualTo(new Territory.Position("40.1", "70.6"));
        });
        assertThat(problem(() -> territories.register(ADMIN, own("113", "Kulkent")))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(territories.require(READER, "TJ", "110-X2").version())
                .as("called as one that the country lists now: told in the log, and left to people")
                .isEqualTo(1);

        installer.install("TJ", new FakeCountry("TJ", "1.2.0", FakeCountry.scheme("TJ", "2021")));
        removeNext.run();
        installer.await("TJ", Country.State.READY);
        assertThat(territories.require(READER, "TJ", "110-X1")).isEqualTo(kept);
        assertThat(territories.search(READER, "TJ", "Кулкент", null, null, 5))
                .extracting(PlaceMatch::code)
                .containsExactly("113");
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoVersionsTheHighestIsUsedAndTheOtherTakesOverWhenItGoes(Databases.Kind kind) {
        open(kind);
        FakeCountry ten = new FakeCountry("TJ", "1.10.0", FakeCountry.scheme("TJ", "10"));
        FakeCountry nine = new FakeCountry("TJ", "1.9.0", FakeCountry.scheme("TJ", "9"));
        Runnable removeTen = installer.install("TJ", ten);
        installer.install("TJ", nine);
        assertThat(installer.await("TJ", Country.State.READY).module()).isSameAs(ten);
        removeTen.run();
        assertThat(installer.await("TJ", Country.State.READY).module()).isSameAs(nine);
        assertThat(form("Умед").code()).isEqualTo("TJ-SHG-000001");
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenModuleIsReportedWithItsReasonAndHarmsNoOther(Databases.Kind kind) {
        open(kind);
        List<Territory> orphans = List.of(FakeCountry.unit("UZ", "1", "0", 2, "Nowhere"));
        installer.install("UZ", new FakeCountry("UZ", "1.0.0", new TerritoryScheme("1", orphans)));
        installer.install("KZ", FakeCountry.named("TJ"));
        installer.install("TJ", FakeCountry.named("TJ"));
        installer.install("TJ", (ReportModule) new ReportModule() {
            @Override
            public String moduleVersion() {
                throw new IllegalStateException("its table is missing");
            }

            @Override
            public List<ReportDefinition> reports() {
                return List.of();
            }
        });

        Country tajikistan = installer.await("TJ", Country.State.READY);
        assertThat(tajikistan.reporting()).isNull();
        assertThat(tajikistan.reason()).contains("reporting module", "its table is missing");
        Country uzbekistan = installer.await("UZ", Country.State.FAILED);
        assertThat(uzbekistan.reason()).contains("comes before its parent 0");
        assertThat(uzbekistan.module()).isNull();
        assertThat(installer.await("KZ", Country.State.FAILED).reason()).contains("TJ");
        assertThat(problem(() -> installer.directory().require("UZ")).type())
                .isEqualTo(Problem.Type.COUNTRY_NOT_INSTALLED);
        assertThat(form("Умед").country()).isEqualTo("TJ");
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenUpgradeLeavesTheVersionBeforeAtWork(Databases.Kind kind) {
        open(kind);
        FakeCountry good = FakeCountry.named("TJ");
        installer.install("TJ", good);
        installer.await("TJ", Country.State.READY);
        Runnable remove = installer.install(
                "TJ",
                new FakeCountry(
                        "TJ", "2.0.0", new TerritoryScheme("2", List.of(FakeCountry.unit("TJ", "1", "0", 9, " ")))));
        Country country = installer.await("TJ", each -> each.reason() != null);
        assertThat(country.module()).isSameAs(good);
        assertThat(country.reason()).contains("country module 2.0.0", "level 9");
        assertThat(country.state()).isEqualTo(Country.State.READY);
        remove.run();
        assertThat(installer.directory().require("TJ").reason()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whileItsPlacesAreBeingLoadedACountryCanBeReadButNotWritten(Databases.Kind kind) throws Exception {
        open(kind);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FakeCountry usual = FakeCountry.named("TJ");
        installer.install("TJ", new SlowCountry(usual, asked, go));
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        Country loading = installer.directory().find("TJ").orElseThrow();
        assertThat(loading.state()).isEqualTo(Country.State.LOADING);
        assertThat(loading.module()).isNotNull();
        assertThat(problem(() -> form("Умед")).detailKey()).isEqualTo("country-loading");
        go.countDown();
        installer.await("TJ", Country.State.READY);
        assertThat(form("Умед").country()).isEqualTo("TJ");
    }

    @ParameterizedTest
    @EnumSource
    void theOtherModulesOfACountryComeAndGoOneByOne(Databases.Kind kind) {
        open(kind);
        installer.install("TJ", FakeCountry.named("TJ"));
        Curriculum curriculum = new Curriculum("1", List.of());
        Runnable remove = installer.install("TJ", (TrainingModule) () -> curriculum);
        Country country = installer.await("TJ", Country.State.READY);
        assertThat(Optional.ofNullable(country.training()).map(TrainingModule::curriculum))
                .contains(curriculum);
        assertThat(country.modules()).containsExactly("country", "training");
        assertThat(problem(country::requireCurrency).type()).isEqualTo(Problem.Type.MODULE_NOT_INSTALLED);
        remove.run();
        assertThat(problem(() -> installer.directory().require("TJ").requireTraining())
                        .type())
                .isEqualTo(Problem.Type.MODULE_NOT_INSTALLED);
    }
}
