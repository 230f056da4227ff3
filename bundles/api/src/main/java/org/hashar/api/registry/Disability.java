package org.hashar.api.registry;

/**
 * Answers to the short set of questions of the Washington Group on Disability Statistics: how hard is it, also with glasses or a hearing aid.
 *
 * @param selfCare washing all over, dressing
 */
public record Disability(
        Difficulty seeing,
        Difficulty hearing,
        Difficulty walking,
        Difficulty remembering,
        Difficulty selfCare,
        Difficulty communicating) {

    /** How hard something is. */
    public enum Difficulty {
        NONE,
        SOME,
        A_LOT,
        CANNOT
    }

    /** Whether the person counts as one with a disability: a lot of difficulty, or more, in at least one thing. */
    public boolean counts() {
        return severe(seeing)
                || severe(hearing)
                || severe(walking)
                || severe(remembering)
                || severe(selfCare)
                || severe(communicating);
    }

    private static boolean severe(Difficulty difficulty) {
        return difficulty == Difficulty.A_LOT || difficulty == Difficulty.CANNOT;
    }
}
