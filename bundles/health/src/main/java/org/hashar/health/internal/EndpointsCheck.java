package org.hashar.health.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Does every endpoint answer. A bundle says where it should in its manifest, so that one which never came up is missed too:
 * {@code Hashar-Endpoint: /api/v1/countries}. The question is asked without a login, so the right answer is 401; the header may say
 * another one: {@code /open;status=200}. The port alone proves nothing: it listens before anything is behind it.
 */
@Component
public final class EndpointsCheck implements HealthCheck {
    static final String HEADER = "Hashar-Endpoint";
    private static final int TIMEOUT_MILLIS = 3_000;

    private final BundleContext context;
    private final Probe probe;

    /** Asks the server that the bundle is installed in. */
    @Activate
    public EndpointsCheck(BundleContext context) {
        this(context, EndpointsCheck::ask);
    }

    EndpointsCheck(BundleContext context, Probe probe) {
        this.context = context;
        this.probe = probe;
    }

    /** Asks an address and answers with the HTTP status. */
    @FunctionalInterface
    interface Probe {
        int status(URI address) throws IOException;
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        Arrays.stream(context.getBundles())
                .filter(bundle -> (bundle.getState() & Bundle.UNINSTALLED) == 0)
                .map(bundle -> bundle.getHeaders().get(HEADER))
                .filter(Objects::nonNull)
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(Endpoint::parse)
                .sorted()
                .map(this::find)
                .filter(Objects::nonNull)
                .forEach(findings::add);
        return findings;
    }

    private @Nullable Finding find(Endpoint endpoint) {
        String part = "endpoint " + endpoint.path;
        try {
            int status = probe.status(address(endpoint.path));
            return status == endpoint.status
                    ? null
                    : Finding.down(part, "endpoint-wrong", endpoint.path, status, endpoint.status);
        } catch (IOException e) {
            return Finding.down(part, "endpoint-silent", endpoint.path, String.valueOf(e.getMessage()));
        }
    }

    private URI address(String path) {
        String host = Objects.requireNonNullElse(context.getProperty("hashar.http.host"), "127.0.0.1");
        String port = Objects.requireNonNullElse(context.getProperty("hashar.http.port"), "8181");
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        return URI.create("http://" + (everywhere ? "127.0.0.1" : bracketed(host)) + ":" + port + path);
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** A plain connection that is closed afterwards: the newer client keeps threads of its own alive. */
    private static int ask(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Connection", "close");
        try {
            int status = connection.getResponseCode();
            InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
            if (body != null) {
                body.close();
            }
            return status;
        } finally {
            connection.disconnect();
        }
    }

    private record Endpoint(String path, int status) implements Comparable<Endpoint> {
        static Endpoint parse(String clause) {
            String[] parts = clause.strip().split(";status=", 2);
            return new Endpoint(
                    parts[0], parts.length == 2 ? Integer.parseInt(parts[1]) : HttpURLConnection.HTTP_UNAUTHORIZED);
        }

        @Override
        public int compareTo(Endpoint other) {
            return path.compareTo(other.path);
        }
    }
}
