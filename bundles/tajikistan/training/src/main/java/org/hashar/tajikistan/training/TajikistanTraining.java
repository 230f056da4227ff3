package org.hashar.tajikistan.training;

import org.hashar.countrykit.TopicFile;
import org.hashar.spi.CountryModule;
import org.hashar.spi.Curriculum;
import org.hashar.spi.TrainingModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The ten topics that mutual support teams are taught (TJ-28). */
@Component(property = CountryModule.COUNTRY + "=TJ")
public final class TajikistanTraining implements TrainingModule {
    /** Of the topic file; grows with every change of it. */
    private static final String VERSION = "2026-11-21";

    private final Curriculum curriculum;

    @Activate
    public TajikistanTraining() {
        curriculum = TopicFile.load(TajikistanTraining.class, VERSION);
    }

    @Override
    public Curriculum curriculum() {
        return curriculum;
    }
}
