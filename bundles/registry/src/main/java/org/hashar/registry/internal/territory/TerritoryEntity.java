package org.hashar.registry.internal.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.jspecify.annotations.Nullable;

/** A place. Its names and codes are rows of their own; level1 to level4 are read by queries only. */
@Entity
@Table(name = "reg_territory")
public class TerritoryEntity {
    @Id
    private UUID id;

    private String country;
    private String code;
    private @Nullable String parent;
    private int level;

    @Column
    private @Nullable String level1;

    @Column
    private @Nullable String level2;

    @Column
    private @Nullable String level3;

    @Column
    private @Nullable String level4;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected TerritoryEntity() {}

    /** A new place, with nothing but its code. */
    public TerritoryEntity(UUID id, String country, String code) {
        this.id = id;
        this.country = country;
        this.code = code;
    }

    /** Takes over what the country's scheme says now. */
    public void follow(Territory unit) {
        parent = unit.parent();
        level = unit.level();
        validFrom = unit.from();
        validTo = unit.to();
    }

    /** Notes the codes of the units above and its own, by level from 1 on; null where a level is left out. */
    public void stand(@Nullable String[] levels) {
        level1 = levels[0];
        level2 = levels[1];
        level3 = levels[2];
        level4 = levels[3];
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public @Nullable String parent() {
        return parent;
    }

    public int level() {
        return level;
    }

    /** The codes of the places above it, the highest first. */
    public List<String> above() {
        return Stream.of(level1, level2, level3, level4)
                .filter(each -> each != null && !each.equals(code))
                .toList();
    }

    public Territory toRecord(List<TerritoryName> names, List<String> aliases, Map<String, String> codes) {
        return new Territory(country, code, parent, level, names, aliases, codes, validFrom, validTo);
    }
}
