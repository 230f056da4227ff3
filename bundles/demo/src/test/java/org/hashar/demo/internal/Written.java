package org.hashar.demo.internal;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.hashar.api.organisation.AgreementService;
import org.hashar.api.organisation.OrganisationRoleService;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.api.registry.AreaService;
import org.hashar.api.registry.CivilDocumentService;
import org.hashar.api.registry.ConsentService;
import org.hashar.api.registry.DatedFacts;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.FamilyService;
import org.hashar.api.registry.FederationService;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.RemittanceService;
import org.hashar.api.registry.SupervisionService;

/** Services that note what they are asked to write, in order, and answer nothing. */
final class Written {
    private Written() {}

    static <S> S in(Class<S> type, List<String> calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getReturnType() == DatedFacts.class) {
                return in(DatedFacts.class, calls);
            }
            calls.add(method.getName() + Arrays.asList(args));
            return null;
        }));
    }

    static RegistryDesk registry(List<String> calls) {
        return new RegistryDesk(
                in(PersonService.class, calls),
                in(HouseholdService.class, calls),
                in(FamilyService.class, calls),
                in(RemittanceService.class, calls),
                in(CivilDocumentService.class, calls),
                in(ConsentService.class, calls),
                in(DuplicateService.class, calls),
                in(FederationService.class, calls),
                in(SupervisionService.class, calls),
                in(AreaService.class, calls),
                in(OrganisationService.class, calls),
                in(OrganisationRoleService.class, calls),
                in(AgreementService.class, calls));
    }
}
