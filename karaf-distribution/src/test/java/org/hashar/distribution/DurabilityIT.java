package org.hashar.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged is on the disk: the process is killed, or the power is cut, while clients record meetings; after the restart every
 * meeting that was acknowledged is there and the ledger is sound. {@code -Ddrill.kills=20 -Ddrill.cuts=5} for the long drill.
 */
class DurabilityIT {
    private static final int KILLS = Integer.getInteger("drill.kills", 2);
    private static final int CUTS = Integer.getInteger("drill.cuts", 1);
    private static final int CLIENTS = 4;
    private static final Random RANDOM = new Random();

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();
    private int seen;

    /** A meeting with what was answered. */
    private record Acknowledged(String path, String body) {}

    /** A meeting of which the client does not know whether it was taken. */
    private record Sent(Village village, String id, LocalDate date) {
        HttpResponse<String> send() {
            return village.meet(id, date);
        }

        String path() {
            return "/api/v1/groups/" + village.group() + "/meetings/" + id;
        }
    }

    @Test
    void losesNothingWhenItIsKilledOnH2() {
        try (Server server = Server.inNewFolder("kill-h2").start()) {
            prepare(server);
            for (int i = 0; i < KILLS; i++) {
                load(server, server::kill9);
                server.start();
                allThere(server);
            }
            report(server, "kill -9 on H2", KILLS);
        }
    }

    @Test
    void losesNothingWhenItIsKilledOnPostgres() throws IOException {
        try (Postgres postgres = Postgres.start();
                Server server =
                        postgres.configure(Server.inNewFolder("kill-postgres")).start()) {
            prepare(server);
            for (int i = 0; i < KILLS; i++) {
                load(server, server::kill9);
                server.start();
                allThere(server);
            }
            report(server, "kill -9 on PostgreSQL", KILLS);
        }
    }

    @Test
    void losesNothingWhenThePowerIsCutOnH2() {
        try (Disk disk = Disk.mount("cut-h2");
                Server server = new Server(Distribution.home(), disk.folder("data")).start()) {
            prepare(server);
            for (int i = 0; i < CUTS; i++) {
                load(server, () -> {
                    disk.cutPower();
                    server.kill9();
                });
                disk.powerOn();
                server.start();
                allThere(server);
            }
            report(server, "power cuts on H2", CUTS);
        }
    }

    @Test
    void losesNothingWhenThePowerIsCutOnPostgres() throws IOException {
        try (Disk disk = Disk.mount("cut-postgres");
                Postgres postgres = Postgres.start(disk.folder("postgres"));
                Server server = postgres.configure(Server.inNewFolder("cut-postgres-server"))
                        .start()) {
            prepare(server);
            for (int i = 0; i < CUTS; i++) {
                load(server, () -> {
                    disk.cutPower();
                    postgres.kill9();
                });
                disk.powerOn();
                postgres.restart();
                postgres.configure(server).start();
                allThere(server);
            }
            report(server, "power cuts on PostgreSQL", CUTS);
        }
    }

    @Test
    void startsAgainWithItsModulesWhenThePowerCutEmptiedTheContainersCopies() throws IOException {
        try (Server server = Server.inNewFolder("torn-cache").start()) {
            prepare(server);
            load(server, server::kill9);
            try (Stream<Path> files = Files.walk(server.data().resolve("cache"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.write(file, new byte[0]);
                }
            }
            server.start();
            HotCountryIT.awaitReady(server, "TJ");
            allThere(server);
            report(server, "emptied copies of bundles", 1);
        }
    }

    private final List<Village> villages = new ArrayList<>();

    private void prepare(Server server) {
        assertThat(server.sh("hashar:module-install tajikistan").status()).isZero();
        HotCountryIT.awaitReady(server, "TJ");
        for (int i = 0; i < CLIENTS; i++) {
            villages.add(Village.inTajikistan(server, 5));
        }
    }

    /** Clients record meetings; at some moment the blow falls; what was acknowledged by then is remembered. */
    private void load(Server server, Runnable blow) {
        int before = acknowledged.size();
        List<Thread> clients = new ArrayList<>();
        AtomicInteger day = new AtomicInteger(before);
        for (Village village : villages) {
            Thread client = new Thread(() -> {
                while (true) {
                    Sent meeting = new Sent(
                            village, Village.id(), LocalDate.of(2011, 3, 2).plusDays(day.incrementAndGet() % 5000));
                    try {
                        HttpResponse<String> answer = meeting.send();
                        if (answer.statusCode() == 201) {
                            acknowledged.add(new Acknowledged(meeting.path(), answer.body()));
                        }
                    } catch (UncheckedIOException e) {
                        unanswered.add(meeting);
                        return;
                    }
                }
            });
            client.start();
            clients.add(client);
        }
        try {
            long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (acknowledged.size() == before && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(RANDOM.nextInt(3000));
            blow.run();
            if (ProcessHandle.of(server.pid()).filter(ProcessHandle::isAlive).isPresent()) {
                server.kill9();
            }
            for (Thread client : clients) {
                client.join(60_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(acknowledged.size()).as("meetings acknowledged under load").isGreaterThan(before);
    }

    /**
     * What was acknowledged since it was last looked; {@link #report} looks at everything once more. What was not answered is sent again: it is there whole
     * or not at all, a part of it would be other content of the same id.
     */
    private void allThere(Server server) {
        there(server, acknowledged.stream().skip(seen).toList());
        for (Sent meeting = unanswered.poll(); meeting != null; meeting = unanswered.poll()) {
            HttpResponse<String> answer = meeting.send();
            assertThat(answer.statusCode()).as(meeting.path()).isIn(200, 201);
            acknowledged.add(new Acknowledged(meeting.path(), answer.body()));
        }
        seen = acknowledged.size();
        Server.Output verified = server.sh("hashar:ledger-verify");
        assertThat(verified.status()).as("%s", verified).isZero();
    }

    private static void there(Server server, Collection<Acknowledged> meetings) {
        for (Acknowledged meeting : meetings) {
            HttpResponse<String> answer = server.get(meeting.path());
            assertThat(answer.statusCode()).as(meeting.path()).isEqualTo(200);
            assertThat(answer.body()).as(meeting.path()).isEqualTo(meeting.body());
        }
    }

    private void report(Server server, String drill, int times) {
        there(server, acknowledged);
        assertThat(server.log().lines().filter(line -> line.contains("Adding features: hashar/")))
                .as("the container's own features service was started once, by the start level, at every start")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("FelixStartLevel"));
        System.out.println(
                "Durability: " + times + " x " + drill + ", " + acknowledged.size() + " acknowledged meetings, 0 lost");
    }

    /** A disk of its own whose power can be cut: XFS on a loop device, shut down without writing what is not on it. */
    private record Disk(Path image, Path mount) implements AutoCloseable {

        static Disk mount(String name) {
            Path work = Distribution.work(name);
            Disk disk = new Disk(work.resolve("disk.img"), work.resolve("disk"));
            try {
                Files.createDirectory(disk.mount());
                Distribution.run(List.of("truncate", "-s", "600M", disk.image().toString()));
                Distribution.run(List.of("mkfs.xfs", "-q", disk.image().toString()));
                disk.powerOn();
                Distribution.run(List.of("xfs_io", "-c", "statfs", disk.mount().toString()));
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                assumeTrue(false, "power cuts are not drilled: this machine lets us mount no XFS image (" + e + ")");
            }
            return disk;
        }

        Path folder(String name) {
            try {
                return Files.createDirectory(mount.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void cutPower() {
            Distribution.run(List.of("xfs_io", "-x", "-c", "shutdown", mount.toString()));
        }

        void powerOn() {
            unmount();
            Distribution.run(List.of("mount", "-o", "loop", image.toString(), mount.toString()));
        }

        /** What was killed a moment ago may still hold the disk. */
        private void unmount() {
            for (int attempt = 1; mounted(); attempt++) {
                try {
                    Distribution.run(List.of("umount", mount.toString()));
                } catch (IllegalStateException busy) {
                    if (attempt == 50) {
                        throw busy;
                    }
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
                }
            }
        }

        private boolean mounted() {
            try {
                return Files.readString(Path.of("/proc/mounts")).contains(" " + mount + " ");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            unmount();
        }
    }
}
