package org.hashar.health.internal;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.hashar.api.Actor;
import org.hashar.api.Messages;
import org.hashar.api.ProblemException;
import org.hashar.api.Role;
import org.hashar.api.access.AccessService;
import org.hashar.api.access.Credentials;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /metrics} in the text form that Prometheus reads. Needs an account (Basic) or an API key (Bearer) with at least the role reader:
 * only health is open.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/metrics",
            "osgi.http.whiteboard.servlet.name=org.hashar.health.metrics"
        })
public final class MetricsServlet extends ReadOnlyServlet {
    private static final long serialVersionUID = 1L;

    private final transient AccessService access;
    private final transient ServerMetrics metrics;
    private final transient PrometheusTextFormatWriter writer = new PrometheusTextFormatWriter(false);

    /** Shows these figures to whom access lets in. */
    @Activate
    public MetricsServlet(@Reference AccessService access, @Reference ServerMetrics metrics) {
        this.access = access;
        this.metrics = metrics;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<Actor> actor = Credentials.signIn(access, request.getHeader("Authorization"));
            if (actor.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"hashar\", charset=\"UTF-8\"");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            actor.get().require(Role.READER);
            response.setContentType(writer.getContentType());
            writer.write(response.getOutputStream(), metrics.scrape());
        } catch (ProblemException e) {
            response.setStatus(e.problem().type().status());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(Messages.detail(request.getLocale(), e.problem()));
        }
    }
}
