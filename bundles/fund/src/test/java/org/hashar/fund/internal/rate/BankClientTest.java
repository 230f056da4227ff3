package org.hashar.fund.internal.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank's server of this test's own, with the moods that banks' servers have. */
final class BankClientTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        answer("/good", 200, "a,b".getBytes(StandardCharsets.UTF_8));
        answer("/bad", 503, new byte[0]);
        answer("/most", 200, new byte[Rates.MAX_BYTES]);
        answer("/huge", 200, new byte[Rates.MAX_BYTES + 1]);
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            await();
            exchange.close();
        });
        server.start();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String path, int status, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private byte[] fetch(String path, Duration patience) {
        return new BankClient(patience)
                .fetch(
                        "NBKR",
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private Problem problem(String path, Duration patience) {
        return catchThrowableOfType(ProblemException.class, () -> fetch(path, patience))
                .problem();
    }

    @Test
    void bringsTheBytesAsTheyAre() {
        assertThat(fetch("/good", Duration.ofSeconds(20)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("a,b");
        assertThat(fetch("/most", Duration.ofSeconds(20))).hasSize(Rates.MAX_BYTES);
    }

    @Test
    void hangsUpOnADocumentThatIsTooLarge() {
        assertThat(problem("/huge", Duration.ofSeconds(20)).type()).isEqualTo(Problem.Type.TOO_LARGE);
    }

    @Test
    void saysThatTheBankRefuses() {
        assertThat(problem("/bad", Duration.ofSeconds(20)))
                .extracting(Problem::type, Problem::detailKey)
                .containsExactly(Problem.Type.UNAVAILABLE, "bank-refuses");
    }

    @Test
    void doesNotWaitForEverForTheRestOfAnAnswer() {
        assertThat(problem("/slow", Duration.ofSeconds(2)))
                .extracting(Problem::type, Problem::detailKey)
                .containsExactly(Problem.Type.UNAVAILABLE, "bank-silent");
    }

    @Test
    void goesNowhereButTheWeb() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> new BankClient(Duration.ofSeconds(1))
                                .fetch("NBKR", URI.create("file:///etc/passwd")))
                        .problem()
                        .detailKey())
                .isEqualTo("bank-address");
    }
}
