package org.hashar.api;

import java.util.ArrayList;
import java.util.List;

/** Gathers all broken rules of one input, so that the person who sent it hears of all of them at once. Not thread-safe. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Notes a broken rule. */
    public void add(String pointer, String code, Object... args) {
        found.add(new Violation(pointer, code, List.of(args)));
    }

    /** Notes a broken rule unless {@code holds}; returns {@code holds}. */
    public boolean check(boolean holds, String pointer, String code, Object... args) {
        if (!holds) {
            add(pointer, code, args);
        }
        return holds;
    }

    /** Whether nothing is broken so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What is broken so far. */
    public List<Violation> list() {
        return List.copyOf(found);
    }

    /**
     * Ends the check.
     *
     * @throws ProblemException {@link Problem.Type#INVALID} with everything gathered, if anything was
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found).exception();
        }
    }
}
