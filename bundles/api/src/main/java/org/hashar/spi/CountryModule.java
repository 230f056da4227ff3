package org.hashar.spi;

import java.util.List;
import org.hashar.api.registry.Area;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One installed country, registered as an OSGi service with the property {@code hashar.country=TJ}. Its local training, currency and
 * reporting modules are services of their own with the same property, each installed, upgraded and removed on its own.
 *
 * <p>Called from any thread, also inside transactions: return at once, never block, never call back into services. Everything
 * returned is immutable and the same for the life of the service.
 */
@ConsumerType
public interface CountryModule {
    /** Name of the service property that says which country: ISO 3166-1 alpha-2. */
    String COUNTRY = "hashar.country";

    /** Who and where. */
    CountryProfile profile();

    /** The map. */
    TerritoryScheme territories();

    /** The words. */
    Terminology terminology();

    /** Kinds of groups that the country's programmes form. */
    List<GroupType> groupTypes();

    /** Roles that members of groups may have beside those that every country has. */
    default List<RoleType> roleTypes() {
        return List.of();
    }

    /** Kinds of numbers that the country's authorities give to people. */
    default List<IdentifierScheme> identifiers() {
        return List.of();
    }

    /** From which birthday on a person decides for himself or herself, and nobody else does. */
    default int ageOfMajority() {
        return 18;
    }

    /** How groups are graded at visits. */
    default List<GradingScheme> gradingSchemes() {
        return List.of();
    }

    /** Parts of the country that are no units of their own but made of several. */
    default List<Area> areas() {
        return List.of();
    }

    /** About where the districts and cities of the country lie, to draw maps from. */
    default List<Boundary> boundaries() {
        return List.of();
    }
}
