package org.hashar.shell.internal.module;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;

/**
 * What installing, upgrading or removing a module would change: hot means hot, so it may bring and take bundles of its own only, none of
 * which would make the container wire others anew.
 *
 * @param added bundles that would come, by {@code symbolic-name/version}
 * @param removed bundles that would go
 */
record Plan(Map<String, Resolution.Part> added, Map<String, Resolution.Part> removed) {

    static Plan between(Resolution now, Resolution then) {
        return new Plan(without(then, now), without(now, then));
    }

    private static Map<String, Resolution.Part> without(Resolution these, Resolution those) {
        Map<String, Resolution.Part> rest = new HashMap<>(these.bundles());
        rest.keySet().removeAll(those.bundles().keySet());
        return rest;
    }

    /**
     * Lets the plan through.
     *
     * @param own locations of the bundles that the module may bring and take
     * @throws ProblemException conflict, naming what else would be touched
     */
    void check(Resolution now, Set<String> own) {
        Set<String> foreign = new TreeSet<>();
        for (Map<String, Resolution.Part> changes : List.of(added, removed)) {
            changes.forEach((id, part) -> {
                if (part.location() == null || !own.contains(part.location())) {
                    foreign.add(id);
                }
            });
        }
        if (!foreign.isEmpty()) {
            throw refused("module-touches-others", String.join(", ", foreign));
        }
        Set<String> exported = now.bundles().entrySet().stream()
                .filter(bundle -> !removed.containsKey(bundle.getKey()))
                .flatMap(bundle -> bundle.getValue().exports().stream())
                .collect(Collectors.toSet());
        added.forEach((id, part) -> {
            if (part.fragment()) {
                throw refused("module-fragment", id);
            }
            Set<String> twice = new TreeSet<>(part.exports());
            twice.retainAll(exported);
            if (!twice.isEmpty()) {
                throw refused("module-exports", id, String.join(", ", twice));
            }
        });
    }

    private static ProblemException refused(String key, Object... args) {
        return Problem.of(Problem.Type.CONFLICT, key, args).exception();
    }
}
