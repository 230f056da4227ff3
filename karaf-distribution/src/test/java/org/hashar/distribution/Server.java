package org.hashar.distribution;

import java.io.IOException;
import java.io.Reader;
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
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** One running server with a data folder and ports of its own, used only as its users can: launcher, shell, HTTP. */
public final class Server implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";

    private final Path home;
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final int httpPort = freePort();
    private final int sshPort = freePort();
    private long pid;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What a command printed, and how it ended. */
    public record Output(int status, String out, String err) {}

    public Server(Path home, Path data) {
        this.home = home;
        this.data = data;
        environment.put("HASHAR_DATA", data.toString());
        environment.put("HASHAR_HTTP_PORT", Integer.toString(httpPort));
        environment.put("HASHAR_SSH_PORT", Integer.toString(sshPort));
        environment.put("HASHAR_ADMIN_PASSWORD", PASSWORD);
        // An empty home: nothing of the developer's machine may help, above all no local Maven repository.
        environment.put("HOME", emptyHome(data));
    }

    public static Server inNewFolder(String name) {
        return new Server(Distribution.home(), Distribution.work(name));
    }

    public Server with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Server without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Starts in the background and waits until it is ready. */
    public Server start() {
        Output output = launcher("start");
        if (output.status() != 0) {
            throw new IllegalStateException("did not start: " + output + "\n" + log());
        }
        pid = readPid();
        return this;
    }

    /** {@code bin/hashar} with these arguments. */
    public Output launcher(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/hashar").toString());
        command.addAll(List.of(arguments));
        return execute(command, "");
    }

    /** One shell command against the running server. */
    public Output sh(String command) {
        return launcher("sh", command);
    }

    /** The same with something on its standard input. */
    public Output sh(String command, String input) {
        return execute(List.of(home.resolve("bin/hashar").toString(), "sh", command), input);
    }

    public Output execute(List<String> command, String input) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Path out = Files.createTempFile(data, "out", ".txt");
            Path err = Files.createTempFile(data, "err", ".txt");
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
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

    public int httpPort() {
        return httpPort;
    }

    public int sshPort() {
        return sshPort;
    }

    public Path data() {
        return data;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** A request to this server that signs in as the administrator. */
    public HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", authorization());
    }

    /** The header with which the administrator signs in. */
    public String authorization() {
        return basic("admin", PASSWORD);
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    public static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of what a path answers with, whatever the status. */
    public byte[] download(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** The process that was started last. */
    public long pid() {
        return pid;
    }

    private long readPid() {
        try (Reader properties = Files.newBufferedReader(data.resolve("server.properties"))) {
            Properties running = new Properties();
            running.load(properties);
            return Long.parseLong(running.getProperty("pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Power off for the process: no shutdown hook runs. */
    public void kill9() {
        ProcessHandle.of(pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    public String log() {
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
