package org.hashar.registry.internal.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hashar.api.organisation.Coverage;
import org.hashar.api.organisation.OrganisationRole;
import org.hashar.api.organisation.OrganisationRoleDraft;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;

/** One version of what an organisation does in a project. */
@Entity
@Table(name = "reg_organisation_role")
public class OrganisationRoleEntity extends KnownEntity {
    private UUID organisation;
    private String project;

    @Enumerated(EnumType.STRING)
    private OrganisationRoleDraft.Kind kind;

    protected OrganisationRoleEntity() {}

    /** Given with a draft that is right. */
    public OrganisationRoleEntity(OrganisationRoleDraft draft, Instant now) {
        super(draft.id(), draft.from(), Forever.kept(draft.to()), now);
        organisation = draft.organisation();
        project = draft.project();
        kind = draft.kind();
    }

    private OrganisationRoleEntity(OrganisationRoleEntity before, LocalDate to, Instant now) {
        super(before, before.from(), to, now);
        organisation = before.organisation;
        project = before.project;
        kind = before.kind;
    }

    /** The version after this one: it ends. */
    public OrganisationRoleEntity ended(LocalDate to, Instant now) {
        return new OrganisationRoleEntity(this, to, now);
    }

    public UUID organisation() {
        return organisation;
    }

    public String project() {
        return project;
    }

    public OrganisationRoleDraft.Kind kind() {
        return kind;
    }

    /** Whether this, the first version, was given with this content. */
    public boolean givenWith(OrganisationRoleDraft draft, List<Coverage> places) {
        return organisation.equals(draft.organisation())
                && project.equals(draft.project())
                && kind == draft.kind()
                && places.equals(draft.places())
                && from().equals(draft.from())
                && to().equals(Forever.kept(draft.to()));
    }

    public OrganisationRole toRecord(List<Coverage> places, List<Coverage.Apart> apart) {
        return new OrganisationRole(
                id(), organisation, project, kind, from(), Forever.told(to()), places, apart, recordedAt());
    }
}
