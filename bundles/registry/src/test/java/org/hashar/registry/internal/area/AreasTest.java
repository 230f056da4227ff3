package org.hashar.registry.internal.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.ADMIN;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.AbsenceFigure;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.AreaDraft;
import org.hashar.api.registry.AreaMatch;
import org.hashar.api.registry.CivilDocumentCount;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.PlaceScope;
import org.hashar.api.registry.Sex;
import org.hashar.api.registry.VisitDraft;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AreasTest {

    private static AreaDraft draft(UUID id, String code, Area.Part... parts) {
        return new AreaDraft(
                id, "TJ", code, List.of(new Area.Name("en", "Upper  Valley")), List.of("Болооб"), List.of(parts));
    }

    private static Area.Part part(String territory, @Nullable String to) {
        return new Area.Part(territory, null, to == null ? null : day(to));
    }

    private static MembershipFigure figure(World world, String day, String territory) {
        return world.figures.membership(READER, new MembershipFigure.Query("TJ", null, day(day), null, territory));
    }

    @ParameterizedTest
    @EnumSource
    void anAreaOfSeveralUnitsIsCountedAsItWasMadeUpOnTheDay(Databases.Kind kind) {
        World world = World.on(kind);
        world.join(world.group("Умед", FakeCountry.VILLAGE, "2011-01-01"), world.person(Sex.FEMALE), "2011-02-01");
        world.join(world.group("Ваҳдат", FakeCountry.FAR_JAMOAT, "2011-01-01"), world.person(Sex.MALE), "2011-02-01");
        world.group("Нав", FakeCountry.OTHER_JAMOAT, "2011-01-01");
        AreaDraft draft = draft(
                Ids.next(),
                "UPPER-VALLEY",
                part("tj05" + FakeCountry.JAMOAT, null),
                part(FakeCountry.OTHER_DISTRICT, "2011-09-01"));
        Area area = world.areas.register(ADMIN, draft).value();
        assertThat(area.names()).containsExactly(new Area.Name("en", "Upper Valley"));
        assertThat(area.parts().get(0).territory()).isEqualTo(FakeCountry.JAMOAT);
        assertThat(world.areas.register(ADMIN, draft).created()).isFalse();
        assertThat(world.areas.require(READER, draft.id())).isEqualTo(area);

        MembershipFigure spring = figure(world, "2011-05-05", "UPPER-VALLEY");
        assertThat(spring.groups()).isEqualTo(2);
        assertThat(spring.persons()).isEqualTo(2);
        assertThat(spring.territory()).isEqualTo("UPPER-VALLEY");
        assertThat(figure(world, "2011-09-01", "upper-valley").persons()).isEqualTo(1);
        assertThat(figure(world, "2011-09-01", FakeCountry.OBLAST).groups()).isEqualTo(3);
        assertThat(violations(() -> figure(world, "2011-09-01", "LOWER-VALLEY")))
                .containsExactly("/territory unknown-territory");
    }

    @ParameterizedTest
    @EnumSource
    void everyQueryThatTakesAPlaceTakesAnArea(Databases.Kind kind) {
        World world = World.on(kind);
        Group near = world.group("MST", "Умед", GroupStatus.ACTIVE);
        Group far = world.group("Ваҳдат", FakeCountry.FAR_JAMOAT, "2011-01-01");
        UUID person = world.person(Sex.FEMALE);
        world.documents.record(COORDINATOR, held(person, "2011-12-01"));
        world.families.migrations().record(COORDINATOR, abroad(person));
        world.supervisions.record(RECORDER, visit(near.id()));
        world.supervisions.record(RECORDER, visit(far.id()));
        AreaDraft draft = draft(Ids.next(), "UPPER-VALLEY", part(FakeCountry.JAMOAT, "2012-01-01"));
        world.areas.register(ADMIN, draft);

        assertThat(asked(world, "UPPER-VALLEY"))
                .containsExactly("groups 1", "grades 1", "alerts 1", "persons 1", "papers 1", "expiring 1", "abroad 1");
        assertThat(asked(world, "BOTH"))
                .containsExactly("groups 2", "grades 2", "alerts 2", "persons 1", "papers 1", "expiring 1", "abroad 1");
        world.areas.revise(ADMIN, draft(draft.id(), "UPPER-VALLEY", part(FakeCountry.JAMOAT, "2011-01-01")), 1);
        assertThat(asked(world, "upper-valley"))
                .as("nothing lies in it any more")
                .containsExactly("groups 0", "grades 0", "alerts 0", "persons 0", "papers 0", "expiring 0", "abroad 0");
        assertThat(world.territories.scope(READER, "TJ", "both", day("2011-05-05")))
                .contains(new PlaceScope(
                        "BOTH",
                        List.of(
                                new PlaceScope.Unit(FakeCountry.DISTRICT, 2),
                                new PlaceScope.Unit(FakeCountry.OTHER_DISTRICT, 2))));
        assertThat(world.territories.scope(READER, "TJ", "LOWER-VALLEY", day("2011-05-05")))
                .isEmpty();
    }

    /** What each query finds in a place or an area. */
    private static List<String> asked(World world, String where) {
        LocalDate day = day("2011-11-01");
        return List.of(
                "groups "
                        + world.groups
                                .list(READER, new GroupQuery("TJ", null, where, null), Page.Request.FIRST)
                                .items()
                                .size(),
                "grades "
                        + world.supervisions
                                .grades(READER, "TJ", "TRIAL", where, day, null)
                                .size(),
                "alerts " + world.standings.alerts(READER, "TJ", where, day).size(),
                "persons "
                        + world.persons
                                .search(COORDINATOR, new PersonQuery("TJ", null, null, null, null, null, where), 10)
                                .size(),
                "papers "
                        + world.documents
                                .count(COORDINATOR, new CivilDocumentCount.Query("TJ", where, day, null))
                                .size(),
                "expiring "
                        + world.documents
                                .expiring(COORDINATOR, "TJ", where, null, day("2012-01-01"), Page.Request.FIRST)
                                .items()
                                .size(),
                "abroad "
                        + world.families
                                .abroad(READER, new AbsenceFigure.Query("TJ", where, day, null))
                                .persons());
    }

    private static CivilDocumentDraft held(UUID person, String expires) {
        return new CivilDocumentDraft(
                Ids.next(),
                person,
                CivilDocumentDraft.Kind.PASSPORT,
                CivilDocumentDraft.Status.HELD,
                null,
                null,
                null,
                null,
                day(expires),
                day("2011-01-01"),
                null);
    }

    private static MigrationDraft abroad(UUID person) {
        return new MigrationDraft(
                Ids.next(),
                person,
                MigrationDraft.Kind.SEASONAL,
                "RU",
                null,
                null,
                day("2011-03-01"),
                day("2012-01-01"),
                null,
                null);
    }

    private static VisitDraft visit(UUID group) {
        return new VisitDraft(
                Ids.next(),
                group,
                day("2011-04-01"),
                "Фаъоли деҳа",
                "TRIAL",
                List.of(new VisitDraft.Answer("BOOKS", 1), new VisitDraft.Answer("MEETINGS", 70)),
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource
    void areasOfTheCountryAndOfTheProgrammeAreFoundByNamesAsPeopleWriteThem(Databases.Kind kind) {
        World world = World.on(kind);
        Area own = world.areas
                .register(ADMIN, draft(Ids.next(), "UPPER-VALLEY", part(FakeCountry.JAMOAT, null)))
                .value();
        assertThat(world.areas.list(READER, "TJ")).extracting(Area::code).containsExactly("BOTH", "UPPER-VALLEY");
        assertThat(world.areas.search(READER, "TJ", "Boloob"))
                .extracting(AreaMatch::area)
                .containsExactly(own);
        assertThat(world.areas.search(READER, "TJ", "both districts"))
                .singleElement()
                .satisfies(match -> assertThat(match.area().id()).isNull());
        assertThat(figure(world, "2011-05-05", "BOTH").groups()).isZero();
        assertThat(world.areas.search(READER, "TJ", "Nowhere at all")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRevisionReplacesAndAllThatIsWrongIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        UUID id = Ids.next();
        world.areas.register(ADMIN, draft(id, "UPPER-VALLEY", part(FakeCountry.JAMOAT, null)));
        AreaDraft changed = draft(id, "HIGH-VALLEY", part(FakeCountry.OTHER_JAMOAT, null));
        assertThat(problem(() -> world.areas.revise(ADMIN, changed, 7)).type()).isEqualTo(Problem.Type.STALE);
        assertThat(world.areas.revise(ADMIN, changed, 1).version()).isEqualTo(2);
        assertThat(world.areas.require(READER, id).parts())
                .extracting(Area.Part::territory)
                .containsExactly("112");
        assertThat(violations(() ->
                        world.areas.register(ADMIN, draft(Ids.next(), "HIGH-VALLEY", part(FakeCountry.JAMOAT, null)))))
                .containsExactly("/code area-code-taken");
        assertThat(violations(() -> world.areas.register(
                        ADMIN,
                        new AreaDraft(
                                Ids.next(),
                                "TJ",
                                "no code",
                                List.of(new Area.Name("en", " "), new Area.Name("en", "B")),
                                List.of(),
                                List.of(new Area.Part("999", day("2011-01-01"), day("2011-01-01")))))))
                .containsExactlyInAnyOrder(
                        "/parts/0/territory unknown-territory",
                        "/parts/0/to ends-before-begin",
                        "/code not-an-area-code",
                        "/names/0/text required",
                        "/names/1/language language-twice");
        assertThat(problem(() -> world.areas.register(COORDINATOR, changed)).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.areas.require(READER, Ids.next())).type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }
}
