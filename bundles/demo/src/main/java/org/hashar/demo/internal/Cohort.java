package org.hashar.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups that a programme formed in one period.
 *
 * @param key seeds the chance of its groups, so that one cohort's story does not move another's
 * @param territories main codes, filled in turn
 * @param sizes members of each group when it was formed
 * @param men how many of all those members are men
 * @param first formation of the first group
 * @param last formation of the last group
 * @param joiners groups that one more member joined on {@code joinDay}
 * @param leavers groups that one member left on {@code leaveDay}
 */
record Cohort(
        String key,
        String country,
        String type,
        List<String> territories,
        List<Integer> sizes,
        int men,
        LocalDate first,
        LocalDate last,
        int joiners,
        LocalDate joinDay,
        int leavers,
        LocalDate leaveDay) {

    private static final LocalDate NEVER = LocalDate.of(2011, 12, 31);

    /** Groups that nobody joined or left. */
    static Cohort steady(
            String key,
            String country,
            String type,
            List<String> territories,
            List<Integer> sizes,
            int men,
            LocalDate first,
            LocalDate last) {
        return new Cohort(key, country, type, territories, sizes, men, first, last, 0, NEVER, 0, NEVER);
    }

    /** So many group sizes with that total: about even, a little uneven as groups are. */
    static List<Integer> sizes(int groups, int members) {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            sizes.add(members / groups + (i < members % groups ? 1 : 0));
        }
        for (int i = 0; i + 3 < groups; i += 4) {
            sizes.set(i, sizes.get(i) + 1);
            sizes.set(i + 3, sizes.get(i + 3) - 1);
        }
        return sizes;
    }

    /** When the group with this number was formed: evenly from first to last. */
    LocalDate formedOn(int number) {
        long days = last.toEpochDay() - first.toEpochDay();
        return first.plusDays(sizes.size() == 1 ? 0 : days * number / (sizes.size() - 1));
    }
}
