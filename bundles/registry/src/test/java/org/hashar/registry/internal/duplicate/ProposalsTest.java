package org.hashar.registry.internal.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.violations;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicatePair.Reason;
import org.hashar.api.registry.DuplicatePair.State;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is proposed, in which order, and when a proposal is no longer one. */
final class ProposalsTest {

    /** A woman, told bit by bit. */
    private record Told(String family, String given, int year, @Nullable String place, @Nullable String tin) {
        static Told of(String family, String given, int year) {
            return new Told(family, given, year, null, null);
        }

        Told in(String where) {
            return new Told(family, given, year, where, tin);
        }

        Told tin(String number) {
            return new Told(family, given, year, place, number);
        }

        PersonDraft draft(UUID id) {
            return new PersonDraft(
                    id,
                    "TJ",
                    List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", family, given, null)),
                    Sex.FEMALE,
                    null,
                    year,
                    place,
                    tin == null ? List.of() : List.of(new PersonIdentifier("TJ-TIN", tin, null, null, null)),
                    List.of(),
                    null,
                    null,
                    null);
        }

        UUID register(World world) {
            return world.register(draft(Ids.next())).id();
        }
    }

    private static List<DuplicatePair> searched(World world) throws InterruptedException {
        DuplicatesTest.searchAll(world);
        return DuplicatesTest.open(world);
    }

    private static PersonMerge merge(World world, UUID survivor, UUID merged) {
        return world.duplicates
                .merge(COORDINATOR, new PersonMergeDraft(Ids.next(), survivor, merged, "the same passport"))
                .value();
    }

    @ParameterizedTest
    @EnumSource
    void satarbayAndSartbayOfOnePlaceAndYearAreProposed(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        Told.of("Саидова", "Satarbay", 1970).in(FakeCountry.JAMOAT).register(world);
        UUID again = Told.of("Саидова", "Sartbay", 1970).in(FakeCountry.JAMOAT).register(world);
        Told.of("Саидова", "Sartbay", 1975).in(FakeCountry.JAMOAT).register(world);
        Told.of("Саидова", "Sartbay", 1970).in(FakeCountry.FAR_JAMOAT).register(world);
        assertThat(world.duplicates.of(COORDINATOR, again)).singleElement().satisfies(pair -> assertThat(pair.reasons())
                .containsExactlyInAnyOrder(Reason.ALIKE_NAME, Reason.SAME_BIRTH_YEAR, Reason.SAME_PLACE));
        assertThat(searched(world)).singleElement().satisfies(pair -> assertThat(pair.score())
                .isEqualTo(65));
    }

    @ParameterizedTest
    @EnumSource
    void anAlmostEqualNumberFindsAPairThatNothingElseBringsTogether(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        Told first = Told.of("Қодирова", "Зебо", 1970).in(FakeCountry.JAMOAT);
        UUID one = first.tin("111222333").register(world);
        Told elsewhere = Told.of("Қодирова", "Зебо", 1971).in(FakeCountry.FAR_JAMOAT);
        UUID wrongDigit = elsewhere.tin("111222343").register(world);
        UUID swapped = elsewhere.tin("112122333").register(world);
        elsewhere.tin("111999333").register(world);
        Told.of("Мавлонова", "Матлуба", 1970).tin("111222334").register(world);
        assertThat(searched(world))
                .filteredOn(pair -> pair.reasons().contains(Reason.ALIKE_IDENTIFIER))
                .extracting(pair -> pair.one().id(), pair -> pair.other().id())
                .containsExactlyInAnyOrder(tuple(one, wrongDigit), tuple(one, swapped));
        UUID late = first.tin("111222332").register(world);
        assertThat(world.duplicates.of(COORDINATOR, late))
                .filteredOn(pair -> pair.reasons().contains(Reason.ALIKE_IDENTIFIER))
                .extracting(pair -> pair.one().id())
                .containsExactly(one);
    }

    @ParameterizedTest
    @EnumSource
    void theLikeliestPairsStandFirstPageByPage(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        List<String> families = List.of("Раҳимова", "Назарова", "Ғафурова", "Усмонова", "Эргашева");
        for (int i = 0; i < families.size(); i++) {
            Told told = Told.of(families.get(i), "Ситора", 1970).in(FakeCountry.JAMOAT);
            told.tin("10000" + i + "000").register(world);
            Told again =
                    i % 2 == 0 ? told : Told.of(families.get(i), "Ситора", 1971).in(FakeCountry.JAMOAT);
            again.tin(i < 3 ? "10000" + i + "001" : "20000" + i + "777").register(world);
        }
        DuplicatesTest.searchAll(world);
        List<DuplicatePair> all = new ArrayList<>();
        String after = null;
        do {
            Page<DuplicatePair> page = world.duplicates.list(COORDINATOR, "TJ", State.OPEN, new Page.Request(after, 2));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(all).extracting(DuplicatePair::id).doesNotHaveDuplicates();
        assertThat(all).extracting(DuplicatePair::score).containsExactly(100, 100, 90, 75, 60);
        for (String wrong : List.of("x", "80", "80.x", all.get(0).id().toString())) {
            assertThat(violations(
                            () -> world.duplicates.list(COORDINATOR, "TJ", State.OPEN, new Page.Request(wrong, 2))))
                    .containsExactly("/after not-a-page-key");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPairIsNotProposedWhileOneOfThemIsSomebodyElse(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        Told told = Told.of("Саидова", "Гулнора", 1970).in(FakeCountry.JAMOAT);
        UUID one = told.register(world);
        UUID other = told.register(world);
        UUID third = told.register(world);
        assertThat(searched(world)).hasSize(3);
        PersonMerge merge = merge(world, one, other);
        assertThat(DuplicatesTest.open(world)).singleElement().satisfies(pair -> assertThat(
                        List.of(pair.one().id(), pair.other().id()))
                .containsExactlyInAnyOrder(one, third));
        assertThat(world.duplicates.of(COORDINATOR, third)).hasSize(1);
        assertThat(searched(world)).hasSize(1);
        world.duplicates.undo(COORDINATOR, merge.id(), "two passports after all");
        assertThat(DuplicatesTest.open(world)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aPairIsTakenBackWhenOneIsCorrectedAndComesBackWhenItWasRight(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        Told told = Told.of("Саидова", "Гулнора", 1970).in(FakeCountry.JAMOAT);
        told.register(world);
        UUID other = told.register(world);
        UUID found = searched(world).get(0).id();
        revise(world, other, told.in(FakeCountry.FAR_JAMOAT));
        assertThat(DuplicatesTest.open(world)).isEmpty();
        assertThat(searched(world)).isEmpty();
        assertThat(world.duplicates.of(COORDINATOR, other)).isEmpty();
        revise(world, other, told);
        assertThat(world.duplicates.of(COORDINATOR, other)).singleElement().satisfies(pair -> assertThat(pair.id())
                .isNotEqualTo(found));
        revise(world, other, Told.of("Саидова", "Гулнора", 1971).in(FakeCountry.JAMOAT));
        assertThat(searched(world)).singleElement().satisfies(pair -> assertThat(pair.reasons())
                .containsExactlyInAnyOrder(Reason.SAME_NAME, Reason.SAME_PLACE));
    }

    private static void revise(World world, UUID person, Told told) {
        world.persons.revise(
                COORDINATOR,
                told.draft(person),
                world.persons.require(READER, person).version());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDismissedStaysSoWhateverIsMergedAndUndone(Databases.Kind kind) throws InterruptedException {
        World world = World.on(kind);
        Told told = Told.of("Саидова", "Гулнора", 1970).in(FakeCountry.JAMOAT);
        UUID one = told.register(world);
        UUID other = told.register(world);
        DuplicatePair pair = searched(world).get(0);
        world.duplicates.dismiss(COORDINATOR, pair.id(), "cousins");
        PersonMerge merge = merge(world, one, other);
        world.duplicates.undo(COORDINATOR, merge.id(), "cousins after all");
        assertThat(searched(world)).isEmpty();
        assertThat(world.duplicates
                        .list(COORDINATOR, "TJ", State.DISMISSED, Page.Request.FIRST)
                        .items())
                .singleElement()
                .satisfies(again -> assertThat(again.reason()).isEqualTo("cousins"));

        UUID survivor = told.register(world);
        merge(world, survivor, other);
        assertThat(searched(world))
                .as("who is not the one is not the other either")
                .isEmpty();
    }
}
