package org.hashar.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** Runs one command in the shell of a running server, with the keys of its data folder; needs no terminal. */
final class ShellClient {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(20);
    private static final Duration RETRY_AFTER = Duration.ofMillis(250);
    private static final int UNREACHABLE = 3;

    private final DataFolder data;

    ShellClient(DataFolder data) {
        this.data = data;
    }

    /** Passes on the command's output as it comes and answers with its exit status. */
    int run(String command) throws LauncherException {
        int port = port();
        try (SshClient client = SshClient.setUpDefaultClient()) {
            awaitKeys();
            PublicKey host = Keys.load(data.hostKey()).getPublic();
            client.setServerKeyVerifier((session, address, key) -> host.equals(key));
            client.start();
            try (ClientSession session = connect(client, port)) {
                session.addPublicKeyIdentity(Keys.load(data.clientKey()));
                session.auth().verify(CONNECT_WITHIN);
                return execute(session, command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException(UNREACHABLE, "interrupted", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new LauncherException(UNREACHABLE, "no shell on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
    }

    /** A server that was started for the first time makes the keys when it is ready, the client's last. */
    private void awaitKeys() throws InterruptedException {
        long begun = System.nanoTime();
        while (!Files.exists(data.clientKey()) && System.nanoTime() - begun < CONNECT_WITHIN.toNanos()) {
            Thread.sleep(RETRY_AFTER.toMillis());
        }
    }

    /** A server that has just been started may not have its shell up yet. */
    private static ClientSession connect(SshClient client, int port) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return client.connect("hashar", "127.0.0.1", port)
                        .verify(CONNECT_WITHIN)
                        .getSession();
            } catch (IOException e) {
                if (System.nanoTime() - begun > CONNECT_WITHIN.toNanos()) {
                    throw e;
                }
                Thread.sleep(RETRY_AFTER.toMillis());
            }
        }
    }

    private static int execute(ClientSession session, String command) throws IOException {
        try (ChannelExec channel = session.createExecChannel(command)) {
            environment(channel);
            if (wantsInput(command)) {
                channel.setIn(System.in);
            }
            channel.setOut(new SplitStream(keptOpen(System.out), keptOpen(System.err)));
            channel.setErr(keptOpen(System.err));
            channel.open().verify(CONNECT_WITHIN);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), 0L);
            Integer status = channel.getExitStatus();
            return status == null ? UNREACHABLE : status;
        }
    }

    /** The caller's language and folder, and that marked lines are understood. */
    private static void environment(ChannelExec channel) {
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(variable);
            if (value != null && !value.isEmpty()) {
                channel.setEnv(variable, value);
            }
        }
        channel.setEnv("HASHAR_CWD", Path.of("").toAbsolutePath().toString());
        channel.setEnv("HASHAR_BESIDE", "1");
    }

    /** Other commands must not swallow what a script reads next. */
    private static boolean wantsInput(String command) {
        return command.contains("--password-stdin") || command.matches(".*--file +-( .*)?");
    }

    private static OutputStream keptOpen(OutputStream stream) {
        return new java.io.FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private int port() throws LauncherException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(data.serverProperties())));
        } catch (IOException e) {
            throw new LauncherException(UNREACHABLE, "no server has run on " + data.root(), e);
        }
        return Integer.parseInt(properties.getProperty("ssh.port", "8101"));
    }
}
