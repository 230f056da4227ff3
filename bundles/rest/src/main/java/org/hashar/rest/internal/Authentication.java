package org.hashar.rest.internal;

import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.access.Credentials;

/**
 * Makes an {@link Actor} of what the client sent, before anything else is looked at: {@code Basic} for accounts, {@code Bearer} for API keys.
 * What the actor may do is decided in the services.
 */
@PreMatching
public final class Authentication implements ContainerRequestFilter {
    private final Services services;

    Authentication(Services services) {
        this.services = services;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Actor actor = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(header -> Credentials.signIn(services.access(), header))
                .orElseThrow(() -> Problem.of(Problem.Type.UNAUTHENTICATED, "unauthenticated")
                        .exception());
        JAXRSUtils.getCurrentMessage().put(Actor.class, actor);
    }
}
