package org.hashar.fund.internal.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.store.Ids;

/** The savings funds of groups, each in the book of its place. */
public final class SavingsFunds {
    private static final int BOOK_LEVEL = 3;

    private final TerritoryService territories;
    private final Clock clock;

    /** Finds places through the service. */
    public SavingsFunds(TerritoryService territories, Clock clock) {
        this.territories = territories;
        this.clock = clock;
    }

    /** The fund of a group, made when it has none, and locked either way until the unit of work ends. */
    public FundEntity lockOrCreate(EntityManager em, Actor actor, Group group, Asset asset) {
        return Ledger.lock(em, group.id())
                .orElseGet(() -> Ledger.create(
                        em,
                        new FundEntity(
                                book(actor, group),
                                Ids.next(),
                                group.id(),
                                group.country(),
                                asset,
                                clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    /**
     * The book of a group: the funds of its place on level 3 (a jamoat, an ayil aimak), or of the larger place that the group works in. Made
     * from the place's code, so that it is the same on every server; a group that moves keeps its book.
     */
    private UUID book(Actor actor, Group group) {
        return book(actor, group.country(), group.territory());
    }

    /** The same for a place. */
    public UUID book(Actor actor, String country, String territory) {
        Territory place = territories.require(actor, country, territory);
        String parent = place.parent();
        while (place.level() > BOOK_LEVEL && parent != null) {
            place = territories.require(actor, country, parent);
            parent = place.parent();
        }
        String name = "hashar:book:" + place.country() + ':' + place.code();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
