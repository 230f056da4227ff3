package org.hashar.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says on the console when the server answers that it is ready; asks as any client would. */
final class Readiness {
    private static final int TIMEOUT_MILLIS = 2000;
    private static final long PAUSE_MILLIS = 200;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final String host;
    private final int port;

    Readiness(Settings settings) {
        this.host = settings.callHost();
        this.port = settings.httpPort();
    }

    /** Returns at once; the console gets one line when the server is ready, within ten minutes. */
    void announce(String line) {
        long begun = System.nanoTime();
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (System.nanoTime() - begun < PATIENCE_NANOS) {
                            if ("200".equals(status())) {
                                System.out.println(line);
                                return;
                            }
                            Thread.sleep(PAUSE_MILLIS);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "hashar-ready");
        watcher.setDaemon(true);
        watcher.start();
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
