package org.hashar.registry.internal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.organisation.Agreement;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.AgreementQuery;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationDraft.Kind;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationQuery;
import org.hashar.api.organisation.OrganisationRole;
import org.hashar.api.organisation.OrganisationRoleDraft;
import org.hashar.api.organisation.OrganisationRoleQuery;
import org.hashar.registry.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OrganisationsTest {

    private static OrganisationDraft draft(String name, @Nullable UUID parent, String... aliases) {
        return new OrganisationDraft(
                Ids.next(),
                null,
                Kind.GOVERNMENT,
                name,
                List.of(aliases).stream()
                        .map(alias -> new OrganisationName(alias, null, null, null))
                        .toList(),
                parent,
                null);
    }

    private static UUID register(World world, String name) {
        return world.organisations
                .register(COORDINATOR, draft(name, null))
                .value()
                .id();
    }

    private static List<Organisation> found(World world, @Nullable String text, @Nullable Kind kind) {
        return world.organisations
                .list(READER, new OrganisationQuery(text, kind, null), Page.Request.FIRST)
                .items();
    }

    @ParameterizedTest
    @EnumSource
    void anOrganisationIsFoundByAnyOfItsNames(Databases.Kind kind) {
        World world = World.on(kind);
        OrganisationDraft draft = draft(" UK  Government ", null, "DFID", "UK aid");
        Organisation donor = world.organisations.register(COORDINATOR, draft).value();
        assertThat(donor.name()).isEqualTo("UK Government");
        assertThat(world.organisations.register(COORDINATOR, draft).created()).isFalse();
        register(world, "Women's Society of Government Officers");
        assertThat(found(world, "dfid", null)).containsExactly(donor);
        assertThat(found(world, "uk A", null)).containsExactly(donor);
        assertThat(found(world, "uk government", Kind.GOVERNMENT)).containsExactly(donor);
        assertThat(found(world, "government", Kind.MEDIA)).isEmpty();
        Page<Organisation> first =
                world.organisations.list(READER, new OrganisationQuery("gov", null, null), new Page.Request(null, 1));
        assertThat(first.items()).containsExactly(donor);
        assertThat(world.organisations
                        .list(READER, new OrganisationQuery("gov", null, null), new Page.Request(first.next(), 1))
                        .items())
                .extracting(Organisation::name)
                .containsExactly("Women's Society of Government Officers");
    }

    @ParameterizedTest
    @EnumSource
    void aRevisionNeedsTheVersionThatWasSeenAndGivesNewNames(Databases.Kind kind) {
        World world = World.on(kind);
        OrganisationDraft draft = draft("UK Government", null, "DFID");
        world.organisations.register(COORDINATOR, draft);
        OrganisationDraft changed = new OrganisationDraft(
                draft.id(),
                "TJ",
                Kind.GOVERNMENT,
                "Foreign Office",
                List.of(new OrganisationName("DFID", "en", day("1997-05-01"), day("2020-09-02"))),
                null,
                "GB-GOV-1");
        assertThat(problem(() -> world.organisations.revise(COORDINATOR, changed, 2))
                        .type())
                .isEqualTo(Problem.Type.STALE);
        Organisation revised = world.organisations.revise(COORDINATOR, changed, 1);
        assertThat(revised.version()).isEqualTo(2);
        assertThat(world.organisations.require(READER, draft.id())).isEqualTo(revised);
        assertThat(found(world, "UK Gov", null)).isEmpty();
        assertThat(found(world, "GB-GOV-1", null)).containsExactly(revised);
        assertThat(problem(() -> world.organisations.register(COORDINATOR, draft))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithAnOrganisationIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        UUID parent = register(world, "Ministry");
        OrganisationDraft child = draft("Agency", parent);
        world.organisations.register(COORDINATOR, child);
        assertThat(violations(() -> world.organisations.revise(
                        COORDINATOR,
                        new OrganisationDraft(parent, null, Kind.GOVERNMENT, "Ministry", List.of(), child.id(), null),
                        1)))
                .containsExactly("/parent organisation-circle");
        assertThat(violations(() -> world.organisations.register(COORDINATOR, draft("MINISTRY", Ids.next()))))
                .containsExactlyInAnyOrder("/name organisation-name-taken", "/parent unknown-organisation");
        assertThat(violations(() -> world.organisations.register(
                        COORDINATOR,
                        new OrganisationDraft(
                                Ids.next(),
                                "XX",
                                null,
                                "",
                                List.of(new OrganisationName(
                                        " ", "not a language", day("2011-01-01"), day("2011-01-01"))),
                                null,
                                "no identifier"))))
                .containsExactlyInAnyOrder(
                        "/country unknown-country",
                        "/kind required",
                        "/name required",
                        "/aliases/0/text required",
                        "/aliases/0/language not-a-language",
                        "/aliases/0/to ends-before-begin",
                        "/identifier not-an-organisation-identifier");
        assertThat(problem(() -> world.organisations.register(RECORDER, draft("Other", null)))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void anOrganisationDoesSomethingInAProjectForATime(Databases.Kind kind) {
        World world = World.on(kind);
        UUID donor = register(world, "UK Government");
        OrganisationRoleDraft draft = role(donor, "2010-10-01", "2013-10-01");
        OrganisationRole role = world.organisationRoles.give(COORDINATOR, draft).value();
        assertThat(world.organisationRoles.give(COORDINATOR, draft).created()).isFalse();
        assertThat(violations(() -> world.organisationRoles.give(COORDINATOR, role(donor, "2013-09-30", null))))
                .containsExactly("/from overlaps-organisation-role");
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        OrganisationRole ended = world.organisationRoles.end(COORDINATOR, draft.id(), day("2012-01-01"));
        assertThat(roles(world, "2012-06-01", null)).isEmpty();
        assertThat(roles(world, "2012-06-01", before)).containsExactly(role);
        assertThat(roles(world, "2011-06-01", null)).containsExactly(ended);
        world.organisationRoles.give(COORDINATOR, role(donor, "2013-09-30", null));
        assertThat(violations(() -> world.organisationRoles.end(COORDINATOR, draft.id(), day("2014-01-01"))))
                .containsExactly("/from overlaps-organisation-role");
        world.organisationRoles.withdraw(COORDINATOR, draft.id(), "another project");
        assertThat(roles(world, "2011-06-01", null)).isEmpty();
        assertThat(violations(() -> world.organisationRoles.give(
                        COORDINATOR, new OrganisationRoleDraft(Ids.next(), donor, "a b", null, null, null, List.of()))))
                .containsExactlyInAnyOrder("/kind required", "/project not-a-project-code", "/from required");
    }

    private static OrganisationRoleDraft role(UUID organisation, String from, @Nullable String to) {
        return new OrganisationRoleDraft(
                Ids.next(),
                organisation,
                "CARMP-TJ",
                OrganisationRoleDraft.Kind.DONOR,
                day(from),
                to == null ? null : day(to),
                List.of());
    }

    private static List<OrganisationRole> roles(World world, String day, @Nullable Instant known) {
        return world.organisationRoles
                .list(
                        READER,
                        new OrganisationRoleQuery(null, "CARMP-TJ", OrganisationRoleDraft.Kind.DONOR, day(day), known),
                        Page.Request.FIRST)
                .items();
    }

    @ParameterizedTest
    @EnumSource
    void aMemorandumIsInForceBetweenItsPartiesForATime(Databases.Kind kind) {
        World world = World.on(kind);
        UUID one = register(world, "Society of Women");
        UUID lender = register(world, "Lender");
        AgreementDraft draft = agreement(Ids.next(), List.of(one, lender), null);
        Agreement signed = world.agreements.register(COORDINATOR, draft).value();
        assertThat(world.agreements.register(COORDINATOR, draft).created()).isFalse();
        assertThat(world.agreements.require(READER, draft.id())).isEqualTo(signed);
        assertThat(agreements(world, new AgreementQuery(lender, "CARMP-TJ", day("2011-05-05"))))
                .containsExactly(signed);
        assertThat(agreements(world, new AgreementQuery(Ids.next(), null, null)))
                .isEmpty();
        Agreement ended =
                world.agreements.revise(COORDINATOR, agreement(draft.id(), List.of(lender, one), "2011-05-01"), 1);
        assertThat(ended.parties()).containsExactly(lender, one);
        assertThat(agreements(world, new AgreementQuery(lender, null, day("2011-05-05"))))
                .isEmpty();
        assertThat(agreements(world, new AgreementQuery(lender, null, null))).containsExactly(ended);
        assertThat(violations(() -> world.agreements.register(
                        COORDINATOR,
                        new AgreementDraft(
                                Ids.next(),
                                null,
                                " ",
                                null,
                                List.of(one, one),
                                "a b",
                                day("2111-01-01"),
                                day("2011-01-01"),
                                day("2011-01-01"),
                                null,
                                null,
                                List.of()))))
                .containsExactlyInAnyOrder(
                        "/kind required",
                        "/title required",
                        "/project not-a-project-code",
                        "/signedOn in-the-future",
                        "/to ends-before-begin",
                        "/parties too-few-parties");
        assertThat(problem(() -> world.agreements.require(READER, Ids.next())).type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    static AgreementDraft agreement(UUID id, List<UUID> parties, @Nullable String to) {
        return new AgreementDraft(
                id,
                AgreementDraft.Kind.MEMORANDUM,
                "Memorandum of cooperation",
                "7/2011",
                parties,
                "CARMP-TJ",
                day("2011-02-01"),
                day("2011-02-01"),
                to == null ? null : day(to),
                null,
                null,
                List.of());
    }

    private static List<Agreement> agreements(World world, AgreementQuery query) {
        return world.agreements.list(READER, query, Page.Request.FIRST).items();
    }
}
