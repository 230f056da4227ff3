package org.hashar.registry.internal.erasure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.registry.internal.household.HouseholdEntity;
import org.hashar.registry.internal.known.Forever;

/** What the registry keeps of some persons beside their own rows, inside a unit of work that is running. */
final class Traces {
    /** A text that has to be there, and is not told any more. */
    private static final String GONE = "-";

    /** Rows that are about a person, and the columns that say so. */
    private static final Map<String, List<String>> ABOUT = Map.of(
            "MembershipEntity", List.of("personId"),
            "RoleEntity", List.of("personId"),
            "HouseholdMemberEntity", List.of("personId"),
            "ConsentEntity", List.of("personId"),
            "CivilDocumentEntity", List.of("personId"),
            "RemittanceEntity", List.of("person"),
            "MigrationEntity", List.of("personId"),
            "MaritalStatusEntity", List.of("personId"),
            "DuplicateEntity", List.of("one", "other"),
            "MergeEntity", List.of("survivor", "merged"));

    /** Free text about a person, and what it becomes; {@code :ids} are the persons. */
    private static final List<String> TEXTS = List.of(
            "update ConsentEntity c set c.witness = null, c.reason = null where c.personId in :ids",
            "update CivilDocumentEntity d set d.identifierType = null, d.numberKey = null, d.issuer = null"
                    + " where d.personId in :ids",
            "update MigrationEntity m set m.place = null where m.personId in :ids",
            "delete from DuplicateEntity d where d.one in :ids",
            "delete from DuplicateEntity d where d.other in :ids");

    private final EntityManager em;
    private final Set<UUID> persons;

    Traces(EntityManager em, Set<UUID> persons) {
        this.em = em;
        this.persons = persons;
    }

    /** Ids of the persons and of all that is about them. */
    Set<UUID> subjects() {
        Set<UUID> subjects = new HashSet<>(persons);
        ABOUT.forEach((entity, columns) -> columns.forEach(column -> subjects.addAll(
                em.createQuery("select distinct e.id from " + entity + " e where e." + column + " in :ids", UUID.class)
                        .setParameter("ids", persons)
                        .getResultList())));
        return subjects;
    }

    /** Codes of the groups of which they are members still, in order. */
    List<String> groups() {
        return em.createQuery(
                        "select distinct g.code from MembershipEntity m, GroupEntity g where m.personId in :ids"
                                + " and g.id = m.groupId and m.supersededAt = :now and m.validTo = :open order by g.code",
                        String.class)
                .setParameter("ids", persons)
                .setParameter("now", Forever.MOMENT)
                .setParameter("open", Forever.DAY)
                .getResultList();
    }

    /** Takes the text away; the persons are erased by then. */
    void forget() {
        em.flush();
        TEXTS.forEach(text -> em.createQuery(text).setParameter("ids", persons).executeUpdate());
        em.createQuery("update MergeEntity m set m.reason = :gone, m.undoneReason = null where m.survivor in :ids"
                        + " or m.merged in :ids")
                .setParameter("ids", persons)
                .setParameter("gone", GONE)
                .executeUpdate();
        List<UUID> remittances = select("select r.id from RemittanceEntity r where r.person in :ids", persons);
        if (!remittances.isEmpty()) {
            em.createQuery("update WithdrawalEntity w set w.reason = :gone where w.remittance in :ids")
                    .setParameter("ids", remittances)
                    .setParameter("gone", GONE)
                    .executeUpdate();
        }
        forgetAddresses();
    }

    /** The address stays while anybody else lives, or lived, there. */
    private void forgetAddresses() {
        Set<UUID> homes = new HashSet<>(
                select("select distinct m.householdId from HouseholdMemberEntity m where m.personId in :ids", persons));
        if (!homes.isEmpty()) {
            select(
                            "select distinct m.householdId from HouseholdMemberEntity m, PersonEntity p"
                                    + " where m.householdId in :ids and p.id = m.personId and p.erasedAt is null",
                            homes)
                    .forEach(homes::remove);
            homes.forEach(home -> em.find(HouseholdEntity.class, home).forgetAddress());
        }
        if (!homes.isEmpty()) {
            em.createQuery("update ResidenceEntity r set r.address = null where r.householdId in :homes")
                    .setParameter("homes", homes)
                    .executeUpdate();
        }
    }

    private List<UUID> select(String query, Collection<UUID> ids) {
        return em.createQuery(query, UUID.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultList();
    }
}
