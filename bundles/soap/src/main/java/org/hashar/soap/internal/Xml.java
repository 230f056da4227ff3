package org.hashar.soap.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

/** How the contract's simple types are read and written. Their texts have passed the schema before they come here. */
public final class Xml {
    private Xml() {}

    /** The contract's {@code Id}. */
    public static final class Id extends XmlAdapter<String, UUID> {
        @Override
        public @Nullable UUID unmarshal(@Nullable String text) {
            return text == null ? null : UUID.fromString(text.strip());
        }

        @Override
        public @Nullable String marshal(@Nullable UUID id) {
            return id == null ? null : id.toString();
        }
    }

    /** The contract's {@code Day}. */
    public static final class Day extends XmlAdapter<String, LocalDate> {
        @Override
        public @Nullable LocalDate unmarshal(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text.strip());
        }

        @Override
        public @Nullable String marshal(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    /** The contract's {@code Moment}. */
    public static final class Moment extends XmlAdapter<String, Instant> {
        @Override
        public @Nullable Instant unmarshal(@Nullable String text) {
            return text == null ? null : Instant.parse(text.strip());
        }

        @Override
        public @Nullable String marshal(@Nullable Instant moment) {
            return moment == null ? null : moment.toString();
        }
    }
}
