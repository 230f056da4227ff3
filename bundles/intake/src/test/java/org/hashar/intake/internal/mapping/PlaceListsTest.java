package org.hashar.intake.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hashar.intake.internal.World.ADMIN;
import static org.hashar.intake.internal.World.COORDINATOR;
import static org.hashar.intake.internal.World.column;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.Territory;
import org.hashar.intake.internal.IntakeSchema;
import org.hashar.intake.internal.World;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.hashar.tajikistan.Tajikistan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of places: held against those that are known, and added to them. */
class PlaceListsTest {
    private World world;

    @AfterEach
    void close() {
        if (world != null) {
            world.close();
        }
    }

    private ImportMapping mapping(ImportMapping.Kind kind) {
        return world.mapping(
                kind,
                null,
                ".",
                column(ImportField.TERRITORY_CODE, "id"),
                column(ImportField.TERRITORY_NAME, "name_tg"),
                new ImportMapping.Column("name_en", ImportField.TERRITORY_NAME, null, "en", null, null, false),
                column(ImportField.TERRITORY_PARENT, "parent"),
                column(ImportField.LATITUDE, "lat"),
                column(ImportField.LONGITUDE, "lon"));
    }

    @Test
    void aListIsHeldAgainstThePlacesThatAreKnownAndAgainstItself() {
        world = new World(Databases.Kind.H2);
        ImportJob job = world.run(
                mapping(ImportMapping.Kind.PLACES),
                true,
                """
                id,name_tg,name_en,parent,lat,lon
                11,Исфара,,Sughd,40.126,70.625
                TJK001,Исфара,,Sughd,40.1,70.6
                12,Панҷакент,,Sughd,39.5,67.6
                X2,Деваштич,,Sughd,39.5,67.60
                1111,Сурх,,Panjakent,140,70.7
                """);
        assertThat(world.findings(job))
                .containsExactly(
                        "3 id unknown-place-code",
                        "3 name_tg listed-in-row",
                        "5 id unknown-place-code",
                        "5 name_tg unknown-place",
                        "5 lat same-position-as-row",
                        "6 name_tg place-other-name",
                        "6 lat out-of-range");
        assertThat(world.args(job, "unknown-place-code").get(0).toString()).contains("(11, ");
        assertThat(job.refused()).isEqualTo(3);
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> world.start(
                        world.draft(mapping(ImportMapping.Kind.PLACES), false),
                        "id\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.getMessage()).contains("places-are-only-compared");
    }

    @Test
    void ofTwoPlacesAtOnePositionTheOneIsBlamedThatLiesElsewhere() {
        world = new World(Databases.Kind.H2);
        ImportJob job = world.run(
                mapping(ImportMapping.Kind.PLACES),
                true,
                """
                id,name_tg,name_en,parent,lat,lon
                11,Исфара,Isfara,Sughd,39.5,67.6
                12,Панҷакент,Panjakent,Sughd,39.5,67.6
                1,Суғд,Sughd,,40.0,71.6
                111,Чоркӯҳ,Chorkuh,Isfara,39.6,67.7
                1211,Сурх,Surkh,Panjakent,39.2,68.3
                """);
        assertThat(world.findings(job))
                .containsExactly("2 lat position-in", "4 lat position-outside-country", "5 lat position-in");
        assertThat(world.args(job, "position-in").toString())
                .as("where it lies, and how far that is from where it should")
                .isEqualTo("[Панҷакент (12, Суғд), 206]");
        assertThat(job.refused()).as("of a village it is only a hint").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void placesOfAListAreTriedThenAddedByAnAdministratorAndFound(Databases.Kind kind) throws IOException {
        world = new World(kind);
        ImportMapping mapping = mapping(ImportMapping.Kind.NEW_PLACES);
        String csv =
                """
                id,name_tg,name_en,parent,lat,lon
                111-X1,Навобод,Navobod,Chorkuh,40.01,70.51
                111-X2,Нав-Обод,,Chorkuh,,
                1111,Сурх,Surkh,Chorkuh,40.02,70.52
                ,Лаккон,Lakkon,Chorkuh,,
                111-V5,Обод,Obod,Chorkuh,,
                121-X1,Навобод,Navobod,Nowhere,,
                121-X1,Ёрӣ,Yori,Sarazm,,
                121-X3,Навобод,Navobod,Sarazm,39.4,67.5
                """;
        ImportJob tried = world.run(mapping, true, csv);
        List<String> wrong = List.of(
                "3 name_tg listed-in-row",
                "5 id required",
                "6 id not-a-place-code",
                "7 parent unknown-place",
                "8 id listed-in-row");
        assertThat(world.findings(tried)).containsExactlyElementsOf(wrong);
        assertThat(world.territories.find(COORDINATOR, "TJ", "111-X1")).isEmpty();

        ImportDraft draft = world.draft(mapping, false);
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> world.start(draft, file));
        assertThat(refused.problem().type()).isEqualTo(Problem.Type.FORBIDDEN);
        world.imports().start(ADMIN, draft, new ByteArrayInputStream(file));
        ImportJob done = world.ended(draft.id());
        assertThat(world.findings(done)).containsExactlyElementsOf(wrong);
        assertThat(done.made()).isEqualTo(2);
        Territory place = world.territories.require(COORDINATOR, "TJ", "111-X1");
        assertThat(place.level()).isEqualTo(4);
        assertThat(place.position()).isEqualTo(new Territory.Position("40.01", "70.51"));
        assertThat(world.territories.search(COORDINATOR, "TJ", "Navobod, Panjakent", null, null, 5))
                .extracting(match -> match.code() + " " + match.confidence())
                .containsExactly("121-X3 100", "111-X1 75");

        ImportDraft again = world.draft(mapping, false);
        world.imports().start(ADMIN, again, new ByteArrayInputStream(file));
        assertThat(world.ended(again.id()).made()).isZero();
        ProblemException kept = catchThrowableOfType(
                ProblemException.class, () -> world.imports().undo(ADMIN, draft.id()));
        assertThat(kept.problem().detailKey()).isEqualTo("places-are-not-taken-back");
        ImportDraft whole = new ImportDraft(Ids.next(), mapping.id(), "list.csv", false, true, null);
        ProblemException notWhole = catchThrowableOfType(ProblemException.class, () -> world.start(whole, file));
        assertThat(notWhole.getMessage()).contains("places-are-not-taken-back");
    }

    /** What is wrong in a public list of Tajikistan's districts: its ids are its own, towns stand there again, three positions are of other places. */
    @Test
    void theDistrictListOfOpenAdminIsRefusedRowByRow() throws IOException {
        Path file = null;
        for (Path each = Path.of("").toAbsolutePath(); each != null && file == null; each = each.getParent()) {
            Path there = each.resolve("shared/data/geo/tj_openadmin_districts_76.csv");
            file = Files.exists(there) ? there : null;
        }
        Assumptions.assumeTrue(
                file != null, "shared/data/geo is not beside the checkout: the district list is not tried");
        world = new World(Databases.Kind.H2.open(new RegistrySchema(), new IntakeSchema()), 10, new Tajikistan());
        ImportJob job = world.run(world.draft(mapping(ImportMapping.Kind.PLACES), true), Files.readAllBytes(file));
        assertThat(job.rows()).isEqualTo(76);
        assertThat(job.refused()).isEqualTo(76);

        List<String> lines = Files.readAllLines(file);
        Map<String, List<String>> reasons = new TreeMap<>();
        for (String finding : world.findings(job)) {
            String[] told = finding.split(" ", 2);
            String id = lines.get(Integer.parseInt(told[0]) - 1).split(",", 2)[0];
            if (!told[1].endsWith(" place-spelt-otherwise")) {
                reasons.computeIfAbsent(id, each -> new ArrayList<>()).add(told[1]);
            }
        }
        assertThat(reasons).hasSize(76);
        assertThat(reasons.values()).as("ids of its own").allMatch(all -> all.remove("id unknown-place-code"));
        reasons.values().removeIf(List::isEmpty);
        List<String> again = List.of("name_tg listed-in-row", "name_en listed-in-row", "lat same-position-as-row");
        Map<String, List<String>> expected = new TreeMap<>(Map.of(
                "TJK002D016", again, // Isfara
                "TJK002D018", again, // Konibodom
                "TJK002D019", again, // Panjakent
                "TJK002D021", again, // Istaravshan
                "TJK003D026", again, // Sarband
                "TJK003D027", again, // Kulob
                "TJK004D009", again, // Vahdat
                "TJK004D013", again)); // Tursunzoda
        expected.put("TJK003D025", List.of("lat same-position-as-row")); // Qurghonteppa, which is Bokhtar
        expected.put(
                "TJK003D008",
                List.of("name_tg place-ambiguous", "name_en place-ambiguous")); // the town or the district of Bokhtar
        expected.put("TJK002D003", List.of("lat position-in")); // Devashtich, at Panjakent
        expected.put("TJK003D020", List.of("lat position-in")); // Shohin, at Vose
        expected.put("TJK002D017", List.of("lat position-outside-country")); // Guliston, in Uzbekistan
        assertThat(reasons).isEqualTo(expected);
        assertThat(world.args(job, "position-in").get(0).toString()).contains("(3505242, ");
    }
}
