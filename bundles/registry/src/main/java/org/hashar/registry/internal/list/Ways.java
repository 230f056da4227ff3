package org.hashar.registry.internal.list;

import org.hashar.api.Role;
import org.hashar.api.registry.ListQuery.Kind;

/**
 * Who may read a list, and by what.
 *
 * @param role whoever may see the same things elsewhere
 * @param ofPersons whether each row is about a person, who may be asked for a purpose
 * @param placed whether it can be read for a place
 * @param dated whether it can be read as it was known
 */
record Ways(Role role, boolean ofPersons, boolean placed, boolean dated) {

    static Ways of(Kind list) {
        return switch (list) {
            case PERSONS -> new Ways(Role.READER, true, true, false);
            case HOUSEHOLD_MEMBERS, MEMBERSHIPS, MIGRATIONS, MARITAL_STATUSES, REMITTANCES ->
                new Ways(Role.READER, true, true, true);
            case CIVIL_DOCUMENTS, CONSENTS -> new Ways(Role.COORDINATOR, true, true, true);
            case HOUSEHOLDS, GROUPS -> new Ways(Role.READER, false, true, false);
            case FAMILY_STATUSES, LAND_PLOTS, FEDERATIONS, DECISIONS, VISITS ->
                new Ways(Role.READER, false, true, true);
            case RELEASES -> new Ways(Role.COORDINATOR, false, true, false);
            case DUPLICATES -> new Ways(Role.COORDINATOR, false, false, false);
            case ORGANISATION_ROLES -> new Ways(Role.READER, false, false, true);
            case TERRITORIES, AREAS, ORGANISATIONS, AGREEMENTS -> new Ways(Role.READER, false, false, false);
        };
    }
}
