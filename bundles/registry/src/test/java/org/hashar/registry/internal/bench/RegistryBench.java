package org.hashar.registry.internal.bench;

import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntSupplier;
import org.hashar.api.Page;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicateSearch;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.batch.RegistryBatches;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;

/**
 * Looks for people in a registry on PostgreSQL that is filled with invented ones, and for those who were registered twice. Arguments: how many persons
 * are searched, and among how many of them duplicates are looked for first.
 */
public final class RegistryBench {
    private static final int BATCH = 2000;
    private static final int TIMES = 101;
    private static final int WARM_UP = 20;
    private static final List<String> LOOKED_FOR = List.of(
            "Sitora",
            "Ситора",
            "Matluba",
            "Матлюба",
            "Оиша",
            "Oisha",
            "Sitora Rahimova",
            "Ситора Раҳимова",
            "Mavl",
            "Қурбон Ҳак");
    private static final List<String> GIVEN = List.of(
            "Ситора",
            "Матлуба",
            "Оиша",
            "Гулнора",
            "Далер",
            "Фирӯз",
            "Ҷамшед",
            "Зулфия",
            "Нигора",
            "Қурбон",
            "Бибигул",
            "Саодат",
            "Мавзуна",
            "Рухшона",
            "Заррина",
            "Парвина",
            "Шаҳноза",
            "Муҳаббат",
            "Тоҷиниссо",
            "Давлат",
            "Суҳроб",
            "Рустам",
            "Исфандиёр",
            "Манижа",
            "Фарзона",
            "Лола",
            "Умеда",
            "Шоира",
            "Насиба",
            "Хосият");
    private static final List<String> FAMILY = List.of(
            "Раҳим", "Саид", "Назар", "Карим", "Мавлон", "Ғафур", "Шарип", "Ҳаким", "Қодир", "Холмат", "Ятим", "Раҷаб",
            "Сафар", "Давлат", "Нур", "Зокир", "Шариф", "Мирзо", "Усмон", "Тоҳир", "Бобо", "Эргаш", "Юсуф", "Одина");
    private static final List<String> MIDDLE = List.of("", "али", "мад", "назар", "шо", "бек", "ҷон", "хуҷа");

    private final World world = World.on(Databases.Kind.POSTGRESQL);
    private final RegistryBatches batches = new RegistryBatches(
            world.database.tx(),
            world.clock,
            world.installer.directory(),
            (actor, action, subject, reason) -> {},
            List.of());
    private final Random random = new Random(1);
    private int registered;
    private int numbered;

    private RegistryBench() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int persons = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int compared = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        RegistryBench bench = new RegistryBench();
        bench.fill(compared);
        bench.duplicates();
        bench.fill(persons);
        bench.lookFor();
        bench.list();
        System.exit(0);
    }

    private void fill(int until) throws SQLException {
        long begin = System.nanoTime();
        int before = registered;
        while (registered < until) {
            List<PersonDraft> drafts = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                drafts.add(person());
            }
            batches.register(COORDINATOR, Ids.next(), new RegistryBatch("TJ", drafts, List.of(), List.of(), List.of()));
            registered += BATCH;
        }
        try (Connection connection = world.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        System.out.printf(
                Locale.ROOT,
                "registered %d, %.0f/s%n",
                registered,
                (registered - before) * 1e9 / (System.nanoTime() - begin));
    }

    private PersonDraft person() {
        String stem = any(FAMILY) + any(MIDDLE);
        boolean woman = random.nextInt(4) > 0;
        String number = String.format(Locale.ROOT, "%09d", ++numbered * 100_003L % 999_999_937);
        return new PersonDraft(
                Ids.next(),
                "TJ",
                List.of(new PersonName(
                        PersonName.Kind.OFFICIAL,
                        "tg",
                        stem + (woman ? "ова" : "ов"),
                        any(GIVEN),
                        any(FAMILY) + any(MIDDLE) + (woman ? "овна" : "ович"))),
                woman ? Sex.FEMALE : Sex.MALE,
                null,
                1940 + random.nextInt(70),
                FakeCountry.JAMOAT,
                List.of(new PersonIdentifier("TJ-TIN", number, null, null, null)),
                List.of(),
                null,
                null,
                null);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void duplicates() throws InterruptedException {
        long begin = System.nanoTime();
        world.duplicates.search(COORDINATOR, "TJ");
        DuplicateSearch search = world.duplicates.progress(COORDINATOR, "TJ").orElseThrow();
        while (search.finishedAt() == null) {
            Thread.sleep(50);
            search = world.duplicates.progress(COORDINATOR, "TJ").orElseThrow();
        }
        System.out.printf(
                Locale.ROOT,
                "looked at %d for duplicates in %.1f s, proposed %d pairs; first page of %d%n",
                search.done(),
                (System.nanoTime() - begin) / 1e9,
                search.found(),
                world.duplicates
                        .list(COORDINATOR, "TJ", DuplicatePair.State.OPEN, Page.Request.FIRST)
                        .items()
                        .size());
    }

    private void lookFor() {
        for (String text : LOOKED_FOR) {
            PersonQuery query = new PersonQuery("TJ", text, null, null, null, null, null);
            time(text, () -> world.persons.search(READER, query, 50).size());
        }
        PersonQuery narrowed = new PersonQuery("TJ", "Ситора", null, null, null, 1975, FakeCountry.JAMOAT);
        time(
                "Ситора, 1975, of a jamoat",
                () -> world.persons.search(READER, narrowed, 50).size());
    }

    private void list() {
        time("list by the alphabet, first page", () -> world.persons
                .listByName(READER, "TJ", "tg", Page.Request.FIRST)
                .items()
                .size());
    }

    private static void time(String what, IntSupplier call) {
        int found = 0;
        for (int i = 0; i < WARM_UP; i++) {
            found = call.getAsInt();
        }
        long[] taken = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            found = call.getAsInt();
            taken[i] = System.nanoTime() - begin;
        }
        Arrays.sort(taken);
        System.out.printf(
                Locale.ROOT,
                "%s: %d found, p50 %.1f ms, p95 %.1f ms%n",
                what,
                found,
                taken[TIMES / 2] / 1e6,
                taken[TIMES * 95 / 100] / 1e6);
    }
}
