package org.hashar.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running server with a data folder and ports of its own, used only as its users can: launcher, shell, HTTP. */
final class Server implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";

    private final Path home;
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final int httpPort = freePort();
    private final int sshPort = freePort();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What a command printed, and how it ended. */
    record Output(int status, String out, String err) {}

    Server(Path home, Path data) {
        this.home = home;
        this.data = data;
        environment.put("HASHAR_DATA", data.toString());
        environment.put("HASHAR_HTTP_PORT", Integer.toString(httpPort));
        environment.put("HASHAR_SSH_PORT", Integer.toString(sshPort));
        environment.put("HASHAR_ADMIN_PASSWORD", PASSWORD);
        // An empty home: nothing of the developer's machine may help, above all no local Maven repository.
        environment.put("HOME", emptyHome(data));
    }

    static Server inNewFolder(String name) {
        return new Server(Distribution.home(), Distribution.work(name));
    }

    Server with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Server without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Starts in the background and waits until it is ready. */
    Server start() {
        Output output = launcher("start");
        if (output.status() != 0) {
            throw new IllegalStateException("did not start: " + output + "\n" + log());
        }
        return this;
    }

    /** {@code bin/hashar} with these arguments. */
    Output launcher(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/hashar").toString());
        command.addAll(List.of(arguments));
        return execute(command, "");
    }

    /** One shell command against the running server. */
    Output sh(String command) {
        return launcher("sh", command);
    }

    /** The same with something on its standard input. */
    Output sh(String command, String input) {
        return execute(List.of(home.resolve("bin/hashar").toString(), "sh", command), input);
    }

    Output execute(List<String> command, String input) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Path out = Files.createTempFile(data, "out", ".txt");
            Path err = Files.createTempFile(data, "err", ".txt");
            Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " hangs\n" + log());
            }
            Output output = new Output(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int httpPort() {
        return httpPort;
    }

    int sshPort() {
        return sshPort;
    }

    Path data() {
        return data;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** A request to this server that signs in as the administrator. */
    HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", basic("admin", PASSWORD));
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    static String basic(String login, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        try {
            return Long.parseLong(Files.readString(data.resolve("hashar.pid")).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Power off for the process: no shutdown hook runs. */
    void kill9() {
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    String log() {
        try (var files = Files.walk(data, 3)) {
            StringBuilder text = new StringBuilder();
            for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                text.append("== ").append(log).append('\n').append(Files.readString(log));
            }
            return text.toString();
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    @Override
    public void close() {
        launcher("stop");
    }

    private static String emptyHome(Path data) {
        try {
            return Files.createTempDirectory(data, "home").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
