package org.hashar.registry.internal.area;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Area;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** A name, an alias or a part of an area. */
@Entity
@Table(name = "reg_area_line")
public class AreaLineEntity {
    /** What a line holds. */
    enum Kind {
        NAME,
        ALIAS,
        PART
    }

    @Id
    private UUID id;

    @Column(name = "area_id")
    private UUID areaId;

    @Column
    private int seq;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String language;
    private String content;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected AreaLineEntity() {}

    private AreaLineEntity(UUID areaId, int seq, Kind kind, String content) {
        id = Ids.next();
        this.areaId = areaId;
        this.seq = seq;
        this.kind = kind;
        this.content = content;
    }

    static AreaLineEntity name(UUID area, int seq, Area.Name name) {
        AreaLineEntity line = new AreaLineEntity(area, seq, Kind.NAME, name.text());
        line.language = name.language();
        return line;
    }

    static AreaLineEntity alias(UUID area, int seq, String alias) {
        return new AreaLineEntity(area, seq, Kind.ALIAS, alias);
    }

    static AreaLineEntity part(UUID area, int seq, Area.Part part) {
        AreaLineEntity line = new AreaLineEntity(area, seq, Kind.PART, part.territory());
        line.validFrom = part.from();
        line.validTo = part.to();
        return line;
    }

    UUID areaId() {
        return areaId;
    }

    /** Adds what it holds to the list of its kind. */
    void into(List<Area.Name> names, List<String> aliases, List<Area.Part> parts) {
        switch (kind) {
            case NAME -> names.add(new Area.Name(String.valueOf(language), content));
            case ALIAS -> aliases.add(content);
            case PART -> parts.add(new Area.Part(content, validFrom, validTo));
        }
    }
}
