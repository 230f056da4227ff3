package org.hashar.registry.internal.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.draft;
import static org.hashar.registry.internal.World.violations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hashar.api.Page;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups by their names: found however they are spelt, and listed as each language orders its letters. */
final class GroupNamesTest {

    private static List<String> found(World world, String name) {
        return world.groups.list(READER, new GroupQuery("TJ", null, null, name), Page.Request.FIRST).items().stream()
                .map(Group::name)
                .toList();
    }

    private static <T> List<T> all(Function<Page.Request, Page<T>> list) {
        List<T> all = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = list.apply(new Page.Request(after, 2));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void aGroupIsFoundBySpellingsOfEveryScript(Databases.Kind kind) {
        World world = World.on(kind);
        world.group("Ситора", FakeCountry.VILLAGE, "2011-01-01");
        world.group("Жыгач-Коргон", FakeCountry.VILLAGE, "2011-01-01");
        world.group("Ак-Кыз", FakeCountry.VILLAGE, "2011-01-01");
        world.group("Умедвор", FakeCountry.VILLAGE, "2011-01-01");
        assertThat(found(world, "Sitora")).containsExactly("Ситора");
        assertThat(found(world, "sit")).as("the beginning").containsExactly("Ситора");
        assertThat(found(world, "Sitara")).as("only sounds alike").containsExactly("Ситора");
        assertThat(found(world, "Jygach Korgon")).containsExactly("Жыгач-Коргон");
        assertThat(found(world, "Zhygachkorgon")).containsExactly("Жыгач-Коргон");
        assertThat(found(world, "korgon")).as("the second half").containsExactly("Жыгач-Коргон");
        assertThat(found(world, "Аккыз")).as("in one word").containsExactly("Ак-Кыз");
        assertThat(found(world, "вор")).as("a part").containsExactly("Умедвор");
        assertThat(found(world, "vor")).as("a part in another script").containsExactly("Умедвор");
        assertThat(found(world, "Баракат")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void allPagesOfASearchGoByTheSameWay(Databases.Kind kind) {
        World world = World.on(kind);
        Group sitora = world.group("Ситора", FakeCountry.VILLAGE, "2011-01-01");
        world.group("Насиба", FakeCountry.VILLAGE, "2011-01-01");
        Group sino = world.group("Сино", FakeCountry.VILLAGE, "2011-01-01");
        GroupQuery query = new GroupQuery("TJ", null, null, "si");
        Page<Group> first = world.groups.list(READER, query, new Page.Request(null, 1));
        assertThat(first.items()).containsExactly(sitora);
        assertThat(world.groups
                        .list(READER, query, new Page.Request(first.next(), 1))
                        .items())
                .containsExactly(sino);
        assertThat(world.groups
                        .list(READER, query, new Page.Request(sino.id().toString(), 1))
                        .items())
                .as("what only has these letters somewhere does not come after the last that begins so")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreListedInTheOrderOfALanguagePageByPage(Databases.Kind kind) {
        World world = World.on(kind);
        for (String name : List.of(
                "Ҷилва", "Ғунча", "Чашма", "Гул", "Ҳилол", "Қанд", "Хирман", "Кабк", "Умед", "Ӯлдуз", "Яхмос")) {
            world.group(name, FakeCountry.VILLAGE, "2011-01-01");
        }
        assertThat(names(world, "tg"))
                .containsExactly(
                        "Гул", "Ғунча", "Кабк", "Қанд", "Умед", "Ӯлдуз", "Хирман", "Ҳилол", "Чашма", "Ҷилва", "Яхмос");
        assertThat(names(world, "uz-Cyrl"))
                .containsSubsequence("Гул", "Кабк", "Хирман", "Яхмос", "Қанд", "Ғунча", "Ҳилол");
        assertThat(world.figures.groups(READER, figures("tg")))
                .extracting(GroupFigure::name)
                .isEqualTo(names(world, "tg"));
        assertThat(world.figures.groups(READER, figures("uz-Cyrl")))
                .extracting(GroupFigure::name)
                .isEqualTo(names(world, "uz-Cyrl"));
        assertThat(violations(() -> world.groups.list(
                        READER, new GroupQuery("TJ", null, null, null, "tg"), new Page.Request("no key", 2))))
                .containsExactly("/after not-a-uuid");
    }

    private static MembershipFigure.Query figures(String alphabet) {
        return new MembershipFigure.Query("TJ", null, day("2011-06-01"), null, null, alphabet);
    }

    private static List<String> names(World world, String alphabet) {
        return all(page -> world.groups.list(READER, new GroupQuery("TJ", null, null, null, alphabet), page)).stream()
                .map(Group::name)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void membershipsAreListedByThePersonsNamesInTheOrderOfALanguage(Databases.Kind kind) {
        World world = World.on(kind);
        Group group = world.group("Умед", FakeCountry.VILLAGE, "2011-01-01");
        for (String given : List.of("Өмүр", "Нурия", "Үмүт", "Ойгул", "Ңара", "Умида")) {
            UUID person = world.register(draft(Ids.next(), Sex.FEMALE, given)).id();
            world.join(group, person, "2011-02-01");
        }
        List<String> names = all(page -> world.memberships.ofGroup(READER, group.id(), null, "ky", page)).stream()
                .map(Membership::person)
                .map(person -> world.persons.require(READER, person).names().get(0))
                .map(PersonName::given)
                .map(Objects::requireNonNull)
                .toList();
        assertThat(names).containsExactly("Нурия", "Ңара", "Ойгул", "Өмүр", "Умида", "Үмүт");
    }

    @ParameterizedTest
    @EnumSource
    void groupsOfAnOlderEditionAreSpeltAnew(Databases.Kind kind) {
        World world = World.on(kind);
        world.group("Ситора", FakeCountry.VILLAGE, "2011-01-01");
        world.database.tx().run(em -> {
            em.createNativeQuery("delete from reg_name_word").executeUpdate();
            em.createNativeQuery("update reg_group set spelt_as = 0, order_common = ''")
                    .executeUpdate();
        });
        assertThat(found(world, "Sitora")).isEmpty();
        assertThat(world.database.tx().<Integer>call(em -> GroupNames.spell(em, 500)))
                .isEqualTo(1);
        assertThat(world.database.tx().<Integer>call(em -> GroupNames.spell(em, 500)))
                .isZero();
        assertThat(found(world, "Sitora")).containsExactly("Ситора");
    }
}
