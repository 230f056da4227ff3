package org.hashar.registry.internal.list;

import static org.hashar.registry.internal.list.Source.each;
import static org.hashar.registry.internal.list.Source.ids;
import static org.hashar.registry.internal.list.Source.referred;
import static org.hashar.registry.internal.list.Source.select;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.CivilDocument;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.MaritalStatus;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.Remittance;
import org.hashar.registry.internal.Selection;
import org.hashar.registry.internal.civil.CivilDocumentEntity;
import org.hashar.registry.internal.civil.CivilDocumentRows;
import org.hashar.registry.internal.consent.ConsentEntity;
import org.hashar.registry.internal.consent.ReleaseEntity;
import org.hashar.registry.internal.consent.ReleasePersonEntity;
import org.hashar.registry.internal.consent.Standing;
import org.hashar.registry.internal.family.FamilyStatusEntity;
import org.hashar.registry.internal.family.LandPlotEntity;
import org.hashar.registry.internal.family.MaritalStatusEntity;
import org.hashar.registry.internal.family.MigrationEntity;
import org.hashar.registry.internal.family.Told;
import org.hashar.registry.internal.group.FederationEntity;
import org.hashar.registry.internal.group.GroupDecisionEntity;
import org.hashar.registry.internal.group.GroupEntity;
import org.hashar.registry.internal.group.MembershipEntity;
import org.hashar.registry.internal.household.HouseholdEntity;
import org.hashar.registry.internal.household.HouseholdMemberEntity;
import org.hashar.registry.internal.list.Source.About;
import org.hashar.registry.internal.list.Source.Owner;
import org.hashar.registry.internal.organisation.AgreementEntity;
import org.hashar.registry.internal.organisation.Agreements;
import org.hashar.registry.internal.organisation.OrganisationEntity;
import org.hashar.registry.internal.organisation.OrganisationRoleEntity;
import org.hashar.registry.internal.organisation.OrganisationRoles;
import org.hashar.registry.internal.organisation.Organisations;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.person.Persons;
import org.hashar.registry.internal.remittance.RemittanceEntity;
import org.hashar.registry.internal.remittance.Remittances;
import org.hashar.registry.internal.supervision.VisitEntity;
import org.jspecify.annotations.Nullable;

/** The lists that are read from tables. One more is its fields, its ways, and the few lines here that say where it is found. */
final class Listings {
    /** Organisations of a country, and those of several. */
    private static final String SCOPE = "in (:country, '" + OrganisationEntity.ANYWHERE + "')";

    private final Source source;
    private final Actor actor;

    Listings(Source source, Actor actor) {
        this.source = source;
        this.actor = actor;
    }

    Listing<Person> persons() {
        Selection<PersonEntity> all = source.here(PersonEntity.class, Owner.PERSON, "id")
                .only("e.erasedAt is null and e.country = :country", "country", source.country());
        return new Listing<>(
                source.all(all, PersonEntity::id, (em, found) -> Persons.shown(actor, em, found)),
                Fields.PERSONS,
                Person::id);
    }

    Listing<?> households() {
        return new Listing<>(
                source.all(
                        source.here(HouseholdEntity.class, Owner.HOUSEHOLD, "id"),
                        HouseholdEntity::id,
                        each(household -> household.shown(actor))),
                Fields.HOUSEHOLDS);
    }

    /** @param out whether it is handed over, so that it names nobody beside those who agree */
    Listing<Fields.Relative> householdMembers(boolean out) {
        return new Listing<>(
                source.facts(HouseholdMemberEntity.class, Owner.HOUSEHOLD, "householdId", (em, found) -> {
                    List<HouseholdMember> members = found.stream()
                            .map(HouseholdMemberEntity::toRecord)
                            .map(member -> out ? member.withoutOthers() : member)
                            .toList();
                    Map<UUID, Person> named = source.persons(em, ids(members, HouseholdMember::person));
                    return members.stream()
                            .map(member -> new Fields.Relative(member, referred(named, member.person())))
                            .toList();
                }),
                Fields.HOUSEHOLD_MEMBERS,
                each -> each.member().person());
    }

    Listing<Fields.Member> memberships(@Nullable UUID group) {
        Selection<MembershipEntity> all =
                source.here(MembershipEntity.class, Owner.GROUP, "groupId").only("e.groupId = :group", "group", group);
        return new Listing<>(source.facts(all, this::members), Fields.MEMBERSHIPS, each -> each.membership()
                .person());
    }

    private List<Fields.Member> members(EntityManager em, List<MembershipEntity> found) {
        List<Membership> episodes =
                found.stream().map(MembershipEntity::toRecord).toList();
        Map<UUID, Person> named = source.persons(em, ids(episodes, Membership::person));
        Map<UUID, Group> formed = select(em, GroupEntity.class, ids(episodes, Membership::group)).stream()
                .map(GroupEntity::toRecord)
                .collect(Collectors.toMap(Group::id, Function.identity()));
        return episodes.stream()
                .map(episode -> new Fields.Member(
                        episode, referred(formed, episode.group()), referred(named, episode.person())))
                .toList();
    }

    Listing<About<Migration>> migrations() {
        return new Listing<>(
                source.facts(
                        MigrationEntity.class,
                        Owner.PERSON,
                        "personId",
                        source.about(each(fact -> Told.of(fact, actor)), Migration::person)),
                FamilyFields.MIGRATIONS,
                each -> each.person().id());
    }

    Listing<About<MaritalStatus>> maritalStatuses() {
        Source.Items<MaritalStatusEntity, About<MaritalStatus>> items = (em, found) -> {
            // So that each is found in the unit of work, and not by a question of its own.
            select(em, PersonEntity.class, ids(found, MaritalStatusEntity::personId));
            return source.about(
                            (EntityManager same, List<MaritalStatusEntity> facts) -> facts.stream()
                                    .map(fact -> Told.of(same, fact, actor))
                                    .toList(),
                            MaritalStatus::person)
                    .of(em, found);
        };
        return new Listing<>(
                source.facts(MaritalStatusEntity.class, Owner.PERSON, "personId", items),
                FamilyFields.MARITAL_STATUSES,
                each -> each.person().id());
    }

    Listing<About<Remittance>> remittances() {
        Selection<RemittanceEntity> all = source.here(RemittanceEntity.class, Owner.PERSON, "person")
                .only("e.recordedAt <= :known", "known", source.known());
        return new Listing<>(
                source.all(
                        all,
                        RemittanceEntity::id,
                        source.about(
                                (em, found) -> Remittances.records(em, found, source.known()),
                                fact -> fact.document().person())),
                FamilyFields.REMITTANCES,
                each -> each.person().id());
    }

    Listing<About<CivilDocument>> civilDocuments() {
        return new Listing<>(
                source.facts(
                        CivilDocumentEntity.class,
                        Owner.PERSON,
                        "personId",
                        source.about(CivilDocumentRows::records, CivilDocument::person)),
                FamilyFields.CIVIL_DOCUMENTS,
                each -> each.person().id());
    }

    Listing<About<Consent>> consents(CountryDirectory countries, LocalDate today) {
        return new Listing<>(
                source.facts(
                        ConsentEntity.class,
                        Owner.PERSON,
                        "personId",
                        source.about(
                                (em, found) -> Standing.on(em, countries, today).records(em, found), Consent::person)),
                FamilyFields.CONSENTS,
                each -> each.person().id());
    }

    Listing<?> releases() {
        return new Listing<>(
                source.all(
                        source.here(ReleasePersonEntity.class, Owner.PERSON, "personId"),
                        ReleasePersonEntity::id,
                        (em, found) -> {
                            Map<UUID, ReleaseEntity> releases =
                                    select(em, ReleaseEntity.class, ids(found, ReleasePersonEntity::releaseId)).stream()
                                            .collect(Collectors.toMap(ReleaseEntity::id, Function.identity()));
                            return found.stream()
                                    .map(part -> new FamilyFields.Given(
                                            part.toRecord(),
                                            referred(releases, part.releaseId()).toRecord(List.of())))
                                    .toList();
                        }),
                FamilyFields.RELEASES);
    }

    Listing<?> familyStatuses() {
        return new Listing<>(
                source.facts(
                        FamilyStatusEntity.class, Owner.HOUSEHOLD, "householdId", each(FamilyStatusEntity::toRecord)),
                FamilyFields.FAMILY_STATUSES);
    }

    Listing<?> landPlots() {
        return new Listing<>(
                source.facts(LandPlotEntity.class, Owner.HOUSEHOLD, "householdId", each(LandPlotEntity::toRecord)),
                FamilyFields.LAND_PLOTS);
    }

    Listing<?> federations() {
        return new Listing<>(
                source.facts(FederationEntity.class, Owner.GROUP, "groupId", each(FederationEntity::toRecord)),
                ProgrammeFields.FEDERATIONS);
    }

    Listing<?> decisions() {
        return new Listing<>(
                source.facts(GroupDecisionEntity.class, Owner.GROUP, "groupId", each(GroupDecisionEntity::toRecord)),
                ProgrammeFields.DECISIONS);
    }

    Listing<?> visits() {
        return new Listing<>(
                source.facts(VisitEntity.class, Owner.GROUP, "groupId", each(visit -> visit.toRecord(List.of()))),
                ProgrammeFields.VISITS);
    }

    Listing<?> organisations() {
        return new Listing<>(
                source.all(
                        new Selection<>(OrganisationEntity.class).only("e.scope " + SCOPE, "country", source.country()),
                        OrganisationEntity::id,
                        Organisations::records),
                ProgrammeFields.ORGANISATIONS);
    }

    Listing<?> organisationRoles(CountryDirectory countries) {
        return new Listing<>(
                source.facts(
                        new Selection<>(OrganisationRoleEntity.class)
                                .only(
                                        "e.organisation in (select o.id from OrganisationEntity o where o.scope "
                                                + SCOPE + ")",
                                        "country",
                                        source.country()),
                        (em, found) -> OrganisationRoles.records(em, countries, found)),
                ProgrammeFields.ORGANISATION_ROLES);
    }

    Listing<?> agreements(CountryDirectory countries) {
        return new Listing<>(
                source.all(
                        new Selection<>(AgreementEntity.class)
                                .only(
                                        "e.id in (select p.agreement from PartyEntity p, OrganisationEntity o"
                                                + " where o.id = p.organisation and o.scope " + SCOPE + ")",
                                        "country",
                                        source.country()),
                        AgreementEntity::id,
                        (em, found) -> Agreements.records(em, countries, found)),
                ProgrammeFields.AGREEMENTS);
    }
}
