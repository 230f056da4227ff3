package org.hashar.registry.internal.territory;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.TerritoryName;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.spelling.PlaceSpelling;
import org.hashar.registry.internal.spelling.Spelling;
import org.jspecify.annotations.Nullable;

/** A name of a place, or, without a language, an alias. */
@Entity
@Table(name = "reg_territory_name")
public class TerritoryNameEntity {
    /** Behind all others. */
    private static final int KEPT = 10_000;

    @Id
    private UUID id;

    @Column(name = "territory_id")
    private UUID territoryId;

    @Column
    private String country;

    @Column
    private int seq;

    private @Nullable String language;

    @Column(name = "name_text")
    private String text;

    @Column(name = "name_key")
    private String key;

    @Column
    private String spelling;

    @Column
    private String skeleton;

    @Column(name = "spelt_as")
    private int speltAs;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column
    private boolean kept;

    protected TerritoryNameEntity() {}

    /** The {@code seq}th name of a place. */
    public TerritoryNameEntity(UUID id, UUID territoryId, String country, int seq, TerritoryName name) {
        this(id, territoryId, country, seq, name.text());
        language = name.language();
        validFrom = name.from();
        validTo = name.to();
    }

    /** An alias, {@code seq}th of all names of its place. */
    public TerritoryNameEntity(UUID id, UUID territoryId, String country, int seq, String alias) {
        this.id = id;
        this.territoryId = territoryId;
        this.country = country;
        this.seq = seq;
        text = alias;
        key = Texts.key(alias);
        spell();
    }

    /** Stays as an alias behind all names that the country's scheme has or will have, the {@code n}th of its kind. */
    public void keep(int n) {
        kept = true;
        language = null;
        validFrom = null;
        validTo = null;
        seq = KEPT + n;
    }

    /** Whether the name is no longer the country's or the programme's, but one that once was. */
    public boolean kept() {
        return kept;
    }

    /** Makes the keys by which other spellings find the name, by the rules of now. */
    public final void spell() {
        spelling = PlaceSpelling.key(text);
        skeleton = Spelling.skeleton(spelling);
        speltAs = PlaceSpelling.EDITION;
    }

    public UUID territoryId() {
        return territoryId;
    }

    public boolean alias() {
        return language == null;
    }

    public String text() {
        return text;
    }

    public TerritoryName toRecord() {
        return new TerritoryName(String.valueOf(language), text, validFrom, validTo);
    }
}
