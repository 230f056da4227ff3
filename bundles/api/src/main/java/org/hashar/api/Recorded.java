package org.hashar.api;

/**
 * The answer to a write that may be repeated: the client makes the id, and the same content under the same id is one record.
 *
 * @param value what is stored
 * @param created false when it was there already and nothing was written
 */
public record Recorded<T>(T value, boolean created) {}
