package org.hashar.registry.internal.country;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CountryProfile;
import org.hashar.spi.GradingScheme;
import org.hashar.spi.GroupType;
import org.hashar.spi.IdentifierScheme;
import org.hashar.spi.RoleType;
import org.hashar.spi.Terminology;
import org.hashar.spi.TerritoryScheme;

/** A small country: two districts of one oblast, a few places below them. */
public final class FakeCountry implements CountryModule {
    public static final String OBLAST = "100";
    public static final String DISTRICT = "110";
    public static final String OTHER_DISTRICT = "120";
    public static final String JAMOAT = "111";
    public static final String OTHER_JAMOAT = "112";
    public static final String FAR_JAMOAT = "121";
    public static final String VILLAGE = "1111";

    /** A role that one member of a group has at a time. */
    public static final String SECRETARY = "SECRETARY";
    /** A role that several may have. */
    public static final String MOBILIZER = "MOBILIZER";

    private final CountryProfile profile;
    private final TerritoryScheme scheme;

    public FakeCountry(String code, String moduleVersion, TerritoryScheme scheme) {
        profile = new CountryProfile(
                code, List.of(Locale.forLanguageTag("tg-TJ")), ZoneId.of("Asia/Dushanbe"), "TJS", moduleVersion);
        this.scheme = scheme;
    }

    /** Version 1.0.0 with the usual places. */
    public static FakeCountry named(String code) {
        return new FakeCountry(code, "1.0.0", scheme(code, "2011"));
    }

    public static TerritoryScheme scheme(String country, String version) {
        return new TerritoryScheme(version, units(country));
    }

    public static List<Territory> units(String country) {
        List<Territory> units = new ArrayList<>();
        units.add(new Territory(
                country,
                OBLAST,
                null,
                1,
                List.of(
                        new TerritoryName("tg", "Суғд", LocalDate.of(2000, 11, 10), null),
                        new TerritoryName("en", "Leninabad", null, LocalDate.of(2000, 11, 10)),
                        new TerritoryName("en", "Sughd", LocalDate.of(2000, 11, 10), null)),
                List.of("Sogd region"),
                Map.of("iso", country + "-SU", "ocha", country + "05"),
                null,
                null));
        units.add(unit(country, DISTRICT, OBLAST, 2, "Isfara"));
        units.add(unit(country, OTHER_DISTRICT, OBLAST, 2, "Ghonchi"));
        units.add(unit(country, JAMOAT, DISTRICT, 3, "Chorkuh"));
        units.add(unit(country, OTHER_JAMOAT, DISTRICT, 3, "Surkh"));
        units.add(unit(country, FAR_JAMOAT, OTHER_DISTRICT, 3, "Dalyoni"));
        units.add(unit(country, VILLAGE, JAMOAT, 4, "Surkh"));
        return units;
    }

    public static Territory unit(String country, String code, String parent, int level, String name) {
        return new Territory(
                country,
                code,
                parent,
                level,
                List.of(new TerritoryName("en", name, null, null)),
                List.of(),
                Map.of("ocha", country + "05" + code),
                null,
                null);
    }

    @Override
    public CountryProfile profile() {
        return profile;
    }

    @Override
    public TerritoryScheme territories() {
        return scheme;
    }

    @Override
    public Terminology terminology() {
        return (locale, key) -> Optional.empty();
    }

    @Override
    public List<GroupType> groupTypes() {
        return List.of(
                new GroupType("SHG", GroupType.Kind.SELF_HELP_GROUP),
                new GroupType("MST", GroupType.Kind.SELF_HELP_GROUP, 2, 3, Set.of()),
                new GroupType("ASSOCIATION", GroupType.Kind.ASSOCIATION, 2, 100, Set.of("SHG", "MST")),
                new GroupType("NETWORK", GroupType.Kind.ASSOCIATION, 1, 2, Set.of("ASSOCIATION", "NETWORK", "SHG")));
    }

    @Override
    public List<RoleType> roleTypes() {
        return List.of(new RoleType(SECRETARY, false), new RoleType(MOBILIZER, true));
    }

    @Override
    public List<IdentifierScheme> identifiers() {
        return List.of(IdentifierScheme.of(profile.code() + "-TIN", "[0-9]{9}", "020025789"));
    }

    /** Half of 100 points for meetings in three steps, half for books, without which there is no grade but the lowest. */
    public static GradingScheme grading() {
        return new GradingScheme(
                "TRIAL",
                3,
                Map.of("en", "Trial"),
                List.of(
                        new GradingScheme.Criterion(
                                "MEETINGS",
                                Map.of("en", "How many per cent?"),
                                GradingScheme.Answer.PERCENT,
                                1,
                                List.of(
                                        new GradingScheme.Step(0, 0),
                                        new GradingScheme.Step(60, 6),
                                        new GradingScheme.Step(90, 10)),
                                0),
                        new GradingScheme.Criterion(
                                "BOOKS",
                                Map.of("en", "Kept?"),
                                GradingScheme.Answer.YES_NO,
                                1,
                                List.of(new GradingScheme.Step(0, 0), new GradingScheme.Step(1, 10)),
                                10)),
                List.of(
                        new GradingScheme.Grade("A", 86),
                        new GradingScheme.Grade("B", 50),
                        new GradingScheme.Grade("C", 0)));
    }

    @Override
    public List<GradingScheme> gradingSchemes() {
        return List.of(grading());
    }

    @Override
    public List<Area> areas() {
        return List.of(new Area(
                null,
                profile.code(),
                "BOTH",
                List.of(new Area.Name("en", "Both Districts")),
                List.of(),
                List.of(new Area.Part(DISTRICT, null, null), new Area.Part(OTHER_DISTRICT, null, null)),
                null));
    }
}
