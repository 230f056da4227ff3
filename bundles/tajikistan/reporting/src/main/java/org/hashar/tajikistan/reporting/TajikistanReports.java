package org.hashar.tajikistan.reporting;

import java.util.List;
import org.hashar.countrykit.ModuleVersion;
import org.hashar.spi.CountryModule;
import org.hashar.spi.ReportDefinition;
import org.hashar.spi.ReportModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The reports that programmes in Tajikistan hand in. */
@Component(property = CountryModule.COUNTRY + "=TJ")
public final class TajikistanReports implements ReportModule {
    private final String moduleVersion;
    private final List<ReportDefinition> reports = List.of(new GroupsByJamoat());

    @Activate
    public TajikistanReports() {
        moduleVersion = ModuleVersion.of(TajikistanReports.class);
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
