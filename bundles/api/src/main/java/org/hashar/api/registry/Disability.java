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
}
