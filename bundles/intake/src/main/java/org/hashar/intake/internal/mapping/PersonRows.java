package org.hashar.intake.internal.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hashar.api.intake.ImportField;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.api.registry.Territory;
import org.hashar.intake.internal.mapping.Plan.NameSlots;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.mapping.RowDraft.GroupWish;
import org.hashar.intake.internal.sheet.Row;
import org.hashar.spi.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** Rows that are persons, perhaps with the group that each is a member of. */
final class PersonRows implements RowMapper {
    private final ImportMapping mapping;
    private final Plan plan;
    private final PlaceIndex places;
    private final PersonKeys keys;
    private final RowIds ids;
    private final List<IdentifierScheme> schemes;
    private final Values values;
    private final FamilyColumns families;
    private final GroupWords words;
    private final Map<String, List<Stay>> stays = new HashMap<>();

    /** A membership of a person with several in the file. */
    private record Stay(LocalDate from, LocalDate to, long row) {}

    PersonRows(
            ImportMapping mapping,
            Plan plan,
            PlaceIndex places,
            FileScan scan,
            RowIds ids,
            List<IdentifierScheme> schemes,
            GroupWords words) {
        this.mapping = mapping;
        this.plan = plan;
        this.places = places;
        this.keys = scan.keys();
        this.ids = ids;
        this.schemes = schemes;
        this.values = new Values(mapping);
        this.families = new FamilyColumns(plan, scan.households(), values);
        this.words = words;
    }

    @Override
    public RowDraft map(Row row) {
        Cells cells = new Cells(row);
        plan.all().forEach(cells::cell);
        List<NameSlots> forms = new ArrayList<>();
        List<PersonName> names = names(cells, forms);
        Birth birth = Birth.of(plan, cells, values);
        Sex sex = sex(cells);
        Territory place = place(cells);
        Identifiers identifiers = Identifiers.of(plan, cells);
        identifiers.compare(schemes, sex, birth.date(), cells.findings);
        String key = cells.text(plan.one(ImportField.PERSON_KEY));
        long personRow = key == null ? row.number() : keys.firstRow(key);
        if (plan.has(ImportField.PERSON_KEY) && key == null) {
            cells.findings.refuse(plan.heading(ImportField.PERSON_KEY), "required");
        }
        boolean first = personRow == row.number();
        if (!first) {
            int content = FileScan.content(plan, cells);
            if (content != 0 && content != keys.content(String.valueOf(key))) {
                cells.findings.refuse(plan.heading(ImportField.PERSON_KEY), "another-person", personRow);
            }
        }
        checkMother(cells, birth);
        PersonDraft person = first
                ? new PersonDraft(
                        ids.person(row.number()),
                        mapping.country(),
                        names,
                        sex,
                        birth.date(),
                        birth.year(),
                        place == null ? null : place.code(),
                        identifiers.numbers(),
                        identifiers.phones(),
                        cells.text(plan.one(ImportField.OCCUPATION)),
                        null,
                        null)
                : null;
        return membership(row, personRow, person, place, key, cells, pointer -> heading(pointer, forms, identifiers));
    }

    private RowDraft membership(
            Row row,
            long personRow,
            @Nullable PersonDraft person,
            @Nullable Territory place,
            @Nullable String key,
            Cells cells,
            RowDraft.Headings headings) {
        GroupWish group = group(cells, place);
        LocalDate from = day(cells, ImportField.MEMBER_FROM);
        LocalDate to = day(cells, ImportField.MEMBER_TO);
        String role = role(cells);
        FamilyWish family = families.read(cells, place, person != null);
        if (group != null && from == null && cells.findings.isFree(plan.heading(ImportField.MEMBER_FROM))) {
            cells.findings.refuse(plan.heading(ImportField.MEMBER_FROM), "member-from-needed");
        }
        if (group == null && person == null && family.isWithoutFacts()) {
            cells.findings.refuse(plan.heading(ImportField.PERSON_KEY), "listed-in-row", personRow);
        }
        if (group != null && from != null && key != null && keys.repeats(key)) {
            checkStays(
                    key + '\n' + group.territory() + '\n' + PlaceIndex.key(group.name()),
                    row.number(),
                    from,
                    to,
                    cells);
        }
        return new RowDraft(
                row.number(),
                personRow,
                person,
                group,
                from,
                to,
                role,
                family,
                headings,
                row.origin(),
                cells.findings.list());
    }

    private void checkStays(String of, long row, LocalDate from, @Nullable LocalDate to, Cells cells) {
        Stay stay = new Stay(from, to == null ? LocalDate.MAX : to, row);
        List<Stay> others = stays.computeIfAbsent(of, each -> new ArrayList<>());
        for (Stay other : others) {
            if (stay.from().isBefore(other.to()) && other.from().isBefore(stay.to())) {
                cells.findings.refuse(plan.heading(ImportField.MEMBER_FROM), "overlaps-row", other.row());
                return;
            }
        }
        others.add(stay);
    }

    private List<PersonName> names(Cells cells, List<NameSlots> forms) {
        List<PersonName> names = new ArrayList<>();
        for (NameSlots form : plan.names()) {
            String family = cells.text(form.parts().get(ImportField.FAMILY));
            String given = cells.text(form.parts().get(ImportField.GIVEN));
            String patronymic = cells.text(form.parts().get(ImportField.PATRONYMIC));
            if (family != null || given != null || patronymic != null) {
                names.add(new PersonName(
                        form.kind(), form.language(), family, Objects.requireNonNullElse(given, ""), patronymic));
                forms.add(form);
            }
        }
        return names;
    }

    private Sex sex(Cells cells) {
        Slot slot = plan.one(ImportField.SEX);
        Sex sex = SexWords.of(cells.cell(slot).text());
        if (sex == null) {
            cells.findings.refuse(plan.heading(ImportField.SEX), "not-a-sex-word");
        }
        return sex == null ? Sex.UNKNOWN : sex;
    }

    private @Nullable LocalDate day(Cells cells, ImportField field) {
        Slot slot = plan.one(field);
        return slot == null ? null : values.day(cells.cell(slot), slot.heading(), cells.findings);
    }

    private @Nullable Territory place(Cells cells) {
        Slot codes = plan.one(ImportField.TERRITORY_CODE);
        String code = cells.text(codes);
        if (codes != null && code != null) {
            Territory place = places.withCode(code);
            if (place == null) {
                cells.findings.refuse(codes.heading(), "unknown-place", places.proposals(code));
            }
            return place;
        }
        Slot names = plan.one(ImportField.TERRITORY_NAME);
        String name = cells.text(names);
        if (names == null || name == null) {
            return null;
        }
        List<String> above = cells.texts(plan, ImportField.TERRITORY_PARENT);
        List<Territory> found = places.named(name, above);
        if (found.size() == 1) {
            if (!PlaceIndex.isSpelt(found.get(0), name)) {
                cells.findings.hint(names.heading(), "place-spelt-otherwise", places.told(found));
            }
            return found.get(0);
        }
        List<Territory> elsewhere = found.isEmpty() ? places.named(name, List.of()) : found;
        if (!found.isEmpty()) {
            cells.findings.refuse(names.heading(), "place-ambiguous", places.told(found));
        } else {
            cells.findings.refuse(
                    names.heading(),
                    "unknown-place",
                    elsewhere.isEmpty() ? places.proposals(name) : places.told(elsewhere));
        }
        return null;
    }

    private @Nullable GroupWish group(Cells cells, @Nullable Territory place) {
        String name = cells.text(plan.one(ImportField.GROUP_NAME));
        if (name == null) {
            return null;
        }
        String type = cells.text(plan.one(ImportField.GROUP_TYPE));
        LocalDate formed = day(cells, ImportField.GROUP_FORMED_ON);
        if (place == null) {
            if (cells.findings.list().isEmpty()) {
                cells.findings.refuse(plan.heading(ImportField.GROUP_NAME), "group-needs-place");
            }
            return null;
        }
        return new GroupWish(place.code(), name, type == null ? null : words.type(type), formed);
    }

    private @Nullable String role(Cells cells) {
        Slot slot = plan.one(ImportField.ROLE);
        String text = cells.text(slot);
        if (slot == null || text == null) {
            return null;
        }
        String role = words.role(text);
        if (role == null) {
            cells.findings.refuse(slot.heading(), "not-one-of", words.roles(mapping.language()));
        }
        return role;
    }

    private void checkMother(Cells cells, Birth birth) {
        String mother = cells.text(plan.one(ImportField.MOTHER_KEY));
        LocalDate latest = birth.latest();
        int born = mother == null ? PersonKeys.NONE : keys.born(mother);
        if (latest != null && mother != null && born != PersonKeys.NONE && latest.toEpochDay() <= born) {
            cells.findings.refuse(
                    plan.heading(ImportField.MOTHER_KEY), "not-younger-than-mother", keys.firstRow(mother));
        }
    }

    private @Nullable String heading(String pointer, List<NameSlots> forms, Identifiers identifiers) {
        String[] parts = pointer.split("/", -1);
        if (parts[1].equals("identifiers") || parts[1].equals("phones")) {
            return identifiers.heading(parts);
        }
        if (parts.length == 4 && parts[1].equals("names")) {
            ImportField field = ImportField.valueOf(parts[3].toUpperCase(Locale.ROOT));
            Slot slot = forms.get(Integer.parseInt(parts[2])).parts().get(field);
            return slot == null ? null : slot.heading();
        }
        return switch (pointer) {
            case "/names" -> plan.heading(ImportField.GIVEN);
            case "/sex" -> plan.heading(ImportField.SEX);
            case "/birthDate" -> plan.heading(ImportField.BIRTH_DATE);
            case "/birthYear" -> plan.heading(ImportField.BIRTH_YEAR);
            case "/occupation" -> plan.heading(ImportField.OCCUPATION);
            case "/name" -> plan.heading(ImportField.GROUP_NAME);
            case "/type" -> plan.heading(ImportField.GROUP_TYPE);
            case "/formedOn" -> plan.heading(ImportField.GROUP_FORMED_ON);
            case "/from" -> plan.heading(ImportField.MEMBER_FROM);
            case "/to" -> plan.heading(ImportField.MEMBER_TO);
            case "/kind" -> plan.heading(ImportField.ROLE);
            default -> families.heading(pointer);
        };
    }
}
