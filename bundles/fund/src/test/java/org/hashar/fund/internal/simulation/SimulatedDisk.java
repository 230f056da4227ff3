package org.hashar.fund.internal.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.hashar.fund.internal.FundEntities;
import org.hashar.store.StoreException;
import org.hashar.store.internal.H2Engine;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.hashar.store.testing.LossyDisk;

/** A file in memory that forgets what was not forced when the power goes, with the kernel over it. */
final class SimulatedDisk implements AutoCloseable {
    private final Path file;
    private final byte[] blank;
    private Database database;
    private volatile boolean fails = true;

    SimulatedDisk(String name) {
        file = Path.of("memFS:/" + name);
        database = open();
        database.tx("fund").run(em -> {});
        blank = LossyDisk.image(file);
    }

    private Database open() {
        return Databases.over(
                new HastyEngine(new H2Engine(LossyDisk.url(file), "", ""), () -> fails), new FundEntities());
    }

    /**
     * Forgets the villages before: the file is what it was after the migrations.
     *
     * @param willFail whether its power may fail from now on; otherwise nobody waits for it
     */
    void blank(boolean willFail) {
        fails = true;
        LossyDisk.powerOff(file);
        try {
            database.tx("fund").run(em -> {});
            throw new AssertionError("committed without power");
        } catch (StoreException off) {
            put(blank);
        }
        fails = willFail;
    }

    private void put(byte[] image) {
        try {
            LossyDisk.put(file, image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database database() {
        return database;
    }

    void stop() {
        database.close();
    }

    void start() {
        database = open();
    }

    void cutAfter(int writes) {
        LossyDisk.cutAfter(file, writes);
    }

    boolean isOff() {
        return LossyDisk.isOff(file);
    }

    void powerOn(long seed) {
        try {
            LossyDisk.powerOn(file, seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
