package org.hashar.registry.internal.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    @Column
    private @Nullable BigDecimal latitude;

    @Column
    private @Nullable BigDecimal longitude;

    @Column
    private @Nullable Long version;

    protected TerritoryEntity() {}

    /** A new place, with nothing but its code. */
    public TerritoryEntity(UUID id, String country, String code) {
        this.id = id;
        this.country = country;
        this.code = code;
    }

    /** Takes over what the country's scheme says now: from now on the place comes with the country. */
    public void follow(Territory unit) {
        version = null;
        describe(unit);
    }

    /** Takes over what the programme says of a place of its own. */
    public void follow(Territory place, long version) {
        this.version = version;
        describe(place);
        Territory.Position at = place.position();
        latitude = at == null ? null : new BigDecimal(at.latitude());
        longitude = at == null ? null : new BigDecimal(at.longitude());
    }

    private void describe(Territory unit) {
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

    /** Null when the place comes with the country. */
    public @Nullable Long version() {
        return version;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /** Stands right below another place. */
    void standBelow(TerritoryEntity above) {
        level1 = above.level1;
        level2 = above.level2;
        level3 = above.level3;
        level4 = above.level4;
        switch (level) {
            case 2 -> level2 = code;
            case 3 -> level3 = code;
            default -> level4 = code;
        }
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

    /** The codes of the places above it and its own, the highest first. */
    public List<String> standing() {
        return Stream.of(level1, level2, level3, level4)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The codes of the places above it, the highest first. */
    public List<String> above() {
        return standing().stream().filter(each -> !each.equals(code)).toList();
    }

    public Territory toRecord(List<TerritoryName> names, List<String> aliases, Map<String, String> codes) {
        return new Territory(
                country, code, parent, level, names, aliases, codes, validFrom, validTo, position(), version);
    }

    private Territory.@Nullable Position position() {
        return latitude == null || longitude == null
                ? null
                : new Territory.Position(degrees(latitude), degrees(longitude));
    }

    /** As they are kept and compared: without zeros that say nothing. */
    static String degrees(BigDecimal degrees) {
        return degrees.signum() == 0 ? "0" : degrees.stripTrailingZeros().toPlainString();
    }
}
