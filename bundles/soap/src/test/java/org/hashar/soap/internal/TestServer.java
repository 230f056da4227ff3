package org.hashar.soap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The endpoint on a free port over fake services, and a plain HTTP client for it. */
final class TestServer implements AutoCloseable {
    static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("recorder:пароль: 1".getBytes(StandardCharsets.UTF_8));
    static final String READER = "Bearer hsh_key";

    final Fakes fakes = new Fakes();
    private final Server server = new Server();
    final FundFakes community = new FundFakes();
    final PeopleFakes people = new PeopleFakes();
    private final PartnerServlet servlet = new PartnerServlet(
            fakes.access,
            fakes.groups,
            people.persons,
            people.memberships,
            fakes.meetings,
            fakes.funds,
            fakes.figures,
            community.capital,
            community.seasons,
            community.loans);
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    TestServer() {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet), "/soap/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        port = connector.getLocalPort();
    }

    /** The component goes, while the server still hands requests to it. */
    void closeEndpoint() {
        try {
            servlet.close();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/soap/partner/v1";
    }

    HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", BASIC)
                .header("Content-Type", "text/xml; charset=UTF-8");
    }

    HttpResponse<String> post(byte[] body) {
        return send(request(url()).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request around a payload. */
    static String envelope(String payload) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:p=\"urn:hashar:partner:v1\">\n"
                + "<soap:Body>\n" + payload + "\n</soap:Body></soap:Envelope>";
    }

    static String file(String name) {
        try (InputStream in = TestServer.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
            servlet.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
