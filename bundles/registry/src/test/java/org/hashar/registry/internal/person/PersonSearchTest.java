package org.hashar.registry.internal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.violations;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PersonSearchTest {

    private static UUID add(World world, String language, String family, String given, int year, String place) {
        UUID id = Ids.next();
        world.register(new PersonDraft(
                id,
                "TJ",
                List.of(new PersonName(PersonName.Kind.OFFICIAL, language, family, given, null)),
                Sex.FEMALE,
                null,
                year,
                place));
        return id;
    }

    private static PersonQuery text(String text) {
        return new PersonQuery("TJ", text, null, null, null, null, null);
    }

    private static List<UUID> found(World world, PersonQuery query) {
        return world.persons.search(COORDINATOR, query, 50).stream()
                .map(Person::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void findsAPersonBySpellingsOfEveryScript(Databases.Kind kind) {
        World world = World.on(kind);
        UUID sitora = add(world, "tg", "Раҳимова", "Ситора", 1980, FakeCountry.JAMOAT);
        UUID oisha = add(world, "ru", "Каримова", "Оиша", 1990, FakeCountry.JAMOAT);
        UUID matluba = add(world, "en", "Rajabova", "Matlyuba", 1975, FakeCountry.JAMOAT);
        assertThat(found(world, text("Sitora"))).containsExactly(sitora);
        assertThat(found(world, text("Ситора Rahimova"))).containsExactly(sitora);
        assertThat(found(world, text("Oysha"))).containsExactly(oisha);
        assertThat(found(world, text("матлуба"))).containsExactly(matluba);
        assertThat(found(world, text("Sitara"))).as("only sounds alike").containsExactly(sitora);
        assertThat(found(world, text("Sitora Karimova"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void wholeWordsComeBeforeBeginnings(Databases.Kind kind) {
        World world = World.on(kind);
        UUID longer = add(world, "ru", "Азизова", "Азизахон", 1980, FakeCountry.JAMOAT);
        UUID whole = add(world, "ru", "Иванова", "Азиз", 1980, FakeCountry.JAMOAT);
        assertThat(found(world, text("aziz"))).containsExactly(whole, longer);
        assertThat(world.persons.search(READER, text("aziz"), 1))
                .extracting(Person::id)
                .containsExactly(whole);
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceAYearAPhoneAndANumberNarrow(Databases.Kind kind) {
        World world = World.on(kind);
        UUID near = add(world, "tg", "Саидова", "Гулнора", 1980, FakeCountry.VILLAGE);
        UUID far = add(world, "tg", "Саидова", "Гулнора", 1981, FakeCountry.FAR_JAMOAT);
        UUID known = Ids.next();
        world.register(new PersonDraft(
                known,
                "TJ",
                List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", "Назарова", "Гулнора", null)),
                Sex.FEMALE,
                null,
                1980,
                null,
                List.of(new PersonIdentifier("TJ-PASSPORT", "A 123-456", null, null, null)),
                List.of("93 555 18 06"),
                null,
                null,
                null));
        assertThat(found(world, query("gulnora", null, null, FakeCountry.DISTRICT)))
                .containsExactly(near);
        assertThat(found(world, query("gulnora", null, 1981, null))).containsExactly(far);
        assertThat(found(world, query(null, "+992935551806", null, null))).containsExactly(known);
        assertThat(found(world, query(null, "8 93 555 18 06", null, null))).containsExactly(known);
        assertThat(found(world, new PersonQuery("TJ", null, null, null, "a123456", null, null)))
                .containsExactly(known);
        assertThat(found(world, new PersonQuery("TJ", null, null, "TJ-TIN", "a123456", null, null)))
                .isEmpty();
        assertThat(World.problem(() -> world.persons.search(
                                READER, new PersonQuery("TJ", null, null, null, "a123456", null, null), 5))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(violations(() -> found(world, query(null, "12", null, null))))
                .containsExactly("/phone not-a-phone");
        assertThat(violations(() -> found(world, query(null, null, null, null))))
                .containsExactly("/text search-for-something");
    }

    private static PersonQuery query(
            @Nullable String text, @Nullable String phone, @Nullable Integer year, @Nullable String place) {
        return new PersonQuery("TJ", text, phone, null, null, year, place);
    }

    @ParameterizedTest
    @EnumSource
    void aListByNameFollowsTheAlphabetPageByPage(Databases.Kind kind) {
        World world = World.on(kind);
        for (String family : List.of("Ҷамилова", "Ғафурова", "Чориева", "Гулова", "Яқубова", "Қодирова", "Каримова")) {
            add(world, "tg", family, "Зайнаб", 1980, FakeCountry.JAMOAT);
        }
        assertThat(families(world, "tg"))
                .containsExactly("Гулова", "Ғафурова", "Каримова", "Қодирова", "Чориева", "Ҷамилова", "Яқубова");
        assertThat(families(world, "uz-Cyrl").subList(4, 7)).containsExactly("Яқубова", "Қодирова", "Ғафурова");
    }

    private static List<String> families(World world, String language) {
        List<String> families = new ArrayList<>();
        String after = null;
        do {
            Page<Person> page = world.persons.listByName(READER, "TJ", language, new Page.Request(after, 2));
            page.items()
                    .forEach(person ->
                            families.add(String.valueOf(person.names().get(0).family())));
            after = page.next();
        } while (after != null);
        return families;
    }

    @ParameterizedTest
    @EnumSource
    void namesOfAnOlderEditionAreSpeltAnew(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        UUID sitora = add(world, "tg", "Раҳимова", "Ситора", 1980, FakeCountry.JAMOAT);
        world.database.tx().run(em -> {
            em.createNativeQuery("delete from reg_person_word").executeUpdate();
            em.createNativeQuery("update reg_person set spelt_as = 0, order_common = ''")
                    .executeUpdate();
        });
        assertThat(found(world, text("Sitora"))).isEmpty();
        Respelling respelling = new Respelling(world.database.tx());
        for (int i = 0; i < 200 && found(world, text("Sitora")).isEmpty(); i++) {
            Thread.sleep(50);
        }
        respelling.close();
        assertThat(found(world, text("Sitora"))).containsExactly(sitora);
    }
}
