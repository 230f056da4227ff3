package org.hashar.registry.internal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.violations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hashar.api.Page;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationDraft.Kind;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationQuery;
import org.hashar.registry.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Organisations by their names: found however they are spelt, and listed as each language orders its letters. */
final class OrganisationNamesTest {

    private static OrganisationDraft draft(String name, String... aliases) {
        return new OrganisationDraft(
                Ids.next(),
                "TJ",
                Kind.GOVERNMENT,
                name,
                Stream.of(aliases)
                        .map(alias -> new OrganisationName(alias, null, null, null))
                        .toList(),
                null,
                null);
    }

    private static List<Organisation> found(World world, String text) {
        return world.organisations
                .list(READER, new OrganisationQuery(text, null, null), Page.Request.FIRST)
                .items();
    }

    @ParameterizedTest
    @EnumSource
    void anOrganisationIsFoundBySpellingsOfEveryScript(Databases.Kind kind) {
        World world = World.on(kind);
        Organisation donor = world.organisations
                .register(COORDINATOR, draft("UK Government", "DFID"))
                .value();
        Organisation committee = world.organisations
                .register(COORDINATOR, draft("Кумитаи кор бо занон", "Женсовет"))
                .value();
        assertThat(found(world, "ДФИД")).containsExactly(donor);
        assertThat(found(world, "jensovet")).containsExactly(committee);
        assertThat(found(world, "zanon")).as("a later word").containsExactly(committee);
        assertThat(found(world, "govirnment")).as("only sounds alike").containsExactly(donor);
        assertThat(found(world, "itai")).as("a part of a word").containsExactly(committee);
        assertThat(found(world, "Ministry")).isEmpty();
        world.organisations.revise(
                COORDINATOR,
                new OrganisationDraft(donor.id(), "TJ", Kind.GOVERNMENT, "FCDO", List.of(), null, null),
                donor.version());
        assertThat(found(world, "ДФИД")).as("a name of before").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aListByNameFollowsTheAlphabetPageByPage(Databases.Kind kind) {
        World world = World.on(kind);
        for (String name : List.of("Өмүр", "Нур", "Үмүт", "Оймо", "Ңара", "Уя")) {
            world.organisations.register(COORDINATOR, draft(name));
        }
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            Page<Organisation> page = world.organisations.list(
                    READER, new OrganisationQuery(null, null, null, "ky"), new Page.Request(after, 2));
            page.items().forEach(each -> names.add(each.name()));
            after = page.next();
        } while (after != null);
        assertThat(names).containsExactly("Нур", "Ңара", "Оймо", "Өмүр", "Уя", "Үмүт");
        assertThat(violations(() -> world.organisations.list(
                        READER, new OrganisationQuery(null, null, null, "ky"), new Page.Request("no key", 2))))
                .containsExactly("/after not-a-uuid");
    }

    @ParameterizedTest
    @EnumSource
    void organisationsOfAnOlderEditionAreSpeltAnew(Databases.Kind kind) {
        World world = World.on(kind);
        Organisation donor = world.organisations
                .register(COORDINATOR, draft("UK Government", "DFID"))
                .value();
        world.database.tx().run(em -> {
            em.createNativeQuery("delete from reg_name_word").executeUpdate();
            em.createNativeQuery("update reg_organisation set spelt_as = 0, order_common = ''")
                    .executeUpdate();
        });
        assertThat(found(world, "ДФИД")).isEmpty();
        assertThat(world.database.tx().<Integer>call(em -> Organisations.spell(em, 500)))
                .isEqualTo(1);
        assertThat(found(world, "ДФИД")).containsExactly(donor);
    }
}
