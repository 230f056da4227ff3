package org.hashar.registry.internal.list;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.Book;
import org.hashar.api.registry.AreaService;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.ListQuery;
import org.hashar.api.registry.ListQuery.Kind;
import org.hashar.api.registry.ListService;
import org.hashar.api.registry.PlaceScope;
import org.hashar.api.registry.TerritoryService;
import org.hashar.registry.internal.area.Scopes;
import org.hashar.registry.internal.consent.Handover;
import org.hashar.registry.internal.consent.Partners;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens lists. What another service lists is read from there, so that it shows here what it shows there. */
@Component
public final class Lists implements ListService {
    /** Lists of families and in words of people's own, of which no row says whether somebody agrees to it. */
    private static final Set<Kind> OWN = Set.of(Kind.FAMILY_STATUSES, Kind.LAND_PLOTS, Kind.DECISIONS, Kind.VISITS);

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final GroupService groups;
    private final TerritoryService territories;
    private final AreaService areas;
    private final DuplicateService duplicates;

    /** Wired by declarative services. */
    @Activate
    public Lists(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit,
            @Reference GroupService groups,
            @Reference TerritoryService territories,
            @Reference AreaService areas,
            @Reference DuplicateService duplicates) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        this.groups = groups;
        this.territories = territories;
        this.areas = areas;
        this.duplicates = duplicates;
    }

    @Override
    public Book open(Actor actor, ListQuery query, Locale locale) {
        Ways ways = Ways.of(query.list());
        Actor.Partner partner = actor.partner();
        actor.require(query.purpose() != null && partner == null ? Role.COORDINATOR : ways.role());
        if (OWN.contains(query.list())) {
            actor.requireOwn(ways.role());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PlaceScope place = check(query, ways, now);
        if (query.group() != null) {
            groups.require(actor, query.group());
        }
        LocalDate today = CountryRules.today(countries.find(query.country()).orElse(null), clock);
        ListQuery asked = partner == null || !ways.ofPersons() ? query : own(query, partner, today);
        // What is recorded while the list is read is not in it.
        Instant known = query.asKnown() == null ? now : query.asKnown();
        Listing<?> listing = listing(actor, asked, locale, new Source(tx, query.country(), known, place), today);
        UUID subject = query.group();
        if (asked.purpose() != null) {
            Handover handover = handOver(listing, asked, asked.purpose(), today, now);
            listing = listing.only(persons -> tx.read(em -> handover.still(em, countries, persons)));
            subject = handover.release();
        }
        Book book = listing.book(asked, locale);
        audit.record(actor, "export." + query.list().key(), subject, null);
        return book;
    }

    /** Nothing may be given that the list does not read, so that no answer is about something else than was meant. */
    private @Nullable PlaceScope check(ListQuery query, Ways ways, Instant now) {
        Violations violations = new Violations();
        Country country = CountryRules.known(countries, query.country(), violations);
        Kind list = query.list();
        boolean out = query.purpose() != null;
        violations.check(!out || ways.ofPersons(), "/purpose", "not-of-this-list");
        violations.check(query.channel() == null || out, "/channel", "not-needed-here");
        violations.check(query.recipient() == null || out, "/recipient", "not-needed-here");
        violations.check(query.agreement() == null || out, "/agreement", "not-needed-here");
        violations.check(query.type() == null || list == Kind.GROUPS, "/type", "not-of-this-list");
        violations.check(query.territory() == null || ways.placed(), "/territory", "not-of-this-list");
        violations.check(query.group() == null || list == Kind.MEMBERSHIPS, "/group", "not-of-this-list");
        violations.check(query.asKnown() == null || ways.dated(), "/asKnown", "not-of-this-list");
        violations.check(query.asKnown() == null || !query.asKnown().isAfter(now), "/asKnown", "in-the-future", now);
        PlaceScope place = country == null || !ways.placed()
                ? null
                : tx.read(em ->
                        Scopes.check(em, country, query.territory(), CountryRules.today(country, clock), violations));
        violations.throwIfAny();
        return place;
    }

    /** What a partner asks for, for its own purpose, whether it says so or not. */
    private ListQuery own(ListQuery query, Actor.Partner partner, LocalDate today) {
        Violations violations = new Violations();
        violations.check(
                query.purpose() == null || query.purpose() == partner.purpose(), "/purpose", "not-of-this-key");
        violations.check(
                query.recipient() == null || query.recipient().equals(partner.organisation()),
                "/recipient",
                "not-of-this-key");
        violations.throwIfAny();
        UUID agreement =
                query.agreement() == null ? tx.read(em -> Partners.agreement(em, partner, today)) : query.agreement();
        return new ListQuery(
                query.list(),
                query.country(),
                query.type(),
                query.territory(),
                query.group(),
                query.asKnown(),
                partner.purpose(),
                null,
                partner.organisation(),
                agreement,
                query.hxl());
    }

    /** Decides who is in the list, and writes it down, a page at a time, so that a withdrawal waits for no more than one. */
    private Handover handOver(
            Listing<?> listing, ListQuery query, ConsentPurpose purpose, LocalDate today, Instant now) {
        Handover.Recipient recipient = new Handover.Recipient(query.recipient(), query.agreement());
        Handover handover = tx.call(em -> Handover.begin(em, purpose, query.channel(), recipient, today, now));
        int[] seq = new int[1];
        listing.persons(persons -> {
            tx.call(em -> handover.add(em, countries, persons, seq[0]));
            seq[0] += Page.Request.MAX;
        });
        return handover;
    }

    private Listing<?> listing(Actor actor, ListQuery query, Locale locale, Source source, LocalDate today) {
        Listings listings = new Listings(source, actor);
        String country = query.country();
        return switch (query.list()) {
            case PERSONS -> listings.persons();
            case HOUSEHOLDS -> listings.households();
            case HOUSEHOLD_MEMBERS -> listings.householdMembers(query.purpose() != null);
            case GROUPS -> {
                GroupQuery which = new GroupQuery(country, query.type(), query.territory(), null);
                yield new Listing<>(page -> groups.list(actor, which, page), Fields.GROUPS);
            }
            case MEMBERSHIPS -> listings.memberships(query.group());
            case TERRITORIES ->
                new Listing<>(
                        page -> territories.list(actor, country, null, null, page), Fields.territories(locale, today));
            case AREAS -> new Listing<>(page -> new Page<>(areas.list(actor, country), null), ProgrammeFields.AREAS);
            case DUPLICATES ->
                new Listing<>(
                        page -> duplicates.list(actor, country, DuplicatePair.State.OPEN, page), Fields.DUPLICATES);
            case MIGRATIONS -> listings.migrations();
            case MARITAL_STATUSES -> listings.maritalStatuses();
            case FAMILY_STATUSES -> listings.familyStatuses();
            case LAND_PLOTS -> listings.landPlots();
            case REMITTANCES -> listings.remittances();
            case CIVIL_DOCUMENTS -> listings.civilDocuments();
            case CONSENTS -> listings.consents(countries, today);
            case RELEASES -> listings.releases();
            case FEDERATIONS -> listings.federations();
            case DECISIONS -> listings.decisions();
            case VISITS -> listings.visits();
            case ORGANISATIONS -> listings.organisations();
            case ORGANISATION_ROLES -> listings.organisationRoles(countries);
            case AGREEMENTS -> listings.agreements(countries);
        };
    }
}
