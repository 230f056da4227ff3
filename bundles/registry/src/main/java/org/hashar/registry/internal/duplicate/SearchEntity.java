package org.hashar.registry.internal.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.DuplicateSearch;
import org.jspecify.annotations.Nullable;

/** How far the search through a country has come. */
@Entity
@Table(name = "reg_duplicate_search")
public class SearchEntity {
    @Id
    private String country;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "last_person")
    private @Nullable UUID lastPerson;

    private long persons;
    private long done;
    private long found;

    protected SearchEntity() {}

    public SearchEntity(String country) {
        this.country = country;
    }

    /** Begins anew. */
    public void start(long all, Instant now) {
        startedAt = now;
        finishedAt = null;
        lastPerson = null;
        persons = all;
        done = 0;
        found = 0;
    }

    /** Some persons were looked at; {@code last} is null when there are no more. */
    public void step(@Nullable UUID last, int looked, int proposed, Instant now) {
        done += looked;
        found += proposed;
        if (last == null) {
            finishedAt = now;
        } else {
            lastPerson = last;
        }
    }

    public String country() {
        return country;
    }

    public boolean running() {
        return finishedAt == null;
    }

    public @Nullable UUID lastPerson() {
        return lastPerson;
    }

    /** Remaining time from the pace so far, also across a restart. */
    public DuplicateSearch toRecord(Instant now) {
        Long remaining = !running() || done == 0
                ? null
                : Duration.between(startedAt, now)
                        .multipliedBy(Math.max(0, persons - done))
                        .dividedBy(done)
                        .toSeconds();
        return new DuplicateSearch(country, startedAt, finishedAt, persons, done, found, remaining);
    }
}
