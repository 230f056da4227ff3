package org.hashar.api.fund;

/**
 * What a body decided. It counts when more than half of those entitled, or the part that the group's
 * constitution names, voted or abstained, and more voted for it than against.
 *
 * @param text what was decided, in the body's own words
 * @param entitled how many might vote, 1 or more
 * @param votesFor zero or more
 * @param votesAgainst zero or more
 * @param abstained present without a vote, zero or more
 */
public record Decision(String text, Integer entitled, Integer votesFor, Integer votesAgainst, Integer abstained) {}
