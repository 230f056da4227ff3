package org.hashar.intake.internal.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.sheet.Cell;
import org.jspecify.annotations.Nullable;

/** Days and numbers of a file, read as its mapping declares them and in no other way: what could mean two things is refused. */
final class Values {
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern DIGITS = Pattern.compile("-?\\d+");
    private static final Pattern MONTH =
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})|(?<before>\\d{1,2})[./](?<after>\\d{4})");
    private static final String BLANKS = "[ \\u00a0\\u202f]";

    private final @Nullable DateTimeFormatter days;
    private final String format;
    private final @Nullable String mark;

    Values(ImportMapping mapping) {
        format = mapping.dateFormat() == null ? "" : mapping.dateFormat();
        days = format.isEmpty() ? null : formatter(format);
        mark = mapping.decimalMark();
    }

    /** Strict, so that 31.02. is no day; the year is a plain one. @throws IllegalArgumentException when it is no pattern */
    static DateTimeFormatter formatter(String format) {
        return DateTimeFormatter.ofPattern(format.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Null when it is none, which is noted, or when nothing stands there. */
    @Nullable
    LocalDate day(Cell cell, String column, Findings findings) {
        String text = cell.text();
        if (text.isEmpty()) {
            return null;
        }
        if (cell.kind() == Cell.Kind.NUMBER || SERIAL.matcher(text).matches()) {
            findings.refuse(column, "date-is-a-number");
            return null;
        }
        try {
            if (ISO_DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            if (days != null) {
                return LocalDate.parse(text, days);
            }
            findings.refuse(column, text.matches("\\d{1,2}\\D\\d{1,2}\\D\\d{2,4}") ? "date-ambiguous" : "date-not-iso");
        } catch (DateTimeParseException e) {
            findings.refuse(column, "not-a-date-as-declared", format.isEmpty() ? "yyyy-MM-dd" : format);
        }
        return null;
    }

    /** As 2011-05 or 05.2011, or a day in it. Null when it is none, which is noted, or when nothing stands there. */
    @Nullable
    YearMonth month(Cell cell, String column, Findings findings) {
        Matcher month = MONTH.matcher(cell.text());
        if (!month.matches()) {
            LocalDate day = day(cell, column, findings);
            return day == null ? null : YearMonth.from(day);
        }
        String year = month.group("year") == null ? month.group("after") : month.group("year");
        int number = Integer.parseInt(month.group("month") == null ? month.group("before") : month.group("month"));
        if (number < 1 || number > 12) {
            findings.refuse(column, "not-a-month");
            return null;
        }
        return YearMonth.of(Integer.parseInt(year), number);
    }

    /** Null when it is none, which is noted, or when nothing stands there. */
    @Nullable
    BigDecimal number(Cell cell, String column, Findings findings) {
        String text = cell.text();
        if (text.isEmpty()) {
            return null;
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            return new BigDecimal(text);
        }
        if (DIGITS.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (mark == null) {
            findings.refuse(
                    column, text.matches("[\\d.,\\s\\u00a0\\u202f]+") ? "decimal-mark-needed" : "number-needed");
            return null;
        }
        String group = mark.equals(".") ? "," : ".";
        if (count(text, mark) > 1) {
            findings.refuse(column, "two-decimal-marks", mark);
            return null;
        }
        String form = "-?\\d{1,3}(?:(?:" + BLANKS + "|[" + group + "])\\d{3})*(?:[" + mark + "]\\d+)?|-?\\d+(?:[" + mark
                + "]\\d+)?";
        if (!text.matches(form)) {
            findings.refuse(column, "not-a-number-as-declared", mark);
            return null;
        }
        return new BigDecimal(text.replaceAll(BLANKS, "").replace(group, "").replace(mark, "."));
    }

    private static int count(String text, String mark) {
        return text.length() - text.replace(mark, "").length();
    }

    /** A whole number in a range. */
    @Nullable
    Integer whole(Cell cell, String column, Findings findings) {
        String text = cell.text();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            findings.refuse(column, "not-a-whole-number");
            return null;
        }
        return Integer.valueOf(text);
    }
}
