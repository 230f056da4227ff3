package org.hashar.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.health.Finding;
import org.hashar.store.StoreStatus;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class ChecksTest {

    @Test
    void saysThatTheStoreIsMissing() {
        assertThat(new StoreCheck().check()).containsExactly(Finding.down("store", "store-missing"));
    }

    @Test
    void saysWhyASchemaFailedAndDoesNotPingThen() {
        StoreStatus status = Fake.of(
                StoreStatus.class,
                Map.of(
                        "problem", args -> Optional.empty(),
                        "schemas",
                                args -> List.of(
                                        new StoreStatus.Schema("fund", StoreStatus.State.UP, "001", ""),
                                        new StoreStatus.Schema(
                                                "registry",
                                                StoreStatus.State.FAILED,
                                                "001",
                                                "V002 line 3: no table X"))));
        List<Finding> findings = new StoreCheck(status).check();
        assertThat(findings).extracting(Finding::part).containsExactly("schema registry");
        assertThat(findings.get(0).sentence(Locale.ENGLISH)).contains("V002 line 3: no table X");
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        StoreStatus status = Fake.of(
                StoreStatus.class,
                Map.of("problem", args -> Optional.empty(), "schemas", args -> List.of(), "ping", args -> false));
        assertThat(new StoreCheck(status).check()).extracting(Finding::code).containsExactly("database-silent");
    }

    @Test
    void waitsForALoadingCountryButNotForOneThatWasRemoved() {
        CountryDirectory directory = Fake.of(
                CountryDirectory.class,
                Map.of(
                        "list",
                        args -> List.of(
                                new Country("KG", Country.State.LOADING, null, null, null, null),
                                new Country("TJ", Country.State.NOT_INSTALLED, null, null, null, null),
                                new Country("UZ", Country.State.FAILED, null, null, null, null, "twice one code"))));
        assertThat(new CountriesCheck(directory).check())
                .extracting(Finding::code)
                .containsExactly("country-loading", "country-failed");
    }

    @Test
    void missesABundleOfOursThatIsNotActiveAndNoneThatIsStoppedOnPurpose() {
        BundleContext context = context(
                bundle("org.hashar.rest", Bundle.RESOLVED, false, Map.of()),
                bundle("org.hashar.fund", Bundle.ACTIVE, true, Map.of()),
                bundle("pax-web-compatibility", Bundle.RESOLVED, false, Map.of()),
                bundle("a.fragment", Bundle.RESOLVED, true, Map.of("Fragment-Host", "x")),
                bundle("org.h2", Bundle.INSTALLED, true, Map.of()));
        assertThat(new BundlesCheck(context).check())
                .extracting(Finding::part)
                .containsExactly("bundle org.hashar.rest", "bundle org.h2");
    }

    @Test
    void namesTheReferenceThatAComponentWaitsFor() {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = "org.hashar.fund.internal.Meetings";
        description.bundle = new BundleDTO();
        description.bundle.symbolicName = "org.hashar.fund";
        ReferenceDTO reference = new ReferenceDTO();
        reference.name = "$000";
        reference.interfaceName = "org.hashar.store.Tx";
        description.references = new ReferenceDTO[] {reference};
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = "$000";
        missing.target = "(hashar.schema=fund)";
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
        ServiceComponentRuntime runtime = Fake.of(
                ServiceComponentRuntime.class,
                Map.of(
                        "getComponentDescriptionDTOs", args -> List.of(description),
                        "getComponentConfigurationDTOs", args -> List.of(configuration)));
        List<Finding> findings = new ComponentsCheck(context(), runtime).check();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).sentence(Locale.ENGLISH))
                .isEqualTo("Component Meetings of org.hashar.fund waits for org.hashar.store.Tx (hashar.schema=fund).");
    }

    @Test
    void asksEveryEndpointThatABundleDeclares() {
        BundleContext context = context(
                bundle("org.hashar.rest", Bundle.ACTIVE, true, Map.of("Hashar-Endpoint", "/api/v1/countries")),
                bundle("org.hashar.soap", Bundle.ACTIVE, true, Map.of("Hashar-Endpoint", "/soap,/soap/doc;status=200")),
                bundle("org.hashar.api", Bundle.ACTIVE, true, Map.of()));
        Map<String, Integer> answers = Map.of("/api/v1/countries", 401, "/soap", 404, "/soap/doc", 200);
        assertThat(new EndpointsCheck(context, address -> answers.get(address.getPath())).check())
                .containsExactly(Finding.down("endpoint /soap", "endpoint-wrong", "/soap", 404, 401));
        EndpointsCheck refused = new EndpointsCheck(context, address -> {
            throw new IOException("Connection refused");
        });
        assertThat(refused.check()).extracting(Finding::code).hasSize(3).containsOnly("endpoint-silent");
    }

    @Test
    void asksALoopbackAddressWhenTheServerListensEverywhere() {
        Bundle rest = bundle("org.hashar.rest", Bundle.ACTIVE, true, Map.of("Hashar-Endpoint", "/x"));
        BundleContext context = Fake.of(
                BundleContext.class,
                Map.of(
                        "getBundles",
                        args -> new Bundle[] {rest},
                        "getProperty",
                        args -> args[0].equals("hashar.http.host") ? "0.0.0.0" : "18400"));
        EndpointsCheck check = new EndpointsCheck(context, address -> {
            assertThat(address).hasToString("http://127.0.0.1:18400/x");
            return 401;
        });
        assertThat(check.check()).isEmpty();
    }

    private static BundleContext context(Bundle... bundles) {
        ServiceReference<?> bootFinished = Fake.of(ServiceReference.class, Map.of());
        Map<String, Fake.Answer> answers = new HashMap<>();
        answers.put("getBundles", args -> bundles);
        answers.put("getProperty", args -> null);
        answers.put("getServiceReference", args -> bootFinished);
        return Fake.of(BundleContext.class, answers);
    }

    private static Bundle bundle(String name, int state, boolean started, Map<String, String> headers) {
        Dictionary<String, String> dictionary = FrameworkUtil.asDictionary(headers);
        BundleStartLevel startLevel = Fake.of(BundleStartLevel.class, Map.of("isPersistentlyStarted", args -> started));
        return Fake.of(
                Bundle.class,
                Map.of(
                        "getBundleId", args -> 7L,
                        "getSymbolicName", args -> name,
                        "getState", args -> state,
                        "getHeaders", args -> dictionary,
                        "adapt", args -> startLevel));
    }
}
