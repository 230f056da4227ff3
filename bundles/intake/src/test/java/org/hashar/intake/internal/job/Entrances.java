package org.hashar.intake.internal.job;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hashar.api.Problem;
import org.hashar.api.registry.FamilyBatch;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.api.registry.RegistryBatchService;

/** Entrances to the registry as they are on a bad day. */
public final class Entrances {

    private Entrances() {}

    /** Finds nothing wrong before it writes. */
    static RegistryBatchService blind(RegistryBatchService registry) {
        return (RegistryBatchService) Proxy.newProxyInstance(
                Entrances.class.getClassLoader(),
                new Class<?>[] {RegistryBatchService.class},
                (proxy, method, args) -> {
                    if (!method.getName().equals("check")) {
                        return method.invoke(registry, args);
                    }
                    List<Outcome> right = ((RegistryBatch) args[1])
                            .persons().stream()
                                    .map(person -> new Outcome(person.id(), true, List.of()))
                                    .toList();
                    return new RegistryBatch.Outcomes(
                            right, List.of(), List.of(), List.of(), FamilyBatch.Outcomes.NONE);
                });
    }

    /** Fails when it is asked to register for the nth time. */
    public static RegistryBatchService stopping(RegistryBatchService registry, int at) {
        AtomicInteger calls = new AtomicInteger();
        return (RegistryBatchService) Proxy.newProxyInstance(
                Entrances.class.getClassLoader(),
                new Class<?>[] {RegistryBatchService.class},
                (proxy, method, args) -> {
                    Object answer = method.invoke(registry, args);
                    if (method.getName().equals("register") && calls.incrementAndGet() == at) {
                        throw new IllegalStateException("as if the power failed after the rows, before the commit");
                    }
                    return answer;
                });
    }

    /** Refuses the first so many times to register, as while a country is not up yet. */
    static RegistryBatchService early(RegistryBatchService registry, int times) {
        AtomicInteger calls = new AtomicInteger();
        return (RegistryBatchService) Proxy.newProxyInstance(
                Entrances.class.getClassLoader(),
                new Class<?>[] {RegistryBatchService.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("register") && calls.incrementAndGet() <= times) {
                        throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-loading", "TJ")
                                .exception();
                    }
                    return method.invoke(registry, args);
                });
    }
}
