package org.hashar.registry.internal.bench;

import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.Page;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicateSearch;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryService;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.registry.internal.batch.RegistryBatches;
import org.hashar.registry.internal.country.Installer;
import org.hashar.registry.internal.duplicate.Duplicates;
import org.hashar.registry.internal.person.Persons;
import org.hashar.registry.internal.territory.Territories;
import org.hashar.spi.CountryModule;
import org.hashar.store.Ids;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;

/**
 * Looks for people and places in a registry on PostgreSQL that is filled with invented people of the real places of Tajikistan (two of three) and
 * Kyrgyzstan, and for those who were registered twice. Ends with status 1 when somebody or some place is not found that has to be. From the root:
 *
 * <pre>mvn -B -ntp -Pregistry-bench -pl bundles/registry -am -DskipTests integration-test</pre>
 *
 * <p>{@code -Dbench.persons=20000 -Dbench.compared=5000} say how many are searched, and among how many of them duplicates are looked for first;
 * without them it is 1,000,000 and 100,000.
 */
public final class RegistryBench {
    private static final Map<String, String> MODULES =
            Map.of("TJ", "org.hashar.tajikistan.Tajikistan", "KG", "org.hashar.kyrgyzstan.Kyrgyzstan");
    private static final String ISFARA = "3505220";
    private static final String JYGACH_KORGON = "41703220846030";
    private static final int BATCH = 2000;
    private static final int TIMES = 101;
    private static final int WARM_UP = 20;

    /** Which persons a text means. Where these are fewer than a page, others may follow. */
    private static final Map<String, Predicate<PersonDraft>> MEANT = Map.ofEntries(
            Map.entry("Sitora", called("Ситора")),
            Map.entry("Ситора", called("Ситора")),
            Map.entry("Matluba", called("Матлуба", "Матлюба")),
            Map.entry("Матлюба", called("Матлуба", "Матлюба")),
            Map.entry("Оиша", called("Оиша")),
            Map.entry("Oysha", called("Оиша")),
            Map.entry("Sitora Rahimova", called("Ситора").and(family("Раҳимова"))),
            Map.entry("Nurgul", called("Нургүл")),
            Map.entry("Mavl", person -> words(person).anyMatch(word -> word.startsWith("Мавлуд"))),
            Map.entry("Қурбон Ҳак", called("Қурбон").and(person -> words(person)
                    .anyMatch(word -> word.startsWith("Ҳаким")))));

    private static final String NARROWED = "Ситора, 1975, of Isfara";
    private static final List<String> PLACES =
            List.of("Jygach Korgon", "Жыгач-Коргон", "Zhygachkorgon", "Жыгач Коргон, Сузак");

    private final Database database = Databases.Kind.POSTGRESQL.open(new RegistrySchema());
    private final Clock clock = Clock.systemUTC();
    private final Installer installer = new Installer(database.tx(), clock);
    private final AuditTrail audit = (actor, action, subject, reason) -> {};
    private final PersonService persons = new Persons(database.tx(), clock, installer.directory(), audit);
    private final TerritoryService territories = new Territories(database.tx(), installer.directory());
    private final DuplicateService duplicates = new Duplicates(database.tx(), clock, installer.directory(), audit);
    private final RegistryBatches batches =
            new RegistryBatches(database.tx(), clock, installer.directory(), audit, List.of());
    private final InventedPeople people;
    private int registered;
    private boolean right = true;

    private RegistryBench() throws ReflectiveOperationException {
        for (Map.Entry<String, String> each : MODULES.entrySet()) {
            // As the container makes them: the registry knows no country, so nothing here refers to their classes.
            Object module = Class.forName(each.getValue()).getConstructor().newInstance();
            installer.install(each.getKey(), module);
            installer.await(each.getKey(), Country.State.READY);
        }
        people = new InventedPeople(Map.of("TJ", places("TJ"), "KG", places("KG")));
        MEANT.forEach(people::asked);
        Set<String> isfara = places("TJ").stream()
                .filter(place -> ISFARA.equals(place.parent()))
                .map(Territory::code)
                .collect(Collectors.toSet());
        people.asked(
                NARROWED,
                called("Ситора")
                        .and(person -> Objects.equals(person.birthYear(), 1975)
                                && isfara.contains(String.valueOf(person.territory()))));
    }

    /** Jamoats and aiyl aimaks, and what lies in them. */
    private List<Territory> places(String country) {
        CountryModule module = Objects.requireNonNull(
                installer.directory().find(country).orElseThrow().module());
        return module.territories().units().stream()
                .filter(place -> place.level() >= 3)
                .toList();
    }

    private static Stream<String> words(PersonDraft person) {
        return Stream.of(
                String.valueOf(person.names().get(0).family()),
                String.valueOf(person.names().get(0).patronymic()));
    }

    private static Predicate<PersonDraft> called(String... given) {
        return person -> List.of(given).contains(person.names().get(0).given());
    }

    private static Predicate<PersonDraft> family(String family) {
        return person -> family.equals(person.names().get(0).family());
    }

    /** Runs it. Arguments: how many persons are searched, and among how many of them duplicates are looked for first. */
    public static void main(String[] args) throws Exception {
        RegistryBench bench = new RegistryBench();
        bench.fill(Integer.parseInt(args[1]));
        bench.lookForDuplicates();
        bench.fill(Integer.parseInt(args[0]));
        bench.lookForPersons();
        bench.lookForPlaces();
        bench.list();
        System.exit(bench.right ? 0 : 1);
    }

    private void fill(int until) throws SQLException {
        long begin = System.nanoTime();
        int before = registered;
        while (registered < until) {
            String country = registered / BATCH % 3 == 2 ? "KG" : "TJ";
            batches.register(
                    COORDINATOR,
                    Ids.next(),
                    new RegistryBatch(country, people.some(country, BATCH), List.of(), List.of(), List.of()));
            registered += BATCH;
        }
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        System.out.printf(
                Locale.ROOT,
                "registered %d, %.0f/s%n",
                registered,
                (registered - before) * 1e9 / (System.nanoTime() - begin));
    }

    private void lookForDuplicates() throws InterruptedException {
        long begin = System.nanoTime();
        duplicates.search(COORDINATOR, "TJ");
        DuplicateSearch search = duplicates.progress(COORDINATOR, "TJ").orElseThrow();
        while (search.finishedAt() == null) {
            Thread.sleep(50);
            search = duplicates.progress(COORDINATOR, "TJ").orElseThrow();
        }
        System.out.printf(
                Locale.ROOT,
                "looked at %d for duplicates in %.1f s, proposed %d pairs; first page of %d%n",
                search.done(),
                (System.nanoTime() - begin) / 1e9,
                search.found(),
                duplicates
                        .list(COORDINATOR, "TJ", DuplicatePair.State.OPEN, Page.Request.FIRST)
                        .items()
                        .size());
    }

    private void lookForPersons() {
        for (String text : MEANT.keySet().stream().sorted().toList()) {
            checked(text, new PersonQuery(null, text, null, null, null, null, null));
        }
        checked(NARROWED, new PersonQuery("TJ", "Ситора", null, null, null, 1975, ISFARA));
    }

    /** Whoever is meant stands at the head of what is found, by id. */
    private void checked(String question, PersonQuery query) {
        List<UUID> found = time(question, () -> persons.search(READER, query, InventedPeople.FIRST).stream()
                .map(Person::id)
                .toList());
        List<UUID> meant = people.meant(question);
        if (meant.isEmpty()) {
            System.out.println("  nobody was meant: too few persons for this question");
        } else if (found.size() < meant.size()
                || !found.subList(0, meant.size()).equals(meant)) {
            right = false;
            System.out.printf(Locale.ROOT, "  WRONG: %d were meant, and are not the first%n", meant.size());
        }
    }

    private void lookForPlaces() {
        for (String text : PLACES) {
            List<String> found = time(text, () -> territories.search(READER, "KG", text, null, null, 10).stream()
                    .map(match -> match.place().code())
                    .toList());
            if (found.isEmpty() || !found.get(0).equals(JYGACH_KORGON)) {
                right = false;
                System.out.printf(Locale.ROOT, "  WRONG: found %s%n", found);
            }
        }
    }

    private void list() {
        for (String country : List.of("TJ", "KG")) {
            String alphabet = country.equals("TJ") ? "tg" : "ky";
            time("list of " + country + " by the alphabet, first page", () -> persons.listByName(
                            READER, country, alphabet, Page.Request.FIRST)
                    .items());
        }
    }

    private static <T> List<T> time(String what, Supplier<List<T>> call) {
        List<T> found = List.of();
        for (int i = 0; i < WARM_UP; i++) {
            found = call.get();
        }
        long[] taken = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            found = call.get();
            taken[i] = System.nanoTime() - begin;
        }
        Arrays.sort(taken);
        System.out.printf(
                Locale.ROOT,
                "%s: %d found, p50 %.1f ms, p95 %.1f ms%n",
                what,
                found.size(),
                taken[TIMES / 2] / 1e6,
                taken[TIMES * 95 / 100] / 1e6);
        return found;
    }
}
