package org.hashar.shell.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
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

    private Json() {}

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
