package org.hashar.kyrgyzstan.reporting;

import java.util.List;
import org.hashar.countrykit.ModuleVersion;
import org.hashar.spi.CountryModule;
import org.hashar.spi.ReportDefinition;
import org.hashar.spi.ReportModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The reports that programmes in Kyrgyzstan hand in. */
@Component(property = CountryModule.COUNTRY + "=KG")
public final class KyrgyzstanReports implements ReportModule {
    private final String moduleVersion;
    private final List<ReportDefinition> reports = List.of(new CommunityFundVillages());

    @Activate
    public KyrgyzstanReports() {
        moduleVersion = ModuleVersion.of(KyrgyzstanReports.class);
    }

    @Override
    public String moduleVersion() {
        return moduleVersion;
    }

    @Override
    public List<ReportDefinition> reports() {
        return reports;
    }
}
