package org.hashar.demo.internal;

import org.hashar.api.Actor;
import org.hashar.api.organisation.AgreementService;
import org.hashar.api.organisation.OrganisationRoleService;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.api.registry.AreaService;
import org.hashar.api.registry.CivilDocumentService;
import org.hashar.api.registry.ConsentService;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.FamilyService;
import org.hashar.api.registry.FederationService;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.RemittanceService;
import org.hashar.api.registry.SupervisionService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services that a coordinator writes the stories of families and of what is around them to. */
@Component(service = RegistryDesk.class)
public final class RegistryDesk {
    final PersonService persons;
    final HouseholdService households;
    final FamilyService families;
    final RemittanceService remittances;
    final CivilDocumentService documents;
    final ConsentService consents;
    final DuplicateService duplicates;
    final FederationService federations;
    final SupervisionService visits;
    final AreaService areas;
    final OrganisationService organisations;
    final OrganisationRoleService roles;
    final AgreementService agreements;

    @Activate
    public RegistryDesk(
            @Reference PersonService persons,
            @Reference HouseholdService households,
            @Reference FamilyService families,
            @Reference RemittanceService remittances,
            @Reference CivilDocumentService documents,
            @Reference ConsentService consents,
            @Reference DuplicateService duplicates,
            @Reference FederationService federations,
            @Reference SupervisionService visits,
            @Reference AreaService areas,
            @Reference OrganisationService organisations,
            @Reference OrganisationRoleService roles,
            @Reference AgreementService agreements) {
        this.persons = persons;
        this.households = households;
        this.families = families;
        this.remittances = remittances;
        this.documents = documents;
        this.consents = consents;
        this.duplicates = duplicates;
        this.federations = federations;
        this.visits = visits;
        this.areas = areas;
        this.organisations = organisations;
        this.roles = roles;
        this.agreements = agreements;
    }

    /** Something that the coordinator entered. */
    interface Deed {
        /** Enters it; when it is there already nothing happens. */
        void enter(Actor actor, RegistryDesk desk);
    }
}
