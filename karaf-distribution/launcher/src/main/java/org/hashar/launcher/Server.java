package org.hashar.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.main.Main;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.util.tracker.ServiceTracker;

/** One server: prepares its data folder, tells the container where everything is, runs it until it is stopped. */
final class Server {
    /** Which features a fresh data folder gets; an administrator may ask for fewer, say one without SOAP. */
    private static final String BOOT = "hashar.boot";

    private static final Duration KEYS_AT_LATEST = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final long STOP_WITHIN_MILLIS = TimeUnit.SECONDS.toMillis(60);

    /** Without it the features service waits by itself, and says so in the log. */
    private static final long BRINGER_WITHIN_MILLIS = TimeUnit.SECONDS.toMillis(30);

    private static final int LAST_START_LEVEL = 100;

    private final Path home;
    private final DataFolder data;

    Server(Path home, DataFolder data) {
        this.home = home.toAbsolutePath().normalize();
        this.data = data;
    }

    int run() throws LauncherException {
        Settings settings = Settings.from(System.getenv());
        BundleCache cache;
        try {
            data.create();
            if (data.lock() == null) {
                throw new LauncherException(4, "another server is running on " + data.root());
            }
            requireFree(settings.httpHost(), settings.httpPort(), "HASHAR_HTTP_PORT");
            requireFree(InetAddress.getLoopbackAddress().getHostAddress(), settings.sshPort(), "HASHAR_SSH_PORT");
            Build build = new Build(home);
            if (System.getProperty(BOOT) == null) {
                System.setProperty(BOOT, bootFeatures(build.features()));
            }
            cache = new BundleCache(data, build.fingerprint());
            cache.open();
            describe(settings);
        } catch (IOException e) {
            throw new LauncherException(1, "cannot use the data folder " + data.root() + ": " + e, e);
        }
        watch(settings);
        return serve(cache);
    }

    /** A port in use would otherwise only show in the log, while the server stays up and never gets ready. */
    private static void requireFree(String host, int port, String variable) throws LauncherException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new LauncherException(
                    5, "cannot listen on " + host + ":" + port + " (" + e.getMessage() + "); set " + variable, e);
        }
    }

    /**
     * The platform in a stage of its own: a country that does not resolve must not keep it from starting. Modules that this
     * build does not bring are left to the shell, which knows where they came from.
     */
    private String bootFeatures(Set<String> known) {
        StringBuilder stages = new StringBuilder("(hashar)");
        for (String module : data.modules()) {
            if (known.contains(module)) {
                stages.append(",(").append(module).append(')');
            }
        }
        if (data.isDemo()) {
            stages.append(",(hashar-demo)");
        }
        return stages.toString();
    }

    private void describe(Settings settings) throws IOException {
        TreeMap<String, String> properties = new TreeMap<>();
        properties.put("karaf.home", home.toString());
        properties.put("karaf.base", home.toString());
        properties.put("karaf.etc", home.resolve("etc").toString());
        properties.put("karaf.data", data.root().toString());
        properties.put("karaf.log", data.log().toString());
        properties.put("karaf.instances", data.root().resolve("instances").toString());
        properties.put("karaf.startLocalConsole", "false");
        properties.put("karaf.startRemoteShell", "true");
        properties.put("karaf.handle.sigterm", "false");
        properties.put("hashar.http.host", settings.httpHost());
        properties.put("hashar.http.port", Integer.toString(settings.httpPort()));
        properties.put("hashar.ssh.port", Integer.toString(settings.sshPort()));
        properties.put("hashar.ssh.key", "");
        properties.forEach(System::setProperty);
        DataFolder.writePrivate(
                data.serverProperties(),
                "pid=%d%nhttp.host=%s%nhttp.port=%d%nssh.port=%d%n"
                        .formatted(
                                ProcessHandle.current().pid(),
                                settings.httpHost(),
                                settings.httpPort(),
                                settings.sshPort()));
    }

    /**
     * Says on the console when the server is ready, and makes the shell's keys then: the first start has better things to do in the second
     * that they take. A server that does not get ready needs its shell all the more.
     */
    private void watch(Settings settings) {
        Readiness readiness = new Readiness(settings);
        String line = "ready: http://%s:%d/  data: %s  log: %s"
                .formatted(settings.callHost(), settings.httpPort(), data.root(), data.logFile());
        Thread watcher = new Thread(
                () -> {
                    try {
                        boolean ready = readiness.await(KEYS_AT_LATEST);
                        if (ready) {
                            System.out.println(line);
                        }
                        makeKeys();
                        if (!ready && readiness.await(PATIENCE)) {
                            System.out.println(line);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "hashar-ready");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void makeKeys() {
        try {
            Keys.loadOrMake(data.hostKey());
            System.setProperty(
                    "hashar.ssh.key",
                    Keys.sshForm(Keys.loadOrMake(data.clientKey()).getPublic()));
        } catch (IOException | GeneralSecurityException e) {
            System.err.println("hashar: no shell, its keys cannot be made in " + data.ssh() + ": " + e);
        }
    }

    private static int serve(BundleCache cache) throws LauncherException {
        System.setProperty(
                "java.util.logging.config.file", System.getProperty("karaf.etc") + "/java.util.logging.properties");
        Main container = new Main(new String[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(container.getFramework(), cache), "hashar-stop"));
        try {
            container.launch();
            startFeatures(container.getFramework());
            container.awaitShutdown();
            container.destroy();
            return container.getExitCode();
        } catch (Exception e) {
            throw new LauncherException(1, "the container did not start: " + e, e);
        }
    }

    /**
     * Goes on to the features service, which asks for what brings bundles from Maven repositories. That comes by the thread of another service, and
     * when it comes in the moment in which the features service looks for it, it is started by both threads.
     */
    private static void startFeatures(Framework framework) throws InvalidSyntaxException, InterruptedException {
        BundleContext context = framework.getBundleContext();
        ServiceTracker<?, ?> bringer =
                new ServiceTracker<>(context, context.createFilter("(url.handler.protocol=mvn)"), null);
        bringer.open(true);
        bringer.waitForService(BRINGER_WITHIN_MILLIS);
        bringer.close();
        framework.adapt(FrameworkStartLevel.class).setStartLevel(LAST_START_LEVEL);
    }

    private static void stop(Framework framework, BundleCache cache) {
        try {
            framework.stop();
            if (framework.waitForStop(STOP_WITHIN_MILLIS).getType() != FrameworkEvent.WAIT_TIMEDOUT) {
                cache.close();
            }
        } catch (BundleException | InterruptedException | IOException e) {
            System.err.println("hashar: not stopped in order: " + e);
        }
    }
}
