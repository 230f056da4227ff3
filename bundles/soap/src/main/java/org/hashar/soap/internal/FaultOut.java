package org.hashar.soap.internal;

import java.io.IOException;
import java.util.Objects;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** Ends CXF's way of telling faults at its first step: whatever was thrown, on whichever way, is told by {@link Faults}. */
final class FaultOut extends AbstractPhaseInterceptor<Message> {
    FaultOut() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        Throwable thrown = message.getContent(Exception.class);
        while (thrown instanceof Fault && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        Message in = message.getExchange().getInMessage();
        HttpServletRequest request =
                Objects.requireNonNull((HttpServletRequest) in.get(AbstractHTTPDestination.HTTP_REQUEST));
        HttpServletResponse response =
                Objects.requireNonNull((HttpServletResponse) in.get(AbstractHTTPDestination.HTTP_RESPONSE));
        try {
            Faults.send(Faults.problemOf(thrown), request, response);
        } catch (IOException e) {
            throw new Fault(e);
        }
        message.getInterceptorChain().abort();
    }
}
