package org.hashar.intake.internal.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.hashar.api.registry.Sex;
import org.jspecify.annotations.Nullable;

/** The forms of identifiers and telephone numbers that are publicly known. There is no published checksum of any of them. */
final class Identifiers {
    private static final String PIN = "KG-PIN";
    private static final Form PIN_FORM =
            new Form(Pattern.compile("[12]\\d{13}"), "14 digits: 1 or 2, day, month and year of birth, 5 digits");
    private static final Map<String, Form> FORMS = Map.of(
            PIN,
            PIN_FORM,
            "KG-PASSPORT",
            new Form(Pattern.compile("[A-Z]{2}\\d{7}"), "AN1234567"),
            "TJ-TIN",
            new Form(Pattern.compile("\\d{9}"), "123456789"));
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{9,15}");

    /** What an identifier looks like, and how that is said. */
    private record Form(Pattern pattern, String said) {}

    private Identifiers() {}

    static void check(
            String value, String type, @Nullable Sex sex, @Nullable LocalDate born, String column, Findings findings) {
        Form form = FORMS.get(type);
        String plain = value.replaceAll("[\\s-]", "");
        if (form == null || plain.isEmpty()) {
            return;
        }
        if (!form.pattern().matcher(plain).matches()) {
            findings.refuse(column, "identifier-form", type, form.said());
            return;
        }
        if (type.equals(PIN)) {
            checkPin(plain, sex, born, column, findings);
        }
    }

    /** Numbers that were issued anew may differ, so what does not agree is only told. */
    private static void checkPin(
            String pin, @Nullable Sex sex, @Nullable LocalDate born, String column, Findings findings) {
        LocalDate said;
        try {
            said = LocalDate.of(
                    Integer.parseInt(pin.substring(5, 9)),
                    Integer.parseInt(pin.substring(3, 5)),
                    Integer.parseInt(pin.substring(1, 3)));
        } catch (DateTimeException e) {
            findings.refuse(column, "identifier-form", PIN, PIN_FORM.said());
            return;
        }
        if (born != null && !born.equals(said)) {
            findings.hint(column, "identifier-other-birth", PIN);
        }
        if (sex != null && sex != Sex.UNKNOWN && (sex == Sex.FEMALE) != (pin.charAt(0) == '1')) {
            findings.hint(column, "identifier-other-sex", PIN);
        }
    }

    static void checkPhone(String value, String column, Findings findings) {
        String plain = value.replaceAll("[\\s().-]", "");
        if (!plain.isEmpty() && !PHONE.matcher(plain).matches()) {
            findings.refuse(column, "phone-form");
        }
    }
}
