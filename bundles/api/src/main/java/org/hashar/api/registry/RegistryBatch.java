package org.hashar.api.registry;

import java.util.List;
import java.util.UUID;
import org.hashar.api.Violation;

/**
 * Much that is to be registered at once, in one country. Groups and persons of the batch may be named by its memberships, and those by its roles.
 *
 * @param country ISO 3166-1 alpha-2, of every draft in it
 * @param families what it says of families
 */
public record RegistryBatch(
        String country,
        List<PersonDraft> persons,
        List<GroupDraft> groups,
        List<MembershipDraft> memberships,
        List<RoleDraft> roles,
        FamilyBatch families) {
    public RegistryBatch {
        persons = List.copyOf(persons);
        groups = List.copyOf(groups);
        memberships = List.copyOf(memberships);
        roles = List.copyOf(roles);
    }

    /** One that says nothing of families. */
    public RegistryBatch(
            String country,
            List<PersonDraft> persons,
            List<GroupDraft> groups,
            List<MembershipDraft> memberships,
            List<RoleDraft> roles) {
        this(country, persons, groups, memberships, roles, FamilyBatch.NONE);
    }

    /**
     * What became of one draft.
     *
     * @param created false when it was there already with the same content, or is refused
     * @param violations why it is refused; empty when it is not
     */
    public record Outcome(UUID id, boolean created, List<Violation> violations) {
        public Outcome {
            violations = List.copyOf(violations);
        }
    }

    /** What became of all, each list in the order of its drafts. */
    public record Outcomes(
            List<Outcome> persons,
            List<Outcome> groups,
            List<Outcome> memberships,
            List<Outcome> roles,
            FamilyBatch.Outcomes families) {}

    /** Ids of what a batch made. */
    public record Made(
            List<UUID> persons,
            List<UUID> groups,
            List<UUID> memberships,
            List<UUID> roles,
            FamilyBatch.Made families) {
        public Made {
            persons = List.copyOf(persons);
            groups = List.copyOf(groups);
            memberships = List.copyOf(memberships);
            roles = List.copyOf(roles);
        }

        /** Nothing of families. */
        public Made(List<UUID> persons, List<UUID> groups, List<UUID> memberships, List<UUID> roles) {
            this(persons, groups, memberships, roles, FamilyBatch.Made.NONE);
        }
    }

    /** A group's name in its place, which no two groups share. */
    public record NameInPlace(String territory, String name) {}
}
