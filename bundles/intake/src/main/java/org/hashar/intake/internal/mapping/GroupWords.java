package org.hashar.intake.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hashar.api.registry.GroupRole;
import org.hashar.spi.CountryModule;
import org.hashar.spi.GroupType;
import org.jspecify.annotations.Nullable;

/** By which words a country calls types of groups and what members do for them, in all its languages. */
public final class GroupWords {
    private final List<String> codes = new ArrayList<>(GroupRole.Kind.ALL);
    private final Words<String> roles = new Words<>();
    private final Words<String> types = new Words<>();
    private final @Nullable CountryModule country;

    /** @param country null when it is not installed: then there are codes alone */
    public GroupWords(@Nullable CountryModule country) {
        this.country = country;
        if (country != null) {
            country.roleTypes().forEach(type -> codes.add(type.code()));
        }
        codes.forEach(code -> roles.put(code, code));
        if (country != null) {
            for (GroupType type : country.groupTypes()) {
                types.put(type.code(), type.code());
            }
            for (Locale locale : country.profile().locales()) {
                add(country, locale);
            }
        }
    }

    private void add(CountryModule from, Locale locale) {
        for (String role : codes) {
            from.terminology().text(locale, roleKey(role)).ifPresent(word -> roles.put(role, word));
        }
        for (GroupType type : from.groupTypes()) {
            from.terminology()
                    .text(locale, "group.type." + type.code())
                    .ifPresent(word -> types.put(type.code(), word));
        }
    }

    private static String roleKey(String role) {
        return "role." + role;
    }

    /** The code of a role; null for a word that is none. */
    @Nullable
    String role(String text) {
        return roles.of(text);
    }

    /** The code of the type; the text itself when it is none that is known, which the registry then says. */
    String type(String text) {
        String known = types.of(text);
        return known == null ? text.toUpperCase(Locale.ROOT) : known;
    }

    /** The codes of roles, each with the country's word in a language. */
    String roles(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return codes.stream()
                .map(role -> role
                        + (country == null
                                ? ""
                                : country.terminology()
                                        .text(locale, roleKey(role))
                                        .map(word -> " (" + word + ")")
                                        .orElse("")))
                .collect(Collectors.joining(", "));
    }
}
