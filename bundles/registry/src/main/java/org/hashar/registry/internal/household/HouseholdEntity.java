package org.hashar.registry.internal.household;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdDraft;
import org.jspecify.annotations.Nullable;

/** A household, with where it lives now; {@link ResidenceEntity} keeps all that is known of where it lives. The version is counted by hand, as a person's is. */
@Entity
@Table(name = "reg_household")
public class HouseholdEntity {
    @Id
    private UUID id;

    private String country;
    private @Nullable String territory;
    private @Nullable String address;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private long version;

    protected HouseholdEntity() {}

    /** Registered with a draft that is canonical and right. */
    public HouseholdEntity(HouseholdDraft draft, Instant now) {
        id = draft.id();
        country = draft.country();
        territory = draft.territory();
        address = draft.address();
        recordedAt = now;
        version = 1;
    }

    /** Where it lives now. */
    void lives(@Nullable String there, @Nullable String at) {
        if (!Objects.equals(territory, there) || !Objects.equals(address, at)) {
            territory = there;
            address = at;
            version++;
        }
    }

    /** Nobody lives there any more whose address it may be. */
    public void forgetAddress() {
        address = null;
        version++;
    }

    public UUID id() {
        return id;
    }

    public String country() {
        return country;
    }

    public long version() {
        return version;
    }

    /** Whether a canonical draft says what is known already. */
    public boolean same(HouseholdDraft draft) {
        return country.equals(draft.country())
                && Objects.equals(territory, draft.territory())
                && Objects.equals(address, draft.address());
    }

    /** What somebody may see: where a house stands, nobody but the programme. */
    public Household shown(Actor actor) {
        return new Household(id, country, territory, actor.partner() == null ? address : null, recordedAt, version);
    }

    public Household toRecord() {
        return new Household(id, country, territory, address, recordedAt, version);
    }
}
