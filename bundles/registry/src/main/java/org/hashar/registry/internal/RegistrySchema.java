package org.hashar.registry.internal;

import java.util.List;
import org.hashar.registry.internal.area.AreaEntity;
import org.hashar.registry.internal.area.AreaLineEntity;
import org.hashar.registry.internal.change.GroupChangeEntity;
import org.hashar.registry.internal.civil.CivilDocumentEntity;
import org.hashar.registry.internal.consent.ConsentEntity;
import org.hashar.registry.internal.consent.ConsentTextEntity;
import org.hashar.registry.internal.consent.ConsentWordingEntity;
import org.hashar.registry.internal.consent.ReleaseEntity;
import org.hashar.registry.internal.consent.ReleasePersonEntity;
import org.hashar.registry.internal.country.CountryEntity;
import org.hashar.registry.internal.duplicate.DuplicateEntity;
import org.hashar.registry.internal.duplicate.MergeEntity;
import org.hashar.registry.internal.duplicate.SearchEntity;
import org.hashar.registry.internal.erasure.ErasedPersonEntity;
import org.hashar.registry.internal.erasure.ErasureEntity;
import org.hashar.registry.internal.family.FamilyStatusEntity;
import org.hashar.registry.internal.family.LandPlotEntity;
import org.hashar.registry.internal.family.MaritalStatusEntity;
import org.hashar.registry.internal.family.MigrationEntity;
import org.hashar.registry.internal.group.FederationEntity;
import org.hashar.registry.internal.group.GroupDecisionEntity;
import org.hashar.registry.internal.group.GroupEntity;
import org.hashar.registry.internal.group.GroupLineEntity;
import org.hashar.registry.internal.group.GroupStatusEntity;
import org.hashar.registry.internal.group.MembershipEntity;
import org.hashar.registry.internal.group.RoleEntity;
import org.hashar.registry.internal.household.HouseholdEntity;
import org.hashar.registry.internal.household.HouseholdMemberEntity;
import org.hashar.registry.internal.household.ResidenceEntity;
import org.hashar.registry.internal.name.NameWordEntity;
import org.hashar.registry.internal.organisation.AgreementEntity;
import org.hashar.registry.internal.organisation.AttachmentEntity;
import org.hashar.registry.internal.organisation.CoverageEntity;
import org.hashar.registry.internal.organisation.OrganisationEntity;
import org.hashar.registry.internal.organisation.OrganisationNameEntity;
import org.hashar.registry.internal.organisation.OrganisationRoleEntity;
import org.hashar.registry.internal.organisation.PartEntity;
import org.hashar.registry.internal.organisation.PartyEntity;
import org.hashar.registry.internal.person.PersonEntity;
import org.hashar.registry.internal.person.PersonIdentifierEntity;
import org.hashar.registry.internal.person.PersonNameEntity;
import org.hashar.registry.internal.person.PersonPhoneEntity;
import org.hashar.registry.internal.person.PersonVersionEntity;
import org.hashar.registry.internal.person.PersonWordEntity;
import org.hashar.registry.internal.remittance.RemittanceEntity;
import org.hashar.registry.internal.remittance.WithdrawalEntity;
import org.hashar.registry.internal.supervision.AnswerEntity;
import org.hashar.registry.internal.supervision.VisitEntity;
import org.hashar.registry.internal.territory.TerritoryCodeEntity;
import org.hashar.registry.internal.territory.TerritoryEntity;
import org.hashar.registry.internal.territory.TerritoryNameEntity;
import org.hashar.store.EntitySource;
import org.osgi.service.component.annotations.Component;

/** The registry's tables. */
@Component
public final class RegistrySchema implements EntitySource {

    @Override
    public String schema() {
        return "registry";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                CountryEntity.class,
                TerritoryEntity.class,
                TerritoryNameEntity.class,
                TerritoryCodeEntity.class,
                PersonEntity.class,
                PersonNameEntity.class,
                PersonWordEntity.class,
                PersonIdentifierEntity.class,
                PersonPhoneEntity.class,
                PersonVersionEntity.class,
                DuplicateEntity.class,
                MergeEntity.class,
                SearchEntity.class,
                HouseholdEntity.class,
                HouseholdMemberEntity.class,
                ResidenceEntity.class,
                MigrationEntity.class,
                MaritalStatusEntity.class,
                FamilyStatusEntity.class,
                LandPlotEntity.class,
                GroupEntity.class,
                GroupStatusEntity.class,
                GroupLineEntity.class,
                NameWordEntity.class,
                MembershipEntity.class,
                RoleEntity.class,
                ConsentTextEntity.class,
                ConsentWordingEntity.class,
                ConsentEntity.class,
                ReleaseEntity.class,
                ReleasePersonEntity.class,
                CivilDocumentEntity.class,
                ErasureEntity.class,
                ErasedPersonEntity.class,
                FederationEntity.class,
                GroupDecisionEntity.class,
                VisitEntity.class,
                AnswerEntity.class,
                AreaEntity.class,
                AreaLineEntity.class,
                OrganisationEntity.class,
                OrganisationNameEntity.class,
                OrganisationRoleEntity.class,
                AgreementEntity.class,
                PartyEntity.class,
                CoverageEntity.class,
                AttachmentEntity.class,
                PartEntity.class,
                RemittanceEntity.class,
                WithdrawalEntity.class,
                GroupChangeEntity.class);
    }
}
