package org.hashar.health.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code /health/live} answers 200 as long as the framework lives. {@code /health/ready} answers 200 when everything that is installed
 * works, else 503 with what is missing. Open to anybody, so it names parts of the program and nothing of what is in the database; what an
 * administrator should look at although everything works is for the doctor alone.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/health/*",
            "osgi.http.whiteboard.servlet.name=org.hashar.health"
        })
public final class HealthServlet extends ReadOnlyServlet {
    private static final long serialVersionUID = 1L;
    private static final JsonFactory JSON = new JsonFactory();

    private final transient HealthService health;

    /** Shows what this service finds. */
    @Activate
    public HealthServlet(@Reference HealthService health) {
        this.health = health;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        switch (path) {
            case "/live" -> write(response, HttpServletResponse.SC_OK, "UP", List.of(), request.getLocale());
            case "/ready" -> {
                List<Finding> findings = health.check().stream()
                        .filter(finding -> finding.level() == Finding.Level.DOWN)
                        .toList();
                boolean ready = findings.isEmpty();
                int status = ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                write(response, status, ready ? "UP" : "DOWN", findings, request.getLocale());
            }
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void write(
            HttpServletResponse response, int status, String word, List<Finding> findings, Locale locale)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        try (JsonGenerator json = JSON.createGenerator(response.getWriter())) {
            json.writeStartObject();
            json.writeStringField("status", word);
            json.writeArrayFieldStart("findings");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("level", finding.level().name());
                json.writeStringField("part", finding.part());
                json.writeStringField("code", finding.code());
                json.writeStringField("text", finding.sentence(locale));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
