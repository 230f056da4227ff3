package org.hashar.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    private static final Pattern ID = Pattern.compile("Draft\\[id=([0-9a-f-]{36})");
    private static final Pattern FAMILY_ENDING = Pattern.compile("(ов|ев|ov|ev)[аa]?$");

    private final List<GroupStory> groups = new Programme().stories();
    private final List<FamilyStory> families = families();

    private List<FamilyStory> families() {
        return new Programme().families(groups, new Partners());
    }

    private List<PersonDraft> everybody() {
        return Stream.concat(
                        groups.stream().flatMap(group -> group.persons().stream()),
                        families.stream().flatMap(family -> family.persons().stream()))
                .toList();
    }

    /** What the services are asked to write. */
    private List<String> entered(List<FamilyStory> told) {
        List<String> calls = new ArrayList<>();
        RegistryDesk desk = Written.registry(calls);
        Actor actor = new Actor(new UUID(1, 1), "demo", Role.ADMINISTRATOR);
        Stream.of(
                        new Partners().deeds(),
                        new Supervision(groups, new Programme().funds(groups)).deeds(),
                        told.stream().flatMap(family -> family.deeds().stream()).toList())
                .flatMap(List::stream)
                .forEach(deed -> deed.enter(actor, desk));
        return calls;
    }

    @Test
    void theSameFamiliesAreToldEveryTimeAndEveryIdIsItsOwn() {
        List<String> calls = entered(families);
        assertThat(entered(families())).isEqualTo(calls).hasSizeGreaterThan(500);
        assertThat(calls.stream().flatMap(call -> ID.matcher(call).results().map(found -> found.group(1))))
                .hasSizeGreaterThan(500)
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsInTwoHouseholds() {
        assertThat(families.stream().map(family -> family.head().id())).doesNotHaveDuplicates();
    }

    @Test
    void everyNameIsMadeOfTheInventedList() throws IOException {
        Set<String> given = new HashSet<>();
        Set<String> stems = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Names.class.getResourceAsStream("/org/hashar/demo/names.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",", 4);
                (cells[1].equals("family") ? stems : given).addAll(List.of(cells[2], cells[3]));
            });
        }
        assertThat(everybody()).hasSizeGreaterThan(1400).allSatisfy(person -> {
            for (PersonName name : person.names()) {
                assertThat(given).contains(name.given());
                assertThat(stems)
                        .contains(FAMILY_ENDING
                                .matcher(Objects.requireNonNull(name.family()))
                                .replaceFirst(""));
                assertThat(name.patronymic()).isNull();
            }
        });
    }

    /** Nothing of living people: no number of a document, no telephone but one that is made up, nothing of health or descent. */
    @Test
    void nobodyHasANumberATelephoneOrAHealthThatCouldBeSomebodys() {
        assertThat(everybody()).allSatisfy(person -> {
            assertThat(person.identifiers()).isEmpty();
            assertThat(person.phones()).allMatch(phone -> phone.matches("\\+992 93 555 01 \\d\\d"));
            assertThat(person.disability()).isNull();
            assertThat(person.ethnicity()).isNull();
        });
        assertThat(entered(families)).noneMatch(call -> call.matches(".*\\bnumber=(?!null|M-2011/2).*"));
        Set<UUID> invented = new HashSet<>();
        families.forEach(family -> family.persons().forEach(person -> invented.add(person.id())));
        assertThat(everybody())
                .filteredOn(person -> person.birthDate() != null)
                .allMatch(person -> invented.contains(person.id()));
    }

    @Test
    void sixGrandchildrenAreInTheCareOfTheirGrandmother() {
        assertThat(families).anySatisfy(family -> assertThat(entered(List.of(family)))
                .filteredOn(call -> call.contains("relation=GRANDCHILD")
                        && call.contains("inCareOf=" + family.head().id()))
                .hasSize(6));
    }

    @Test
    void soManyAreAbroadAsTheServerCounts() {
        LocalDate autumn = LocalDate.of(2011, 10, 31);
        LocalDate summer = LocalDate.of(2011, 7, 31);
        assertThat(List.of(abroad("TJ", autumn), abroad("KG", autumn), abroad("TJ", summer), abroad("KG", summer)))
                .containsExactly("16 of 16", "12 of 10", "21 of 21", "18 of 16");
    }

    /** Persons and their households. */
    private String abroad(String country, LocalDate day) {
        List<List<MigrationDraft>> away = families.stream()
                .filter(family -> family.head().country().equals(country))
                .map(family -> family.absences().stream()
                        .filter(absence -> holds(absence, day))
                        .toList())
                .filter(absences -> !absences.isEmpty())
                .toList();
        return away.stream().mapToInt(List::size).sum() + " of " + away.size();
    }

    private static boolean holds(MigrationDraft absence, LocalDate day) {
        return !absence.from().isAfter(day) && (absence.to() == null || day.isBefore(absence.to()));
    }
}
