package org.hashar.rest.internal;

import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.hashar.api.Actor;

/** Gives resources the actor as a parameter: {@code @Context Actor actor}. */
public final class ActorContext implements ContextProvider<Actor> {
    @Override
    public Actor createContext(Message message) {
        Actor actor = message.getExchange().getInMessage().get(Actor.class);
        if (actor == null) {
            throw new IllegalStateException("a resource was reached without authentication");
        }
        return actor;
    }
}
