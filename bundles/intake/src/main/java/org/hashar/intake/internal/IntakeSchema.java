package org.hashar.intake.internal;

import java.util.List;
import org.hashar.intake.internal.form.FormEntity;
import org.hashar.intake.internal.job.ConfirmationEntity;
import org.hashar.intake.internal.job.FindingEntity;
import org.hashar.intake.internal.job.JobEntity;
import org.hashar.intake.internal.job.SubmissionEntity;
import org.hashar.intake.internal.mapping.ColumnEntity;
import org.hashar.intake.internal.mapping.MappingEntity;
import org.hashar.store.EntitySource;
import org.osgi.service.component.annotations.Component;

/** The tables of imports. */
@Component
public final class IntakeSchema implements EntitySource {

    @Override
    public String schema() {
        return "intake";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                MappingEntity.class,
                ColumnEntity.class,
                JobEntity.class,
                FindingEntity.class,
                FormEntity.class,
                SubmissionEntity.class,
                ConfirmationEntity.class);
    }
}
