package org.hashar.kyrgyzstan;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/** Kyrgyzstan as a country of the platform. Everything is read once, when the module starts. */
@Component(property = CountryModule.COUNTRY + "=KG")
public final class Kyrgyzstan implements CountryModule {
    private static final String CODE = "KG";

    /** Of the territory files; grows with every change of them. */
    private static final String TERRITORIES = "2026-11-21";

    private static final List<Locale> LOCALES = List.of(
            Locale.forLanguageTag("ky-KG"),
            Locale.forLanguageTag("ru-KG"),
            Locale.forLanguageTag("en"),
            Locale.forLanguageTag("tg"));

    /** Self-help groups of a village form an association, its Community Fund (KG-03); associations and groups form networks. */
    private static final List<GroupType> GROUP_TYPES = List.of(
            new GroupType("SHG", Kind.SELF_HELP_GROUP),
            new GroupType("ASSOCIATION", Kind.ASSOCIATION, 2, 100, Set.of("SHG")),
            new GroupType("NETWORK", Kind.ASSOCIATION, 2, 200, Set.of("SHG", "ASSOCIATION", "NETWORK")));

    private static final List<IdentifierScheme> IDENTIFIERS =
            List.of(new PersonalNumber(), IdentifierScheme.of("KG-PASSPORT", "[A-Z]{2}[0-9]{7}", "AN1234567"));

    private final CountryProfile profile;
    private final TerritoryScheme territories;
    private final Terminology terminology;
    private final List<GradingScheme> gradingSchemes;
    private final List<Boundary> boundaries;

    @Activate
    public Kyrgyzstan() {
        profile =
                new CountryProfile(CODE, LOCALES, ZoneId.of("Asia/Bishkek"), "KGS", ModuleVersion.of(Kyrgyzstan.class));
        territories = TerritoryFiles.load(Kyrgyzstan.class, CODE, TERRITORIES);
        terminology = Words.load(Kyrgyzstan.class, LOCALES);
        gradingSchemes =
                List.of(GradingFile.panchasutra(), GradingFile.load(Kyrgyzstan.class, "grading_second_year.csv"));
        boundaries = BoundaryFiles.load(Kyrgyzstan.class);
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
    public List<Boundary> boundaries() {
        return boundaries;
    }
}
