package org.hashar.intake.internal.mapping;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.registry.GroupRole;
import org.hashar.spi.CountryModule;
import org.hashar.spi.GroupType;
import org.jspecify.annotations.Nullable;

/** By which words a country calls types of groups and what members do for them, in all its languages. */
public final class GroupWords {
    private final Words<GroupRole.Kind> roles = Words.ofCodes(GroupRole.Kind.class);
    private final Words<String> types = new Words<>();
    private final @Nullable CountryModule country;

    /** @param country null when it is not installed: then there are codes alone */
    public GroupWords(@Nullable CountryModule country) {
        this.country = country;
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
        for (GroupRole.Kind kind : GroupRole.Kind.values()) {
            from.terminology().text(locale, roleKey(kind)).ifPresent(word -> roles.put(kind, word));
        }
        for (GroupType type : from.groupTypes()) {
            from.terminology()
                    .text(locale, "group.type." + type.code())
                    .ifPresent(word -> types.put(type.code(), word));
        }
    }

    private static String roleKey(GroupRole.Kind kind) {
        return "role." + kind.name();
    }

    /** Null for a word that is none. */
    GroupRole.@Nullable Kind role(String text) {
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
        return Stream.of(GroupRole.Kind.values())
                .map(kind -> kind.name()
                        + (country == null
                                ? ""
                                : country.terminology()
                                        .text(locale, roleKey(kind))
                                        .map(word -> " (" + word + ")")
                                        .orElse("")))
                .collect(Collectors.joining(", "));
    }
}
