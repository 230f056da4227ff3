package org.hashar.store.internal;

import java.lang.reflect.Field;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Maps {@code UUID} to native {@code uuid} and {@code Instant} to {@code timestamp with time zone}, on ids too, with no
 * annotation in the entities, and tells EclipseLink the order of inserting. JPA 2.2 knows neither type, and its own
 * converters are not allowed on ids. Named in the unit's properties, made by EclipseLink.
 */
public final class NativeTypes implements SessionCustomizer {

    /** Unit property: names of the entity classes in the order of inserting, separated by commas. */
    static final String INSERT_ORDER = "hashar.insert-order";

    /** Types that the drivers take as they are; EclipseLink would send them by way of the local time zone. */
    static boolean handles(@Nullable Object parameter) {
        return parameter instanceof OffsetDateTime || parameter instanceof LocalDate || parameter instanceof UUID;
    }

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof DirectToFieldMapping direct) {
                    convert(direct, descriptor.getJavaClass());
                }
            }
        }
        order(session);
    }

    private static void convert(DirectToFieldMapping mapping, Class<?> owner) {
        Class<?> type = typeOf(owner, mapping.getAttributeName());
        if (type == UUID.class) {
            mapping.setConverter(new UuidConverter());
        } else if (type == Instant.class) {
            mapping.setConverter(new InstantConverter());
        }
    }

    private static @Nullable Class<?> typeOf(Class<?> owner, String attribute) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return field.getType();
                }
            }
        }
        return null;
    }

    /** Entities refer by id, so EclipseLink cannot see which table must come first: each waits for the one before it. */
    private static void order(Session session) {
        Class<?> before = null;
        for (String name : String.valueOf(session.getProperty(INSERT_ORDER)).split(",", -1)) {
            ClassDescriptor descriptor = session.getDescriptors().values().stream()
                    .filter(candidate -> candidate.getJavaClassName().equals(name))
                    .findFirst()
                    .orElse(null);
            if (descriptor == null || descriptor.isAggregateDescriptor()) {
                continue;
            }
            if (before != null) {
                descriptor.addConstraintDependencies(before);
            }
            before = descriptor.getJavaClass();
        }
    }

    /** As the drivers give and take it. */
    private static final class UuidConverter implements Converter {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
            return value;
        }

        @Override
        public @Nullable Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
            return value == null || value instanceof UUID ? value : UUID.fromString(value.toString());
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public void initialize(DatabaseMapping mapping, Session session) {
            AbstractDirectMapping direct = (AbstractDirectMapping) mapping;
            direct.setFieldClassification(UUID.class);
            direct.getField().setSqlType(Types.OTHER);
        }
    }

    /** To the microsecond, which both databases keep, so that what is read equals what was written. */
    private static final class InstantConverter implements Converter {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
            return value instanceof Instant instant
                    ? instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)
                    : value;
        }

        @Override
        public @Nullable Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
            if (value instanceof Timestamp timestamp) {
                return timestamp.toInstant();
            }
            return value instanceof OffsetDateTime time ? time.toInstant() : value;
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public void initialize(DatabaseMapping mapping, Session session) {
            AbstractDirectMapping direct = (AbstractDirectMapping) mapping;
            direct.setFieldClassification(OffsetDateTime.class);
            direct.getField().setSqlType(Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }
}
