package org.hashar.registry.internal.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.registry.internal.territory.TerritoryCodeEntity;
import org.hashar.spi.RoleType;
import org.hashar.spi.TerritoryScheme;
import org.jspecify.annotations.Nullable;

/** Whether a country's territories and roles can be taken into the registry. Pure functions. */
final class SchemeRules {
    private static final int LEVELS = 4;
    private static final int MAX_CODE = 60;
    private static final int MAX_NAME = 200;
    private static final int SHOWN = 5;

    private SchemeRules() {}

    /**
     * Checks the whole scheme.
     *
     * @throws BrokenModuleException naming what is wrong, and where
     */
    static void check(String country, TerritoryScheme scheme) {
        List<String> wrong = new ArrayList<>();
        if (scheme.version().isBlank() || scheme.version().length() > 100) {
            wrong.add("its version has no name of 1 to 100 letters");
        }
        Map<String, Territory> seen = new HashMap<>();
        for (Territory unit : scheme.units()) {
            check(country, unit, seen, wrong);
            if (seen.put(TerritoryCodeEntity.key(unit.code()), unit) != null) {
                wrong.add(unit.code() + " is there twice");
            }
        }
        if (!wrong.isEmpty()) {
            String more = wrong.size() > SHOWN ? ", and " + (wrong.size() - SHOWN) + " more" : "";
            throw new BrokenModuleException("The territories of " + country + " are wrong: "
                    + String.join(", ", wrong.subList(0, Math.min(SHOWN, wrong.size()))) + more);
        }
    }

    /**
     * Checks the roles that a country has beside those that every country has.
     *
     * @throws BrokenModuleException naming the first that is wrong
     */
    static void checkRoles(List<RoleType> types) {
        Set<String> seen = new HashSet<>(GroupRole.Kind.ALL);
        for (RoleType type : types) {
            if (!type.code().matches("[A-Z][A-Z0-9_]{0,19}") || !seen.add(type.code())) {
                throw new BrokenModuleException("its role " + type.code() + " is no code, or there twice");
            }
        }
    }

    private static void check(String country, Territory unit, Map<String, Territory> seen, List<String> wrong) {
        String code = unit.code();
        if (!unit.country().equals(country)) {
            wrong.add(code + " belongs to " + unit.country());
        }
        if (code.isBlank() || code.length() > MAX_CODE) {
            wrong.add(code + " is no code of 1 to " + MAX_CODE + " letters");
        }
        if (unit.level() < 1 || unit.level() > LEVELS) {
            wrong.add(code + " has level " + unit.level());
        }
        if (unit.parent() != null) {
            Territory parent = seen.get(TerritoryCodeEntity.key(unit.parent()));
            if (parent == null || !parent.code().equals(unit.parent())) {
                wrong.add(code + " comes before its parent " + unit.parent() + " or has none");
            } else if (parent.level() >= unit.level()) {
                wrong.add(code + " does not lie below the level of its parent " + unit.parent());
            }
        }
        if (unit.names().isEmpty()) {
            wrong.add(code + " has no name");
        }
        if (!namesFit(unit)) {
            wrong.add(code + " has an empty or too long name, alias or code");
        }
    }

    private static boolean namesFit(Territory unit) {
        return unit.names().stream().map(TerritoryName::text).allMatch(text -> fits(text, MAX_NAME))
                && unit.names().stream().map(TerritoryName::language).allMatch(language -> fits(language, 35))
                && unit.aliases().stream().allMatch(alias -> fits(alias, MAX_NAME))
                && unit.codes().keySet().stream()
                        .allMatch(system -> fits(system, 30) && !system.equals(TerritoryCodeEntity.MAIN))
                && unit.codes().values().stream().allMatch(other -> fits(other, MAX_CODE));
    }

    private static boolean fits(String text, int max) {
        return !text.isBlank() && text.length() <= max;
    }

    /**
     * The codes of a unit and of those above it, by level from 1 on; null where a level is left out.
     *
     * @param parents main code of the unit above, by main code
     * @param levels by main code
     */
    static @Nullable String[] standing(
            String code, Map<String, @Nullable String> parents, Map<String, Integer> levels) {
        @Nullable String[] standing = new @Nullable String[LEVELS];
        String at = code;
        while (at != null) {
            standing[levels.getOrDefault(at, 1) - 1] = at;
            at = parents.get(at);
        }
        return standing;
    }
}
