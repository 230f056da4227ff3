package org.hashar.registry.internal.territory;

import java.util.Locale;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A code of a place in one system. */
@Entity
@Table(name = "reg_territory_code")
public class TerritoryCodeEntity {
    /** The system of the main codes. */
    public static final String MAIN = "main";

    @Id
    private UUID id;

    @Column(name = "territory_id")
    private UUID territoryId;

    @Column
    private String country;

    @Column(name = "code_system")
    private String system;

    private String code;

    @Column(name = "code_key")
    private String key;

    protected TerritoryCodeEntity() {}

    public TerritoryCodeEntity(UUID id, UUID territoryId, String country, String system, String code) {
        this.id = id;
        this.territoryId = territoryId;
        this.country = country;
        this.system = system;
        this.code = code;
        key = key(code);
    }

    /** The form in which codes are compared: letter case aside. */
    public static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    public UUID territoryId() {
        return territoryId;
    }

    public String system() {
        return system;
    }

    public String code() {
        return code;
    }
}
