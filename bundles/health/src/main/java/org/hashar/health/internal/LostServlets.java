package org.hashar.health.internal;

import java.util.Collection;
import java.util.Dictionary;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.runtime.dto.RuntimeDTO;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds servlets that the whiteboard has forgotten, and reminds it of them. Pax Web 8 first asks which contexts there are for a new servlet
 * and only then puts it on its list ({@code AbstractElementTracker.addingService}). When the server comes up between the two, the servlet has
 * no context and is on no list that anybody goes through again: its address answers 404 until the next start. A context that comes makes the
 * whiteboard go through all servlets, so one is shown to it for a moment.
 */
@Component(immediate = true, service = LostServlets.class)
public final class LostServlets {
    private static final Logger LOG = LoggerFactory.getLogger(LostServlets.class);
    private static final String FOR_THE_DEFAULT_CONTEXT =
            "(&(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN + "=*)(!("
                    + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT + "=*)))";
    private static final String REMINDER = "hashar-reminder";
    private static final long PAUSE_SECONDS = 3;

    private final BundleContext context;
    private final Thread thread = new Thread(this::keepLooking, "hashar-lost-servlets");
    /** The server, as soon as there is one; another one after its configuration has changed. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable HttpServiceRuntime server;

    private Set<Object> missedBefore = Set.of();

    /** Looks every few seconds, on a thread of its own, at the framework that the bundle is installed in. */
    @Activate
    public LostServlets(BundleContext context) {
        this(context, null);
        thread.setDaemon(true);
        thread.start();
    }

    LostServlets(BundleContext context, @Nullable HttpServiceRuntime server) {
        this.context = context;
        this.server = server;
    }

    @Deactivate
    void close() {
        thread.interrupt();
    }

    private void keepLooking() {
        try {
            while (!Thread.interrupted()) {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
                lookSafely();
            }
        } catch (InterruptedException e) {
            LOG.debug("No longer looking for lost servlets", e);
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            // A server or a framework that is going down; the next look is the answer.
            LOG.debug("Could not look for lost servlets", e);
        }
    }

    /** Reminds the whiteboard of what it neither serves nor refuses, when that was so at the last look already: it works in its own time. */
    void look() {
        HttpServiceRuntime now = server;
        if (now == null) {
            missedBefore = Set.of();
            return;
        }
        Set<Object> known = known(now.getRuntimeDTO());
        Set<Object> missed = registered().stream()
                .map(servlet -> servlet.getProperty(Constants.SERVICE_ID))
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
        if (missed.stream().anyMatch(missedBefore::contains)) {
            LOG.warn("The web server has forgotten the servlet services {}; reminding it", missed);
            remind();
            missed = Set.of();
        }
        missedBefore = missed;
    }

    private Collection<ServiceReference<Servlet>> registered() {
        try {
            return context.getServiceReferences(Servlet.class, FOR_THE_DEFAULT_CONTEXT);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Object> known(RuntimeDTO runtime) {
        return Stream.concat(
                        Stream.of(runtime.servletContextDTOs)
                                .flatMap(served -> Stream.of(served.servletDTOs))
                                .map(servlet -> (Object) servlet.serviceId),
                        Stream.of(runtime.failedServletDTOs).map(servlet -> servlet.serviceId))
                .collect(Collectors.toSet());
    }

    private void remind() {
        Dictionary<String, String> properties = FrameworkUtil.asDictionary(Map.of(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME,
                REMINDER,
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH,
                "/" + REMINDER));
        context.registerService(ServletContextHelper.class, new ServletContextHelper() {}, properties)
                .unregister();
    }
}
