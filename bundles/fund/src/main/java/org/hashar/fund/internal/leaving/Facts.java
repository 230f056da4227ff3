package org.hashar.fund.internal.leaving;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a leaving is told with.
 *
 * @param membership that ends
 * @param roles that end with it
 * @param membersLeft on the day
 * @param smallestGroup by the constitution, null for none
 * @param gainLater whether the share of the result is given at the share-out
 */
record Facts(
        UUID membership, List<String> roles, int membersLeft, @Nullable Integer smallestGroup, boolean gainLater) {}
