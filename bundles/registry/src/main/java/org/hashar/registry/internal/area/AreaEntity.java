package org.hashar.registry.internal.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.AreaDraft;

/** One of the programme's own areas; what it is called and made of are rows of their own. */
@Entity
@Table(name = "reg_area")
public class AreaEntity {
    @Id
    private UUID id;

    @Column
    private String country;

    private String code;
    private long version;

    protected AreaEntity() {}

    /** Registered with a draft that is canonical and right. */
    public AreaEntity(AreaDraft draft) {
        id = draft.id();
        country = draft.country();
        code = draft.code();
        version = 1;
    }

    /** Takes over another code. */
    public void revise(AreaDraft draft) {
        code = draft.code();
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

    /** Whether this, with its rows, is its content. */
    public boolean same(AreaDraft draft, List<AreaLineEntity> lines) {
        Area area = toRecord(lines);
        return Objects.equals(draft, new AreaDraft(id, country, code, area.names(), area.aliases(), area.parts()));
    }

    public Area toRecord(List<AreaLineEntity> lines) {
        List<Area.Name> names = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        List<Area.Part> parts = new ArrayList<>();
        for (AreaLineEntity line : lines) {
            line.into(names, aliases, parts);
        }
        return new Area(id, country, code, names, aliases, parts, version);
    }
}
