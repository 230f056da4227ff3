package org.hashar.intake.internal.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hashar.api.intake.ImportField;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.Sex;
import org.hashar.intake.internal.mapping.Plan.Slot;
import org.hashar.intake.internal.mapping.RowMapper.Cells;
import org.hashar.spi.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of documents and the telephones of one row, and from which column each came; several telephones of one cell have semicolons between
 * them, as in lists that are given out. Their form is checked by the registry, as that of
 * everybody else's.
 *
 * @param numberSlots column of each number
 * @param phoneSlots column of each telephone
 */
record Identifiers(List<PersonIdentifier> numbers, List<Slot> numberSlots, List<String> phones, List<Slot> phoneSlots) {

    static Identifiers of(Plan plan, Cells cells) {
        Identifiers found = new Identifiers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Slot slot : plan.all(ImportField.IDENTIFIER)) {
            String number = cells.text(slot);
            if (number != null) {
                found.numbers.add(
                        new PersonIdentifier(String.valueOf(slot.column().type()), number, null, null, null));
                found.numberSlots.add(slot);
            }
        }
        for (Slot slot : plan.all(ImportField.PHONE)) {
            String phones = cells.text(slot);
            for (String phone : phones == null ? new String[0] : phones.split(";", -1)) {
                if (!phone.isBlank()) {
                    found.phones.add(phone.strip());
                    found.phoneSlots.add(slot);
                }
            }
        }
        return found;
    }

    /** Numbers that were issued anew may say another sex or birth than the row, so what does not agree is only told. */
    void compare(List<IdentifierScheme> schemes, Sex sex, @Nullable LocalDate born, Findings findings) {
        for (int i = 0; i < numbers.size(); i++) {
            PersonIdentifier each = numbers.get(i);
            String column = numberSlots.get(i).heading();
            claim(schemes, each).ifPresent(claim -> {
                if (born != null && claim.birthDate() != null && !born.equals(claim.birthDate())) {
                    findings.hint(column, "identifier-other-birth", each.type());
                }
                if (sex != Sex.UNKNOWN && claim.sex() != null && sex != claim.sex()) {
                    findings.hint(column, "identifier-other-sex", each.type());
                }
            });
        }
    }

    private static Optional<IdentifierScheme.Claim> claim(List<IdentifierScheme> schemes, PersonIdentifier number) {
        return schemes.stream()
                .filter(scheme -> scheme.type().equals(number.type()))
                .findFirst()
                .flatMap(scheme -> scheme.canonical(number.number()).map(scheme::claim));
    }

    /** The column of what the registry found wrong at {@code /identifiers/0/number} or {@code /phones/1}. */
    @Nullable
    String heading(String[] pointer) {
        List<Slot> slots = pointer[1].equals("identifiers") ? numberSlots : phoneSlots;
        return pointer.length < 3
                ? null
                : slots.get(Integer.parseInt(pointer[2])).heading();
    }
}
