package org.hashar.distribution;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Partners that keep calling, each on its own thread, until they are told to stop; every answer that is not as it should be is kept. */
public final class Clients implements AutoCloseable {
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong calls = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Adds a client that sends what {@code request} gives, again and again, and takes only answers with this in them. */
    public Clients calling(Supplier<HttpRequest> request, String expected) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        Thread thread = new Thread(() -> {
            while (running.get()) {
                call(http, request.get(), expected);
            }
        });
        thread.start();
        threads.add(thread);
        return this;
    }

    private void call(HttpClient http, HttpRequest request, String expected) {
        calls.incrementAndGet();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2 || !answer.body().contains(expected)) {
                failures.add(request.uri() + " -> " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            failures.add(request.uri() + " -> " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public long calls() {
        return calls.get();
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        stop();
    }

    /** Lets every client end the call that it is in. */
    public void stop() {
        running.set(false);
        for (Thread thread : threads) {
            try {
                thread.join(30_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
