package org.hashar.intake.internal.bench;

import static org.hashar.intake.internal.World.column;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.IntakeSchema;
import org.hashar.intake.internal.World;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;

/**
 * Imports a register, stops in the middle, goes on, and takes it back. Arguments: {@code H2} or {@code POSTGRESQL} (which waits for its disk), how many
 * persons, and {@code groups} or {@code households} when they are to be members of groups of thirty or live in households of five. To be run with
 * {@code -Xmx256m}.
 */
public final class ImportBench {
    private static final List<String> GIVEN =
            List.of("Ситора", "Матлуба", "Оиша", "Гулнора", "Далер", "Фирӯз", "Ҷамшед", "Зулфия", "Нигора", "Қурбон");
    private static final List<String> FAMILY =
            List.of("Раҳимова", "Саидова", "Назаров", "Каримова", "Мавлудова", "Ғафуров", "Шарипова", "Ҳакимов");

    private ImportBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        int persons = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        String with = args.length > 2 ? args[2] : "persons";
        boolean groups = with.equals("groups");
        boolean households = with.equals("households");
        Database database = args.length > 0 && args[0].equals("H2")
                ? Databases.h2(new RegistrySchema(), new IntakeSchema())
                : Databases.durablePostgres(new RegistrySchema(), new IntakeSchema());
        try (World world = new World(database, 1000)) {
            Path file = write(persons, groups, households);
            ImportMapping mapping = mapping(world, groups, households);
            run(world, mapping, write(20_000, groups, households), "warm-up", false);
            List<Long> before = world.counts();
            ImportJob job = run(world, mapping, file, "straight", false);
            long begin = System.nanoTime();
            say("result file", begin, world.result(job).size() - 1);
            undo(world, job, before);
            ImportJob again = run(world, mapping, file, "stopped in the middle", true);
            undo(world, again, before);
            run(world, mapping, file, "once more", false);
        }
    }

    private static ImportJob run(World world, ImportMapping mapping, Path file, String what, boolean stops)
            throws IOException {
        long begin = System.nanoTime();
        ImportJob job;
        try (InputStream in = Files.newInputStream(file)) {
            job = world.imports()
                    .start(World.COORDINATOR, world.draft(mapping, false), in)
                    .value();
        }
        if (stops) {
            World.await(
                    () -> world.imports().require(World.COORDINATOR, job.id()).done() * 2 > persons(file));
            world.restart(world.registry);
            System.out.println("went on after row "
                    + world.imports().require(World.COORDINATOR, job.id()).done());
        }
        ImportJob ended = world.ended(job.id());
        say(what, begin, ended.rows());
        System.out.println("  " + ended);
        if (ended.refused() != 0 || ended.rows() != persons(file)) {
            throw new IllegalStateException(ended.refused() + " refused of " + ended.rows() + " rows, as "
                    + world.result(ended).get(1));
        }
        return ended;
    }

    private static long persons(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count() - 1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void undo(World world, ImportJob job, List<Long> before) {
        long begin = System.nanoTime();
        world.undone(job.id());
        say("taken back", begin, job.rows());
        if (!world.counts().equals(before)) {
            throw new IllegalStateException(before + " before, " + world.counts() + " after taking it back");
        }
    }

    private static void say(String what, long begin, long rows) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%s: %d rows in %.1f s, %.0f/s, heap %d MiB%n",
                what,
                rows,
                seconds,
                rows / seconds,
                used >> 20);
    }

    private static ImportMapping mapping(World world, boolean groups, boolean households) {
        List<ImportMapping.Column> columns = new java.util.ArrayList<>(List.of(
                column(ImportField.FAMILY, "family"),
                column(ImportField.GIVEN, "given"),
                column(ImportField.PATRONYMIC, "patronymic"),
                column(ImportField.SEX, "sex"),
                column(ImportField.BIRTH_DATE, "born"),
                column(ImportField.TERRITORY_NAME, "village"),
                column(ImportField.TERRITORY_PARENT, "district")));
        if (groups) {
            columns.add(column(ImportField.GROUP_NAME, "group"));
            columns.add(column(ImportField.GROUP_TYPE, "type"));
            columns.add(column(ImportField.GROUP_FORMED_ON, "formed"));
            columns.add(column(ImportField.MEMBER_FROM, "since"));
        }
        if (households) {
            columns.add(column(ImportField.PERSON_KEY, "number"));
            columns.add(column(ImportField.HOUSEHOLD_KEY, "household"));
            columns.add(column(ImportField.HOUSEHOLD_FROM, "surveyed"));
            columns.add(column(ImportField.RELATION, "relation"));
        }
        return world.mapping("dd.MM.yyyy", null, columns.toArray(ImportMapping.Column[]::new));
    }

    private static Path write(int persons, boolean groups, boolean households) throws IOException {
        Path file = Files.createTempFile("hashar-register-", ".csv");
        file.toFile().deleteOnExit();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("family,given,patronymic,sex,born,village,district" + (groups ? ",group,type,formed,since" : "")
                    + (households ? ",number,household,surveyed,relation" : ""));
            out.newLine();
            for (int i = 0; i < persons; i++) {
                LocalDate born = LocalDate.of(1950, 1, 1).plusDays(i * 7L % 20_000);
                out.write(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%s,%02d.%02d.%d,%s,%s",
                        FAMILY.get(i % FAMILY.size()),
                        GIVEN.get(i / 3 % GIVEN.size()),
                        i % 4 == 0 ? "" : "Саидовна",
                        i % 3 == 0 ? "мард" : "зан",
                        born.getDayOfMonth(),
                        born.getMonthValue(),
                        born.getYear(),
                        i % 2 == 0 ? "Сурх" : "Ёрӣ",
                        i % 2 == 0 ? "Исфара" : "Панҷакент"));
                if (groups) {
                    out.write(",Ситора " + i / 30 + ",SHG,01.02.2010,0" + (1 + i % 9) + ".03.2010");
                }
                if (households) {
                    out.write("," + i + "," + i / 5 + ",01.02.2010," + (i % 5 == 0 ? "сардори оила" : "хеш"));
                }
                out.newLine();
            }
        }
        return file;
    }
}
