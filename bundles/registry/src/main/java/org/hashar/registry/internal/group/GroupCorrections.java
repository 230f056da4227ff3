package org.hashar.registry.internal.group;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.change.GroupChanges;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.name.NameWords;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;

/** How mistakes of groups are mended, inside a unit of work that is running. What was known before stays known. */
final class GroupCorrections {
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    GroupCorrections(Clock clock, CountryDirectory countries, AuditTrail audit) {
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
    }

    /** The last status never was. */
    Group withdrawStatus(EntityManager em, Actor actor, UUID id, String reason, long version) {
        GroupEntity group = Groups.lock(em, id);
        Country country = countries.require(group.country());
        group.requireVersion(version);
        List<GroupStatusEntity> statuses = GroupRevisions.statuses(em, group);
        if (statuses.size() == 1) {
            throw Problem.of(Problem.Type.CONFLICT, "first-status", group.status())
                    .exception();
        }
        GroupStatusEntity wrong = statuses.get(statuses.size() - 1);
        GroupStatusEntity before = statuses.get(statuses.size() - 2);
        Instant now = now();
        wrong.withdraw(String.valueOf(Texts.clean(reason)), now);
        group.change(before.status(), before.from());
        if (wrong.status() == GroupStatus.DISSOLVED) {
            Federations.restore(em, group, wrong, country, CountryRules.today(country, clock), now);
        }
        GroupChanges.note(em, id);
        audit.record(actor, "group.status-withdraw", id, reason);
        return group.toRecord();
    }

    /** The group is as the revision says. */
    Group revise(EntityManager em, Actor actor, GroupRevision given, long version) {
        GroupEntity group = Groups.lock(em, given.group());
        Country country = countries.require(group.country());
        Violations violations = new Violations();
        Place place = Places.check(em, group.country(), given.territory(), violations);
        GroupRevision revision = GroupRevisions.canonical(given, place);
        GroupRevisions revisions = new GroupRevisions(em, group);
        if (revisions.alike(revision)) {
            return group.toRecord();
        }
        group.requireVersion(version);
        revisions.check(revision, CountryRules.today(country, clock), violations);
        GroupNames.check(em, group.id(), group.country(), place, revision.name(), violations);
        violations.throwIfAny();
        revisions.apply(revision, now());
        NameWords.replace(em, Map.of(group.id(), List.of(group.name())));
        GroupChanges.note(em, group.id());
        audit.record(actor, "group.revise", group.id(), revision.reason());
        return group.toRecord();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
