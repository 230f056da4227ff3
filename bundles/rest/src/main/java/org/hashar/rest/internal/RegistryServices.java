package org.hashar.rest.internal;

import org.hashar.api.organisation.AgreementService;
import org.hashar.api.organisation.AttachmentService;
import org.hashar.api.organisation.OrganisationRoleService;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.api.registry.AreaService;
import org.hashar.api.registry.FederationService;
import org.hashar.api.registry.GroupDecisionService;
import org.hashar.api.registry.GroupStandingService;
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
