package org.hashar.tajikistan;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hashar.api.registry.Area;
import org.hashar.countrykit.AreaFile;
import org.hashar.countrykit.BoundaryFiles;
import org.hashar.countrykit.GradingFile;
import org.hashar.countrykit.ModuleVersion;
import org.hashar.countrykit.TerritoryFiles;
import org.hashar.countrykit.Words;
import org.hashar.spi.Boundary;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CountryProfile;
import org.hashar.spi.GradingScheme;
import org.hashar.spi.GroupType;
import org.hashar.spi.GroupType.Kind;
import org.hashar.spi.IdentifierScheme;
import org.hashar.spi.Terminology;
import org.hashar.spi.TerritoryScheme;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Tajikistan as a country of the platform. Everything is read once, when the module starts. */
@Component(property = CountryModule.COUNTRY + "=TJ")
public final class Tajikistan implements CountryModule {
    private static final String CODE = "TJ";

    /** Of the territory files; grows with every change of them. */
    private static final String TERRITORIES = "2026-11-21";

    private static final List<Locale> LOCALES = List.of(
            Locale.forLanguageTag("tg-TJ"),
            Locale.forLanguageTag("ru-TJ"),
            Locale.forLanguageTag("en"),
            Locale.forLanguageTag("ky"));

    /** Groups of persons are united in associations, networks and cooperatives (TJ-37); networks unite each other too. */
    private static final List<GroupType> GROUP_TYPES = List.of(
            new GroupType("MST", Kind.SELF_HELP_GROUP),
            new GroupType("SHG", Kind.SELF_HELP_GROUP),
            new GroupType("ASSOCIATION", Kind.ASSOCIATION, 2, 100, Set.of("SHG", "MST")),
            new GroupType("COOPERATIVE", Kind.ASSOCIATION, 2, 100, Set.of("SHG", "MST")),
            new GroupType("NETWORK", Kind.ASSOCIATION, 2, 200, Set.of("SHG", "MST", "ASSOCIATION", "NETWORK")));

    /** A passport's number is not among them: its form was not to be had from a source that can be named. */
    private static final List<IdentifierScheme> IDENTIFIERS =
            List.of(IdentifierScheme.of("TJ-TIN", "[0-9]{9}", "020025789"));

    private final CountryProfile profile;
    private final TerritoryScheme territories;
    private final Terminology terminology;
    private final List<GradingScheme> gradingSchemes;
    private final List<Boundary> boundaries;
    private final List<Area> areas;

    @Activate
    public Tajikistan() {
        profile = new CountryProfile(
                CODE, LOCALES, ZoneId.of("Asia/Dushanbe"), "TJS", ModuleVersion.of(Tajikistan.class));
        territories = TerritoryFiles.load(Tajikistan.class, CODE, TERRITORIES);
        terminology = Words.load(Tajikistan.class, LOCALES);
        gradingSchemes = List.of(GradingFile.panchasutra());
        boundaries = BoundaryFiles.load(Tajikistan.class);
        areas = AreaFile.load(Tajikistan.class, CODE);
    }

    @Override
    public CountryProfile profile() {
        return profile;
    }

    @Override
    public TerritoryScheme territories() {
        return territories;
    }

    @Override
    public Terminology terminology() {
        return terminology;
    }

    @Override
    public List<GroupType> groupTypes() {
        return GROUP_TYPES;
    }

    @Override
    public List<IdentifierScheme> identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public List<GradingScheme> gradingSchemes() {
        return gradingSchemes;
    }

    @Override
    public List<Area> areas() {
        return areas;
    }

    @Override
    public List<Boundary> boundaries() {
        return boundaries;
    }
}
