package org.hashar.kyrgyzstan.training;

import org.hashar.countrykit.TopicFile;
import org.hashar.spi.CountryModule;
import org.hashar.spi.Curriculum;
import org.hashar.spi.TrainingModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Growing of crops and making of felt, as self-help groups are taught (KG-42, KG-43). */
@Component(property = CountryModule.COUNTRY + "=KG")
public final class KyrgyzstanTraining implements TrainingModule {
    /** Of the topic file; grows with every change of it. */
    private static final String VERSION = "2026-11-21";

    private final Curriculum curriculum;

    @Activate
    public KyrgyzstanTraining() {
        curriculum = TopicFile.load(KyrgyzstanTraining.class, VERSION);
    }

    @Override
    public Curriculum curriculum() {
        return curriculum;
    }
}
