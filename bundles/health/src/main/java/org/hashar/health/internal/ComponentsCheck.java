package org.hashar.health.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Does every component of the platform and its modules have what it needs. */
@Component
public final class ComponentsCheck implements HealthCheck {
    private final BundleContext context;
    private final ServiceComponentRuntime components;

    /** Looks at the components of the framework that the bundle is installed in. */
    @Activate
    public ComponentsCheck(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
    }

    @Override
    public List<Finding> check() {
        Bundle[] ours = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null
                        && bundle.getSymbolicName().startsWith(BundlesCheck.OURS))
                .toArray(Bundle[]::new);
        List<Finding> findings = new ArrayList<>();
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(ours)) {
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(component)) {
                addTo(findings, component, configuration);
            }
        }
        return findings;
    }

    private static void addTo(
            List<Finding> findings, ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        String part = "component " + component.name;
        String name = component.name.substring(component.name.lastIndexOf('.') + 1);
        String bundle = component.bundle.symbolicName;
        switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                findings.add(Finding.down(
                        part,
                        "component-unsatisfied",
                        name,
                        bundle,
                        "configuration " + String.join(", ", component.configurationPid)));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                findings.add(
                        Finding.down(part, "component-unsatisfied", name, bundle, missing(component, configuration)));
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                findings.add(Finding.down(part, "component-failed", name, bundle, firstLine(configuration.failure)));
            default -> {
                // Satisfied or active: nothing to say.
            }
        }
    }

    private static String missing(ComponentDescriptionDTO component, ComponentConfigurationDTO configuration) {
        return Arrays.stream(configuration.unsatisfiedReferences)
                .map(reference -> describe(component, reference))
                .collect(Collectors.joining(", "));
    }

    private static String describe(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO missing) {
        String service = Arrays.stream(component.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map(reference -> reference.interfaceName)
                .findFirst()
                .orElse(missing.name);
        return missing.target == null ? service : service + " " + missing.target;
    }

    private static String firstLine(@Nullable String failure) {
        return failure == null ? "" : failure.lines().findFirst().orElse("");
    }
}
