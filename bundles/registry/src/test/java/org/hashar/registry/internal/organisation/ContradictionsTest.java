package org.hashar.registry.internal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.violations;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.organisation.Agreement;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.AgreementQuery;
import org.hashar.api.organisation.Coverage;
import org.hashar.api.organisation.Coverage.Exactness;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationRole;
import org.hashar.api.organisation.OrganisationRoleDraft;
import org.hashar.api.organisation.OrganisationRoleQuery;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Papers that contradict themselves (1.7): what they say is kept as it was said. */
final class ContradictionsTest {
    private static final Coverage ELSEWHERE = new Coverage("TJ", FakeCountry.OTHER_DISTRICT, Exactness.EXACT);
    private static final Coverage HERE = new Coverage("TJ", FakeCountry.JAMOAT, Exactness.APPROXIMATE);
    private static final Coverage NATIONAL = new Coverage("TJ", null, Exactness.NATIONAL);
    private static final Coverage AREA = new Coverage("TJ", "BOTH", Exactness.EXACT);

    private static UUID organisation(World world, String name) {
        UUID id = Ids.next();
        world.organisations.register(
                COORDINATOR,
                new OrganisationDraft(id, "TJ", OrganisationDraft.Kind.NATIONAL_NGO, name, List.of(), null, null));
        return id;
    }

    private static AgreementDraft draft(World world, @Nullable Integer fundingYear, List<Coverage> places) {
        return new AgreementDraft(
                Ids.next(),
                AgreementDraft.Kind.GRANT,
                "Children of migrants",
                null,
                List.of(organisation(world, "One"), organisation(world, "Other")),
                "CE-0275",
                day("2010-12-01"),
                day("2010-12-15"),
                day("2011-12-31"),
                null,
                fundingYear,
                places);
    }

    @ParameterizedTest
    @EnumSource
    void geographyContradictsItselfAndAllThatIsSaidIsKeptWithAHint(Databases.Kind kind) {
        World world = World.on(kind);
        AgreementDraft draft = draft(world, null, List.of(ELSEWHERE, HERE, NATIONAL));
        Agreement kept = world.agreements.register(COORDINATOR, draft).value();
        assertThat(kept.places()).containsExactly(ELSEWHERE, HERE, NATIONAL);
        assertThat(kept.apart()).containsExactly(new Coverage.Apart(FakeCountry.OTHER_DISTRICT, FakeCountry.JAMOAT));
        assertThat(world.agreements.require(READER, draft.id())).isEqualTo(kept);
        assertThat(world.agreements.register(COORDINATOR, draft).created()).isFalse();
        assertThat(world.agreements
                        .list(READER, new AgreementQuery(null, null, null), Page.Request.FIRST)
                        .items())
                .containsExactly(kept);
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceThatLiesInAnAreaDoesNotContradictIt(Databases.Kind kind) {
        World world = World.on(kind);
        assertThat(world.agreements
                        .register(COORDINATOR, draft(world, null, List.of(AREA, HERE, NATIONAL)))
                        .value()
                        .apart())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theYearContradictsAndIsKeptApartFromTheDaysOfActivities(Databases.Kind kind) {
        World world = World.on(kind);
        AgreementDraft draft = draft(world, 2009, List.of());
        Agreement kept = world.agreements.register(COORDINATOR, draft).value();
        assertThat(kept.fundingYear()).isEqualTo(2009);
        assertThat(kept.from()).isEqualTo(day("2010-12-15"));
        assertThat(kept.to()).isEqualTo(day("2011-12-31"));
        assertThat(world.agreements
                        .register(COORDINATOR, another(draft, null, organisation(world, "Third")))
                        .value()
                        .fundingYear())
                .as("never taken from other dates")
                .isNull();
    }

    private static AgreementDraft another(AgreementDraft draft, @Nullable Integer year, UUID party) {
        return new AgreementDraft(
                Ids.next(),
                draft.kind(),
                draft.title(),
                null,
                List.of(draft.parties().get(0), party),
                draft.project(),
                draft.signedOn(),
                draft.from(),
                draft.to(),
                null,
                year,
                draft.places());
    }

    @ParameterizedTest
    @EnumSource
    void revisedPlacesTakeTheStepOfThoseBefore(Databases.Kind kind) {
        World world = World.on(kind);
        AgreementDraft draft = draft(world, 2009, List.of(ELSEWHERE, HERE));
        world.agreements.register(COORDINATOR, draft);
        AgreementDraft changed = new AgreementDraft(
                draft.id(),
                draft.kind(),
                draft.title(),
                null,
                draft.parties(),
                draft.project(),
                draft.signedOn(),
                draft.from(),
                draft.to(),
                null,
                2010,
                List.of(HERE));
        Agreement revised = world.agreements.revise(COORDINATOR, changed, 1);
        assertThat(revised.places()).containsExactly(HERE);
        assertThat(revised.apart()).isEmpty();
        assertThat(revised.fundingYear()).isEqualTo(2010);
        assertThat(world.agreements.require(READER, draft.id())).isEqualTo(revised);
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithPlacesAndTheYearIsTold(Databases.Kind kind) {
        World world = World.on(kind);
        AgreementDraft wrong = draft(
                world,
                1066,
                List.of(
                        new Coverage("TJ", "nowhere", Exactness.EXACT),
                        new Coverage("XX", "here", Exactness.EXACT),
                        new Coverage("TJ", null, Exactness.APPROXIMATE),
                        new Coverage("TJ", FakeCountry.JAMOAT, Exactness.NATIONAL),
                        HERE,
                        HERE));
        assertThat(violations(() -> world.agreements.register(COORDINATOR, wrong)))
                .containsExactlyInAnyOrder(
                        "/places/0/place unknown-territory",
                        "/places/1/country unknown-country",
                        "/places/2/place required",
                        "/places/3/place not-needed-here",
                        "/places/5 twice-in-the-list",
                        "/fundingYear out-of-range");
    }

    @ParameterizedTest
    @EnumSource
    void aRoleInAProjectCarriesPlacesToo(Databases.Kind kind) {
        World world = World.on(kind);
        OrganisationRoleDraft draft = new OrganisationRoleDraft(
                Ids.next(),
                organisation(world, "One"),
                "CE-0275",
                OrganisationRoleDraft.Kind.IMPLEMENTER,
                day("2010-12-15"),
                null,
                List.of(ELSEWHERE, HERE));
        OrganisationRole given =
                world.organisationRoles.give(COORDINATOR, draft).value();
        assertThat(given.places()).containsExactly(ELSEWHERE, HERE);
        assertThat(given.apart()).hasSize(1);
        assertThat(world.organisationRoles.give(COORDINATOR, draft).created()).isFalse();
        OrganisationRole ended = world.organisationRoles.end(COORDINATOR, draft.id(), day("2011-06-01"));
        assertThat(ended.places()).containsExactly(ELSEWHERE, HERE);
        assertThat(world.organisationRoles
                        .list(READER, new OrganisationRoleQuery(null, "CE-0275", null, null, null), Page.Request.FIRST)
                        .items())
                .containsExactly(ended);
    }
}
