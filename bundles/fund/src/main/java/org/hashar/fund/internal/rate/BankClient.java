package org.hashar.fund.internal.rate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a bank's document. Never used inside a unit of work: it waits for somebody else's server. Goes only where the currency module points,
 * over https, or over http where the module says so because the bank has nothing better; a redirection never leads from https to http.
 */
final class BankClient {
    private static final Logger LOG = LoggerFactory.getLogger(BankClient.class);

    private final Duration patience;
    private @Nullable HttpClient http;

    /** With this much time for one document, from the first byte asked to the last one read. */
    BankClient(Duration patience) {
        this.patience = patience;
    }

    /** Made when the first document is asked for: it brings all of TLS with it, which a start need not wait for. */
    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .connectTimeout(patience)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
        }
        return http;
    }

    /**
     * The document as published.
     *
     * @throws ProblemException unavailable when the bank does not answer, or answers with an error; too-large
     */
    byte[] fetch(String source, URI address) {
        if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            throw Problem.of(Problem.Type.UNAVAILABLE, "bank-address", source).exception();
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("User-Agent", "Hashar")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http().sendAsync(request, Limited.handler(Rates.MAX_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw Problem.of(Problem.Type.UNAVAILABLE, "bank-refuses", source, response.statusCode())
                        .exception();
            }
            return response.body();
        } catch (ExecutionException e) {
            throw problem(source, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw problem(source, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw problem(source, e);
        }
    }

    private static ProblemException problem(String source, Throwable cause) {
        if (cause instanceof Limited.TooLargeException
                || (cause instanceof IOException && cause.getCause() instanceof Limited.TooLargeException)) {
            return Rates.tooLarge();
        }
        LOG.warn("{} does not answer: {}", source, cause.toString());
        return Problem.of(Problem.Type.UNAVAILABLE, "bank-silent", source).exception();
    }
}
