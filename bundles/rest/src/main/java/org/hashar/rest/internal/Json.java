package org.hashar.rest.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.fund.Book;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;

/**
 * Records to JSON and back. Dates are ISO 8601, amounts {@code {"amount":"50.00","asset":"KGS"}}, other decimal numbers text. Reading is strict:
 * nothing unknown, nothing twice, nothing of another type, all that is wrong told at once. Thread-safe.
 */
final class Json {
    private static final int DEPTH = 32;
    private static final int NAME = 200;
    private static final int NUMBER = 40;
    private static final int TEXT = 100_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(factory())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Amount.class, new AmountWriter())
                    .addSerializer(BigDecimal.class, new DecimalWriter()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final ObjectReader TREE =
            MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNameLength(NAME)
                        .maxNumberLength(NUMBER)
                        .maxStringLength(TEXT)
                        .build())
                .build();
    }

    /** The JSON of a record or list. */
    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a book row by row, in the form of a table. */
    static void write(Book book, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("title", book.title());
            json.writeFieldName("columns");
            MAPPER.writeValue(json, book.columns());
            json.writeArrayFieldStart("rows");
            while (book.rows().hasNext()) {
                MAPPER.writeValue(json, book.rows().next());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * Reads a record.
     *
     * @param path what the address of the request says of the record; a body need not repeat it, and may not say otherwise
     * @throws ProblemException malformed when it is not JSON; invalid with everything that is not as the record wants it
     */
    static <R extends Record> R read(InputStream in, Class<R> type, Map<String, String> path) {
        JsonNode tree = tree(in);
        Violations violations = new Violations();
        ShapeCheck.check(tree, type, path, violations);
        violations.throwIfAny();
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem.problem().exception();
            }
            throw new IllegalStateException("the shape of " + type.getSimpleName() + " was right", e);
        }
    }

    private static JsonNode tree(InputStream in) {
        try {
            return TREE.readValue(in);
        } catch (StreamConstraintsException e) {
            throw malformed("json-beyond-limits", e);
        } catch (JsonProcessingException e) {
            String message = String.valueOf(e.getOriginalMessage());
            throw malformed(message.startsWith("Duplicate field") ? "json-duplicate-name" : "malformed-json", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException malformed(String detail, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        List<Object> args = at == null ? List.of(1, 1) : List.of(at.getLineNr(), at.getColumnNr());
        return new Problem(Problem.Type.MALFORMED, detail, args, List.of()).exception();
    }

    private static final class AmountWriter extends JsonSerializer<Amount> {
        @Override
        public void serialize(Amount amount, JsonGenerator out, SerializerProvider serializers) throws IOException {
            serializers.defaultSerializeValue(Money.of(amount), out);
        }
    }

    private static final class DecimalWriter extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal number, JsonGenerator out, SerializerProvider serializers) throws IOException {
            out.writeString(number.toPlainString());
        }
    }
}
