package org.hashar.rest.internal;

import org.hashar.api.organisation.AgreementService;
import org.hashar.api.organisation.AttachmentService;
import org.hashar.api.organisation.OrganisationRoleService;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.api.registry.AreaService;
import org.hashar.api.registry.CivilDocumentService;
import org.hashar.api.registry.ConsentService;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.ErasureService;
import org.hashar.api.registry.FamilyService;
import org.hashar.api.registry.FederationService;
import org.hashar.api.registry.GroupDecisionService;
import org.hashar.api.registry.GroupStandingService;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.ListService;
import org.hashar.api.registry.RemittanceService;
import org.hashar.api.registry.SupervisionService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the resources call of the registry beside persons and places; each part may be away, as with {@link Services}. */
@Component(service = RegistryServices.class)
public final class RegistryServices {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable FederationService federations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable GroupDecisionService decisions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable GroupStandingService standings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable SupervisionService supervisions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable OrganisationService organisations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable OrganisationRoleService organisationRoles;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable AgreementService agreements;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable AttachmentService attachments;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable AreaService areas;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable FamilyService families;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ListService lists;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ConsentService consents;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable CivilDocumentService civilDocuments;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ErasureService erasures;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable HouseholdService households;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable DuplicateService duplicates;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable RemittanceService remittances;

    FamilyService families() {
        return Services.present(families, "families");
    }

    ListService lists() {
        return Services.present(lists, "lists");
    }

    ConsentService consents() {
        return Services.present(consents, "consents");
    }

    CivilDocumentService civilDocuments() {
        return Services.present(civilDocuments, "civil documents");
    }

    ErasureService erasures() {
        return Services.present(erasures, "erasures");
    }

    HouseholdService households() {
        return Services.present(households, "households");
    }

    DuplicateService duplicates() {
        return Services.present(duplicates, "duplicates");
    }

    RemittanceService remittances() {
        return Services.present(remittances, "remittances");
    }

    FederationService federations() {
        return Services.present(federations, "federations");
    }

    GroupDecisionService decisions() {
        return Services.present(decisions, "decisions");
    }

    GroupStandingService standings() {
        return Services.present(standings, "standings of groups");
    }

    SupervisionService supervisions() {
        return Services.present(supervisions, "visits and grades");
    }

    OrganisationService organisations() {
        return Services.present(organisations, "organisations");
    }

    OrganisationRoleService organisationRoles() {
        return Services.present(organisationRoles, "roles of organisations");
    }

    AgreementService agreements() {
        return Services.present(agreements, "agreements");
    }

    AttachmentService attachments() {
        return Services.present(attachments, "documents");
    }

    AreaService areas() {
        return Services.present(areas, "areas");
    }
}
