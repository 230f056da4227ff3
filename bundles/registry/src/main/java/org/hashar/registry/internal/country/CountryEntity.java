package org.hashar.registry.internal.country;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A country whose territories are in the registry, and which version of them. */
@Entity
@Table(name = "reg_country")
public class CountryEntity {
    @Id
    private String code;

    @Column(name = "scheme_version")
    private String schemeVersion;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    protected CountryEntity() {}

    public CountryEntity(String code, String schemeVersion, Instant loadedAt) {
        this.code = code;
        loaded(schemeVersion, loadedAt);
    }

    /** Another version of the territories was loaded. */
    public final void loaded(String version, Instant at) {
        schemeVersion = version;
        loadedAt = at;
    }

    public String code() {
        return code;
    }

    public String schemeVersion() {
        return schemeVersion;
    }
}
