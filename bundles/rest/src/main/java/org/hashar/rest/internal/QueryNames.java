package org.hashar.rest.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.hashar.api.Violations;

/** Refuses query parameters that nobody reads: a misspelt {@code asof} would otherwise give a figure of another day. */
public final class QueryNames implements ContainerRequestFilter {
    private final ConcurrentMap<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, QueryNames::of);
        Violations violations = new Violations();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (violations.check(names.contains(name), "/" + name, "unknown-parameter", String.join(", ", names))) {
                violations.check(values.size() == 1, "/" + name, "repeated-parameter");
            }
        });
        violations.throwIfAny();
    }

    private static Set<String> of(Method method) {
        return Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .filter(QueryParam.class::isInstance)
                .map((Annotation annotation) -> ((QueryParam) annotation).value())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
