package org.hashar.shell.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;

/** What scripts read: the same forms as over REST. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new AmountSerializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final ObjectReader READER = MAPPER.reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);

    private Json() {}

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a record. What is not known or of another kind is told with where it stands; what is missing is for the service to tell.
     *
     * @throws org.hashar.api.ProblemException malformed, or invalid
     */
    static <R extends Record> R read(byte[] json, Class<R> type) {
        try {
            R record = READER.forType(type).readValue(json);
            if (record == null) {
                throw malformed(1, 1);
            }
            return record;
        } catch (UnrecognizedPropertyException e) {
            throw invalid(e, "unknown-property");
        } catch (InvalidFormatException e) {
            Object[] constants = e.getTargetType().getEnumConstants();
            if (constants == null) {
                throw invalid(e, e.getTargetType() == UUID.class ? "not-a-uuid" : "not-text");
            }
            throw invalid(
                    e, "not-one-of", Stream.of(constants).map(String::valueOf).collect(Collectors.joining(", ")));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw at == null || at.getLineNr() < 1 ? malformed(1, 1) : malformed(at.getLineNr(), at.getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException malformed(int line, int column) {
        return Problem.of(Problem.Type.MALFORMED, "malformed-json", line, column)
                .exception();
    }

    private static ProblemException invalid(JsonMappingException e, String code, Object... args) {
        Violations violations = new Violations();
        String pointer = e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
        violations.add(pointer, code, args);
        return Problem.invalid(violations.list()).exception();
    }

    /** Decimal text and the code, never a float and never smallest units. */
    private static final class AmountSerializer extends StdSerializer<Amount> {
        private static final long serialVersionUID = 1L;

        AmountSerializer() {
            super(Amount.class);
        }

        @Override
        public void serialize(Amount amount, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(Money.of(amount), json);
        }
    }
}
