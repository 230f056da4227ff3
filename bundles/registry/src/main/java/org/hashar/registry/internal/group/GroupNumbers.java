package org.hashar.registry.internal.group;

import java.util.Locale;
import javax.persistence.EntityManager;
import org.hashar.api.registry.GroupDraft;

/** The running numbers that are part of the codes of groups. */
final class GroupNumbers {
    private GroupNumbers() {}

    /** The code of the next group. */
    static String next(EntityManager em, GroupDraft draft) {
        return code(draft, take(em, draft.country(), draft.type(), 1));
    }

    /** The code of the group with a number. */
    static String code(GroupDraft draft, long number) {
        return String.format(Locale.ROOT, "%s-%s-%06d", draft.country(), draft.type(), number);
    }

    /** Takes the next numbers of the country's groups of a type and returns the last; who forms another at the same moment waits for this one. */
    static long take(EntityManager em, String country, String type, long count) {
        em.createNativeQuery("insert into reg_group_number (country, group_type, last_number) values (?1, ?2, 0)"
                        + " on conflict do nothing")
                .setParameter(1, country)
                .setParameter(2, type)
                .executeUpdate();
        em.createNativeQuery("update reg_group_number set last_number = last_number + ?3"
                        + " where country = ?1 and group_type = ?2")
                .setParameter(1, country)
                .setParameter(2, type)
                .setParameter(3, count)
                .executeUpdate();
        Object number = em.createNativeQuery(
                        "select last_number from reg_group_number where country = ?1 and group_type = ?2")
                .setParameter(1, country)
                .setParameter(2, type)
                .getSingleResult();
        return ((Number) number).longValue();
    }
}
