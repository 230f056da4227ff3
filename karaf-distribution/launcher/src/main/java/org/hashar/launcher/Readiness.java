package org.hashar.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks the server whether it is ready, as any client would. */
final class Readiness {
    private static final int TIMEOUT_MILLIS = 2000;
    private static final long PAUSE_MILLIS = 200;

    private final String host;
    private final int port;

    Readiness(Settings settings) {
        this.host = settings.callHost();
        this.port = settings.httpPort();
    }

    /** Waits until the server is ready, at most this long; says whether it is. */
    boolean await(Duration patience) throws InterruptedException {
        long begun = System.nanoTime();
        while (!"200".equals(status())) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    private @Nullable String status() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = "GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String[] words = String.valueOf(new BufferedReader(
                                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .split(" ", -1);
            return words.length > 1 ? words[1] : null;
        } catch (IOException e) {
            return null;
        }
    }
}
