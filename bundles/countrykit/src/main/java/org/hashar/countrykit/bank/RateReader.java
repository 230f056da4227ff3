package org.hashar.countrykit.bank;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.money.ExchangeRate;
import org.hashar.countrykit.bank.BankDocument.Entry;
import org.hashar.countrykit.bank.BankDocument.Field;
import org.hashar.spi.RateSheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document of official rates and gathers everything that is wrong in it, each with its line. The published text of a price is kept as it
 * stands. One reader per document; not thread-safe.
 *
 * <p>Codes of violations: {@code wrong-encoding}, {@code document-type-not-allowed}, {@code malformed-xml}, {@code truncated}, {@code not-this-bank},
 * {@code unexpected-element}, {@code field-missing}, {@code not-a-date}, {@code not-a-currency}, {@code not-a-nominal}, {@code not-a-rate},
 * {@code currency-twice}, {@code no-rates}.
 */
public final class RateReader {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern NOMINAL = Pattern.compile("[1-9]\\d{0,6}");

    private final String source;
    private final String base;
    private final char decimalMark;
    private final Pattern price;
    private final DateTimeFormatter days;
    private final Violations violations = new Violations();
    private final BankDocument document;
    private final List<ExchangeRate> rates = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * Opens a document.
     *
     * @param source who publishes
     * @param base what prices are given in
     * @param format how the bank writes
     * @throws ProblemException invalid when it cannot be read to its end
     */
    public RateReader(String source, String base, Format format, byte[] bytes) {
        this.source = source;
        this.base = base;
        this.decimalMark = format.decimalMark();
        this.price = Pattern.compile("\\d{1,9}(" + Pattern.quote(String.valueOf(decimalMark)) + "\\d{1,10})?");
        this.days = DateTimeFormatter.ofPattern(format.dayPattern()).withResolverStyle(ResolverStyle.STRICT);
        this.document = BankDocument.read(bytes, format.charset(), format.root(), violations);
    }

    /**
     * How a bank writes.
     *
     * @param charset declared and used
     * @param root name of the root element
     * @param decimalMark between whole and part of a price
     * @param dayPattern with {@code u} for the year
     */
    public record Format(Charset charset, String root, char decimalMark, String dayPattern) {}

    /** An attribute of the root element, null when it is not there. */
    public @Nullable String attribute(String name) {
        return document.attributes().get(name);
    }

    /** The day in an attribute of the root element; null, with a violation noted, when there is none. */
    public @Nullable LocalDate day(String attribute) {
        return day(document.attributes(), attribute, document.line());
    }

    /**
     * Takes in all entries of a name as rates of one day.
     *
     * @param code where the currency's code stands
     * @param day null when it could not be read, so that only mistakes are gathered
     */
    public void rates(String entryName, Code code, @Nullable LocalDate day) {
        for (Entry entry : named(entryName)) {
            add(entry, day, currency(entry, code));
        }
    }

    /**
     * Takes in all entries of a name as rates of one currency, each with its own day.
     *
     * @param currency null when it is not known, so that only mistakes are gathered
     */
    public void series(String entryName, String dayAttribute, @Nullable String currency) {
        for (Entry entry : named(entryName)) {
            add(entry, day(entry.attributes(), dayAttribute, entry.line()), currency);
        }
    }

    /** Notes that something about the root element is wrong. */
    public void wrong(String code, Object... args) {
        violations.add("line/" + document.line(), code, args);
    }

    /**
     * What was read.
     *
     * @param day that the document is for; null takes the last day of the rates
     * @throws ProblemException invalid, with everything that is wrong
     */
    public RateSheet sheet(@Nullable LocalDate day) {
        violations.check(!document.entries().isEmpty(), "line/" + document.line(), "no-rates");
        violations.throwIfAny();
        LocalDate last =
                rates.stream().map(ExchangeRate::date).max(LocalDate::compareTo).orElseThrow();
        return new RateSheet(day == null ? last : day, rates);
    }

    /** Where an entry has its currency's code. */
    public record Code(String name, boolean attribute) {}

    private List<Entry> named(String entryName) {
        List<Entry> named = new ArrayList<>();
        for (Entry entry : document.entries()) {
            if (violations.check(
                    entry.name().equals(entryName), "line/" + entry.line(), "unexpected-element", entry.name())) {
                named.add(entry);
            }
        }
        return named;
    }

    private void add(Entry entry, @Nullable LocalDate day, @Nullable String currency) {
        Field nominal = field(entry, "Nominal");
        Field value = field(entry, "Value");
        boolean good = nominal != null
                && violations.check(
                        NOMINAL.matcher(nominal.text()).matches(),
                        "line/" + nominal.line(),
                        "not-a-nominal",
                        nominal.text());
        BigDecimal amount = value == null ? null : amount(value);
        if (currency != null && day != null && !seen.add(currency + day)) {
            violations.add("line/" + entry.line(), "currency-twice", currency);
        }
        if (good && nominal != null && value != null && amount != null && currency != null && day != null) {
            int units = Integer.parseInt(nominal.text());
            rates.add(new ExchangeRate(source, day, currency, base, units, amount, value.text()));
        }
    }

    private @Nullable BigDecimal amount(Field value) {
        if (price.matcher(value.text()).matches()) {
            BigDecimal amount = new BigDecimal(value.text().replace(decimalMark, '.'));
            if (amount.signum() > 0) {
                return amount;
            }
        }
        violations.add("line/" + value.line(), "not-a-rate", value.text());
        return null;
    }

    private @Nullable String currency(Entry entry, Code code) {
        Field field = code.attribute() ? attribute(entry, code.name()) : field(entry, code.name());
        if (field == null) {
            return null;
        }
        return violations.check(
                        CURRENCY.matcher(field.text()).matches(),
                        "line/" + field.line(),
                        "not-a-currency",
                        field.text())
                ? field.text()
                : null;
    }

    private @Nullable Field attribute(Entry entry, String name) {
        String text = entry.attributes().get(name);
        if (text == null) {
            violations.add("line/" + entry.line(), "field-missing", name);
            return null;
        }
        return new Field(entry.line(), text);
    }

    private @Nullable Field field(Entry entry, String name) {
        Field field = entry.fields().get(name);
        violations.check(field != null, "line/" + entry.line(), "field-missing", name);
        return field;
    }

    private @Nullable LocalDate day(Map<String, String> attributes, String name, int line) {
        String text = attributes.get(name);
        if (text == null) {
            violations.add("line/" + line, "field-missing", name);
            return null;
        }
        try {
            return LocalDate.parse(text, days);
        } catch (DateTimeParseException e) {
            violations.add("line/" + line, "not-a-date", text);
            return null;
        }
    }
}
