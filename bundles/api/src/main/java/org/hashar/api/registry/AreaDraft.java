package org.hashar.api.registry;

import java.util.List;
import java.util.UUID;

/**
 * An area to register or to revise.
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param country ISO 3166-1 alpha-2
 * @param code capital letters, digits, hyphens, up to 40; no place and no other area of the country has it
 * @param names at least one, one in a language
 * @param aliases up to 30
 * @param parts at least one
 */
public record AreaDraft(
        UUID id, String country, String code, List<Area.Name> names, List<String> aliases, List<Area.Part> parts) {
    public AreaDraft {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
        parts = List.copyOf(parts);
    }
}
