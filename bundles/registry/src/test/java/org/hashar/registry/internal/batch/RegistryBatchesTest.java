package org.hashar.registry.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.day;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.ProblemException;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.api.registry.RegistryBatch.Outcomes;
import org.hashar.api.registry.RegistryReferences;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryBatchesTest {
    private static final UUID BATCH = new UUID(9, 9);

    private final Set<UUID> referred = new HashSet<>();

    private RegistryBatches over(World world) {
        return new RegistryBatches(
                world.database.tx(),
                world.clock,
                world.installer.directory(),
                (actor, action, subject, reason) -> world.audited.add(action),
                List.of(new RegistryReferences() {
                    @Override
                    public Set<UUID> referredTo(Collection<UUID> ids) {
                        Set<UUID> found = new HashSet<>(ids);
                        found.retainAll(referred);
                        return found;
                    }

                    @Override
                    public void removed(Collection<UUID> ids) {}
                }));
    }

    private static RegistryBatch batch(
            List<PersonDraft> persons,
            List<GroupDraft> groups,
            List<MembershipDraft> memberships,
            List<RoleDraft> roles) {
        return new RegistryBatch("TJ", persons, groups, memberships, roles);
    }

    static List<String> codes(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.created() + " "
                        + outcome.violations().stream()
                                .map(violation -> violation.pointer() + " " + violation.code())
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void manyAreRegisteredByTheRulesOfOneAndWhatIsWrongDoesNotKeepTheOthersOut(Databases.Kind kind) {
        World world = World.on(kind);
        UUID person = Ids.next();
        UUID group = Ids.next();
        Group there = world.group("Oomat", FakeCountry.VILLAGE, "2010-01-01");
        RegistryBatch drafts = batch(
                List.of(
                        World.draft(person, Sex.FEMALE, "Ситора"),
                        World.draft(Ids.next(), Sex.MALE, ""),
                        World.draft(person, Sex.MALE, "Далер")),
                List.of(
                        World.groupDraft(group, "Ситора", FakeCountry.VILLAGE, "2010-02-01"),
                        World.groupDraft(Ids.next(), "ситора", FakeCountry.VILLAGE, "2010-02-01"),
                        World.groupDraft(Ids.next(), "Oomat", FakeCountry.VILLAGE, "2010-02-01"),
                        World.groupDraft(Ids.next(), "Oomat", FakeCountry.JAMOAT, "2010-02-01"),
                        World.groupDraft(Ids.next(), "X", "nowhere", "2010-02-01")),
                List.of(
                        new MembershipDraft(Ids.next(), group, person, day("2010-03-01"), null, null),
                        new MembershipDraft(Ids.next(), group, person, day("2010-04-01"), null, null),
                        new MembershipDraft(Ids.next(), there.id(), person, day("2010-04-01"), null, null),
                        new MembershipDraft(Ids.next(), group, Ids.next(), day("2010-04-01"), null, null)),
                List.of(
                        new RoleDraft(Ids.next(), group, person, GroupRole.Kind.HEAD, day("2010-03-01"), null),
                        new RoleDraft(Ids.next(), group, person, GroupRole.Kind.HEAD, day("2010-05-01"), null),
                        new RoleDraft(Ids.next(), group, person, "CONDUCTOR", day("2010-05-01"), null)));
        RegistryBatches batches = over(world);

        Outcomes checked = batches.check(COORDINATOR, drafts);
        Outcomes outcomes = batches.register(COORDINATOR, BATCH, drafts);

        assertThat(codes(outcomes.persons()))
                .containsExactly("true []", "false [/names/0/given required]", "false [/id id-taken]");
        assertThat(codes(outcomes.groups()))
                .containsExactly(
                        "true []",
                        "false [/name name-taken]",
                        "false [/name name-taken]",
                        "true []",
                        "false [/territory unknown-territory]");
        assertThat(codes(outcomes.memberships()))
                .containsExactly(
                        "true []", "false [/from overlaps-membership]", "true []", "false [/person unknown-person]");
        assertThat(codes(outcomes.roles()))
                .containsExactly("true []", "false [/from overlaps-role]", "false [/kind unknown-role]");
        assertThat(checked).isEqualTo(outcomes);
        assertThat(world.groups.require(COORDINATOR, group).code()).isEqualTo("TJ-SHG-000002");
        Outcomes again = batches.register(COORDINATOR, BATCH, drafts);
        assertThat(codes(again.memberships()).get(0)).as("the same again").isEqualTo("false []");
        assertThat(world.memberships.ofPerson(COORDINATOR, person, null)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aRoleOfOneMemberAtATimeIsGivenToOneOfABatch(Databases.Kind kind) {
        World world = World.on(kind);
        Group there = world.group("Умед", FakeCountry.VILLAGE, "2010-01-01");
        UUID before = world.person(Sex.FEMALE);
        world.join(there, before, "2010-03-01");
        world.memberships.give(COORDINATOR, secretary(there.id(), before, "2010-03-01", "2010-06-01"));
        UUID made = Ids.next();
        UUID one = Ids.next();
        UUID other = Ids.next();
        RegistryBatch drafts = new RegistryBatch(
                "TJ",
                List.of(World.draft(one, Sex.FEMALE, "Гулнора"), World.draft(other, Sex.FEMALE, "Зулфия")),
                List.of(World.groupDraft(made, "Баракат", FakeCountry.VILLAGE, "2010-01-01")),
                List.of(
                        new MembershipDraft(Ids.next(), made, one, day("2010-03-01"), null, null),
                        new MembershipDraft(Ids.next(), made, other, day("2010-03-01"), null, null),
                        new MembershipDraft(Ids.next(), there.id(), one, day("2010-03-01"), null, null)),
                List.of(
                        secretary(made, one, "2010-03-01", "2010-06-01"),
                        secretary(made, other, "2010-05-01", null),
                        secretary(made, other, "2010-06-01", null),
                        secretary(there.id(), one, "2010-05-01", null),
                        secretary(there.id(), one, "2010-06-01", null)));
        assertThat(codes(over(world).register(COORDINATOR, BATCH, drafts).roles()))
                .containsExactly(
                        "true []", "false [/from role-taken]", "true []", "false [/from role-taken]", "true []");
    }

    private static RoleDraft secretary(UUID group, UUID person, String from, @Nullable String to) {
        return new RoleDraft(Ids.next(), group, person, FakeCountry.SECRETARY, day(from), to == null ? null : day(to));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMadeIsTakenOutButForWhatOthersReferTo(Databases.Kind kind) {
        World world = World.on(kind);
        RegistryBatches batches = over(world);
        UUID person = Ids.next();
        UUID other = Ids.next();
        UUID group = Ids.next();
        UUID joined = Ids.next();
        UUID role = Ids.next();
        batches.register(
                COORDINATOR,
                BATCH,
                batch(
                        List.of(World.draft(person, Sex.FEMALE, "Ситора"), World.draft(other, Sex.FEMALE, "Оиша")),
                        List.of(World.groupDraft(group, "Ситора", FakeCountry.VILLAGE, "2010-02-01")),
                        List.of(new MembershipDraft(joined, group, person, day("2010-03-01"), null, null)),
                        List.of(new RoleDraft(role, group, person, GroupRole.Kind.HEAD, day("2010-03-01"), null))));
        RegistryBatch.Made made =
                new RegistryBatch.Made(List.of(person, other), List.of(group), List.of(joined), List.of(role));

        referred.add(person);
        assertThat(batches.remove(COORDINATOR, BATCH, made)).containsExactlyInAnyOrder(person, group, joined, role);
        referred.clear();
        world.memberships.leave(COORDINATOR, joined, day("2010-05-01"), null);
        assertThat(batches.remove(COORDINATOR, BATCH, made))
                .as("changed since")
                .containsExactlyInAnyOrder(person, group, joined, role);
        assertThatThrownBy(() -> world.persons.require(COORDINATOR, other)).isInstanceOf(ProblemException.class);
        assertThat(world.groups.require(COORDINATOR, group).name()).isEqualTo("Ситора");
    }

    @ParameterizedTest
    @EnumSource
    void whoseFamilyIsKnownStays(Databases.Kind kind) {
        World world = World.on(kind);
        RegistryBatches batches = over(world);
        UUID away = world.person(Sex.MALE);
        UUID widow = world.person(Sex.FEMALE);
        UUID nobody = world.person(Sex.FEMALE);
        world.families
                .migrations()
                .record(
                        COORDINATOR,
                        new MigrationDraft(
                                Ids.next(),
                                away,
                                MigrationDraft.Kind.SHIFT,
                                "RU",
                                null,
                                null,
                                day("2010-03-01"),
                                null,
                                null,
                                null));
        world.families
                .maritalStatuses()
                .record(
                        COORDINATOR,
                        new MaritalStatusDraft(
                                Ids.next(), widow, MaritalStatusDraft.State.WIDOWED, null, day("2010-03-01"), null));
        RegistryBatch.Made made = new RegistryBatch.Made(List.of(away, widow, nobody), List.of(), List.of(), List.of());
        assertThat(batches.remove(COORDINATOR, BATCH, made)).containsExactlyInAnyOrder(away, widow);
    }
}
