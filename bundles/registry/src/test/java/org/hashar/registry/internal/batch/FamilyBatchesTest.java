package org.hashar.registry.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.batch.RegistryBatchesTest.codes;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.money.Money;
import org.hashar.api.registry.FamilyBatch;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.FamilyStatusDraft.State;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.LandPlotDraft.Area;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatch.Outcomes;
import org.hashar.api.registry.RegistryReferences;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Families by the hundred obey the rules of one. */
class FamilyBatchesTest {
    private static final UUID BATCH = new UUID(9, 10);
    private static final String TODAY = "2011-10-01";

    private static RegistryBatches over(World world, UUID... referred) {
        return new RegistryBatches(
                world.database.tx(),
                world.clock,
                world.installer.directory(),
                (actor, action, subject, reason) -> world.audited.add(action),
                List.of(new RegistryReferences() {
                    @Override
                    public Set<UUID> referredTo(Collection<UUID> ids) {
                        return Stream.of(referred).filter(ids::contains).collect(Collectors.toSet());
                    }

                    @Override
                    public void removed(Collection<UUID> ids) {}
                }));
    }

    private static RegistryBatch batch(List<PersonDraft> persons, FamilyBatch families) {
        return new RegistryBatch("TJ", persons, List.of(), List.of(), List.of(), families);
    }

    private static HouseholdMemberDraft member(
            UUID household, UUID person, Relation relation, @Nullable UUID inCareOf, String from) {
        return new HouseholdMemberDraft(Ids.next(), household, person, relation, inCareOf, day(from), null);
    }

    private static MigrationDraft away(UUID person, String destination, String from, @Nullable String to) {
        return new MigrationDraft(
                Ids.next(),
                person,
                MigrationDraft.Kind.INTERNATIONAL,
                destination,
                null,
                null,
                day(from),
                null,
                to == null ? null : day(to),
                null);
    }

    private static LandPlotDraft land(UUID household, String amount) {
        return new LandPlotDraft(
                Ids.next(),
                household,
                new Area(amount, LandPlotDraft.Unit.SOTKA),
                LandPlotDraft.Tenure.OWN,
                null,
                null,
                day("2010-03-01"),
                null);
    }

    private static FamilyStatusDraft status(UUID household, State state, String from, @Nullable String to) {
        return new FamilyStatusDraft(Ids.next(), household, state, day(from), to == null ? null : day(to));
    }

    private static RemittanceDraft sent(UUID person, String amount, String currency, String until) {
        return new RemittanceDraft(
                Ids.next(),
                person,
                RemittanceDraft.Kind.RECEIVED,
                new Money(amount, currency),
                day("2011-08-01"),
                day(until),
                null,
                null);
    }

    private static PersonDraft born(UUID id, int year) {
        PersonDraft draft = World.draft(id, Sex.FEMALE, "Ситора" + year);
        return new PersonDraft(id, draft.country(), draft.names(), draft.sex(), null, year, null);
    }

    @ParameterizedTest
    @EnumSource
    void familiesOfABatchObeyTheRulesOfOneWhetherCheckedOrRegistered(Databases.Kind kind) {
        World world = World.on(kind);
        world.today(TODAY);
        RegistryBatches batches = over(world);
        UUID head = Ids.next();
        UUID child = Ids.next();
        UUID old = Ids.next();
        UUID other = world.person(Sex.FEMALE);
        UUID household = Ids.next();
        UUID there = world.household(FakeCountry.VILLAGE);
        world.households.add(COORDINATOR, member(there, other, Relation.HEAD, null, "2010-01-01"));
        RegistryBatch drafts = batch(
                List.of(born(head, 1950), born(child, 1975), born(old, 1945)),
                new FamilyBatch(
                        List.of(
                                new HouseholdDraft(household, "TJ", FakeCountry.VILLAGE, " Кӯчаи 3 "),
                                new HouseholdDraft(there, "TJ", null, "elsewhere"),
                                new HouseholdDraft(Ids.next(), "TJ", "nowhere", null)),
                        List.of(
                                member(household, head, Relation.HEAD, null, "2010-03-01"),
                                member(household, child, Relation.CHILD, head, "2010-03-01"),
                                member(household, old, Relation.CHILD, null, "2010-03-01"),
                                member(household, old, Relation.HEAD, old, "2010-03-01"),
                                member(household, other, Relation.NOT_RELATED, null, "2010-03-01"),
                                member(there, child, Relation.NOT_RELATED, null, "2010-04-01"),
                                member(there, old, Relation.HEAD, null, "2010-04-01"),
                                member(Ids.next(), Ids.next(), Relation.HEAD, null, "2010-03-01")),
                        List.of(
                                away(child, "RU", "2010-03-01", "2010-09-01"),
                                away(child, "KZ", "2010-08-01", null),
                                away(child, "TJ", "2011-03-01", "2011-02-01"),
                                away(old, "RU", "1940-01-01", "1941-01-01"),
                                away(Ids.next(), "RU", "2010-03-01", null)),
                        List.of(land(household, "3.5"), land(household, "0"), land(Ids.next(), "1")),
                        List.of(
                                sent(head, "1500.50", "RUB", "2011-08-31"),
                                sent(head, "1", "XYZ", "2011-08-31"),
                                sent(head, "1.005", "USD", "2011-12-31"),
                                sent(Ids.next(), "1", "USD", "2011-08-31")),
                        List.of(
                                status(household, State.RETURNED, "2010-09-01", null),
                                status(household, State.ABANDONED, "2010-10-01", null),
                                status(household, State.ACTIVE_MIGRANT, "2010-03-01", "2010-09-01"),
                                status(there, State.NONE, "2011-12-31", null),
                                status(Ids.next(), State.NONE, "2010-03-01", null))));

        Outcomes checked = batches.check(COORDINATOR, drafts);
        Outcomes outcomes = batches.register(COORDINATOR, BATCH, drafts);

        assertThat(checked).isEqualTo(outcomes);
        FamilyBatch.Outcomes of = outcomes.families();
        assertThat(codes(of.households()))
                .containsExactly("true []", "false [/id id-taken]", "false [/territory unknown-territory]");
        assertThat(codes(of.members()))
                .containsExactly(
                        "true []",
                        "true []",
                        "false [/relation child-older-than-parent]",
                        "false [/inCareOf in-own-care, /relation two-heads]",
                        "false [/from overlaps-household]",
                        "false [/from overlaps-household]",
                        "false [/relation two-heads]",
                        "false [/person unknown-person, /household unknown-household]");
        assertThat(codes(of.migrations()))
                .containsExactly(
                        "true []",
                        "false [/from overlaps-migration]",
                        "false [/to ends-before-begin, /destination international-is-abroad]",
                        "false [/from before-birth]",
                        "false [/person unknown-person]");
        assertThat(codes(of.land()))
                .containsExactly(
                        "true []", "false [/area/amount not-positive]", "false [/household unknown-household]");
        assertThat(codes(of.remittances()))
                .containsExactly(
                        "true []",
                        "false [/amount unknown-currency]",
                        "false [/amount not-a-number, /until in-the-future]",
                        "false [/person unknown-person]");
        assertThat(codes(of.statuses()))
                .containsExactly(
                        "true []",
                        "false [/from overlaps-family-status]",
                        "true []",
                        "false [/from in-the-future]",
                        "false [/household unknown-household]");
        assertThat(world.households.require(COORDINATOR, household).address()).isEqualTo("Кӯчаи 3");
        assertThat(world.families.land(COORDINATOR, household, day(TODAY), null).squareMetres())
                .isEqualByComparingTo("350");
        FamilyBatch.Outcomes again =
                batches.register(COORDINATOR, BATCH, drafts).families();
        assertThat(codes(again.members()).subList(0, 2)).as("the same again").containsOnly("false []");
        assertThat(codes(again.migrations()).get(0)).isEqualTo("false []");
        assertThat(codes(again.land()).get(0)).isEqualTo("false []");
        assertThat(codes(again.remittances()).get(0)).isEqualTo("false []");
        assertThat(codes(again.statuses()).get(0)).isEqualTo("false []");
        assertThat(world.households.membersOn(COORDINATOR, household, day(TODAY), null))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyChangedOrTookBackSinceStaysWhenABatchIsTakenOut(Databases.Kind kind) {
        World world = World.on(kind);
        world.today(TODAY);
        RegistryBatches batches = over(world);
        UUID person = Ids.next();
        UUID free = Ids.next();
        UUID household = Ids.next();
        HouseholdMemberDraft head = member(household, person, Relation.HEAD, null, "2010-03-01");
        HouseholdMemberDraft guest = member(household, free, Relation.NOT_RELATED, null, "2010-03-01");
        MigrationDraft changed = away(person, "RU", "2010-03-01", "2010-09-01");
        MigrationDraft untouched = away(person, "RU", "2011-03-01", null);
        LandPlotDraft garden = land(household, "1");
        RemittanceDraft back = sent(person, "1", "USD", "2011-08-31");
        RemittanceDraft held = sent(person, "2", "USD", "2011-08-31");
        FamilyStatusDraft judged = status(household, State.ABANDONED, "2010-03-01", "2010-09-01");
        FamilyStatusDraft since = status(household, State.RETURNED, "2010-09-01", null);
        batches.register(
                COORDINATOR,
                BATCH,
                batch(
                        List.of(born(person, 1950), born(free, 1960)),
                        new FamilyBatch(
                                List.of(new HouseholdDraft(household, "TJ", null, null)),
                                List.of(head, guest),
                                List.of(changed, untouched),
                                List.of(garden),
                                List.of(back, held),
                                List.of(judged, since))));
        world.families.migrations().withdraw(COORDINATOR, changed.id(), "never went");
        world.remittances.withdraw(COORDINATOR, back.id(), "not hers");
        world.households.withdraw(COORDINATOR, head.id(), "lives elsewhere");
        world.families.familyStatuses().withdraw(COORDINATOR, judged.id(), "he writes again");

        RegistryBatch.Made facts = new RegistryBatch.Made(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new FamilyBatch.Made(
                        List.of(),
                        List.of(head.id(), guest.id()),
                        List.of(changed.id(), untouched.id()),
                        List.of(garden.id()),
                        List.of(back.id(), held.id()),
                        List.of(judged.id(), since.id())));
        assertThat(batches.remove(COORDINATOR, BATCH, facts))
                .containsExactlyInAnyOrder(head.id(), changed.id(), back.id(), judged.id());
        RegistryBatch.Made subjects = new RegistryBatch.Made(
                List.of(person, free),
                List.of(),
                List.of(),
                List.of(),
                new FamilyBatch.Made(List.of(household), List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(batches.remove(COORDINATOR, BATCH, subjects)).containsExactlyInAnyOrder(person, household);
        assertThat(World.problem(() -> world.persons.require(COORDINATOR, free)).detailKey())
                .isEqualTo("person-not-found");
        assertThat(world.remittances.ofPerson(COORDINATOR, person, null))
                .singleElement()
                .satisfies(kept -> assertThat(kept.document().id()).isEqualTo(back.id()));
    }

    @ParameterizedTest
    @EnumSource
    void aHouseholdOnWhichSomethingStandsStaysWithItsMembersWhenABatchIsTakenOut(Databases.Kind kind) {
        World world = World.on(kind);
        world.today(TODAY);
        UUID head = Ids.next();
        UUID other = Ids.next();
        UUID aided = Ids.next();
        UUID free = Ids.next();
        HouseholdMemberDraft stays = member(aided, head, Relation.HEAD, null, "2010-03-01");
        HouseholdMemberDraft goes = member(free, other, Relation.HEAD, null, "2010-03-01");
        RegistryBatches batches = over(world, aided);
        batches.register(
                COORDINATOR,
                BATCH,
                batch(
                        List.of(born(head, 1950), born(other, 1960)),
                        new FamilyBatch(
                                List.of(
                                        new HouseholdDraft(aided, "TJ", null, null),
                                        new HouseholdDraft(free, "TJ", null, null)),
                                List.of(stays, goes),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())));

        assertThat(batches.remove(COORDINATOR, BATCH, made(List.of(), List.of(), List.of(stays.id(), goes.id()))))
                .containsExactly(stays.id());
        assertThat(batches.remove(COORDINATOR, BATCH, made(List.of(head, other), List.of(aided, free), List.of())))
                .containsExactlyInAnyOrder(head, aided);
        assertThat(world.households.history(COORDINATOR, aided, null))
                .singleElement()
                .satisfies(kept -> assertThat(kept.person()).isEqualTo(head));
        assertThat(World.problem(() -> world.households.require(COORDINATOR, free))
                        .detailKey())
                .isEqualTo("household-not-found");
    }

    private static RegistryBatch.Made made(List<UUID> persons, List<UUID> households, List<UUID> members) {
        return new RegistryBatch.Made(
                persons,
                List.of(),
                List.of(),
                List.of(),
                new FamilyBatch.Made(households, members, List.of(), List.of(), List.of(), List.of()));
    }
}
