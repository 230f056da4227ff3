package org.hashar.registry.internal.batch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.FamilyBatch;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatch.NameInPlace;
import org.hashar.api.registry.RegistryBatchService;
import org.hashar.api.registry.RegistryReferences;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.family.FactBatch;
import org.hashar.registry.internal.family.Facts;
import org.hashar.registry.internal.group.GroupBatch;
import org.hashar.registry.internal.group.MembershipBatch;
import org.hashar.registry.internal.household.HouseholdBatch;
import org.hashar.registry.internal.person.PersonBatch;
import org.hashar.registry.internal.remittance.RemittanceBatch;
import org.hashar.store.Plans;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Many at once. Waits for those who say what refers to the registry: without them nothing could be taken out safely. */
@Component
public final class RegistryBatches implements RegistryBatchService {
    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final List<RegistryReferences> references;

    /** Wired by declarative services. */
    @Activate
    public RegistryBatches(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<RegistryReferences> references) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        this.references = List.copyOf(references);
    }

    @Override
    public RegistryBatch.Outcomes register(Actor actor, UUID batch, RegistryBatch drafts) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            RegistryBatch.Outcomes outcomes = Plans.anew(em, () -> go(em, actor, drafts, true));
            audit.record(actor, "registry.batch", batch, null);
            return outcomes;
        });
    }

    @Override
    public RegistryBatch.Outcomes check(Actor actor, RegistryBatch drafts) {
        actor.require(Role.COORDINATOR);
        // A unit of work that writes nothing: it may lock.
        return tx.call(em -> Plans.anew(em, () -> go(em, actor, drafts, false)));
    }

    private RegistryBatch.Outcomes go(EntityManager em, Actor actor, RegistryBatch drafts, boolean writes) {
        Violations violations = new Violations();
        Country country = CountryRules.writable(countries, drafts.country(), violations);
        if (country == null) {
            throw Problem.invalid(violations.list()).exception();
        }
        Batch batch = new Batch(
                em,
                country,
                CountryRules.identifiers(countries),
                CountryRules.today(country, clock),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                places(country, drafts),
                writes);
        List<RegistryBatch.Outcome> persons = PersonBatch.add(batch, drafts.persons());
        List<RegistryBatch.Outcome> groups = GroupBatch.add(batch, drafts.groups());
        MembershipBatch memberships = new MembershipBatch(batch, drafts.memberships(), drafts.roles());
        return new RegistryBatch.Outcomes(
                persons,
                groups,
                memberships.join(drafts.memberships()),
                memberships.give(drafts.roles()),
                families(batch, actor, drafts.families()));
    }

    private FamilyBatch.Outcomes families(Batch batch, Actor actor, FamilyBatch drafts) {
        Facts.Tools tools = new Facts.Tools(tx, clock, countries, audit);
        List<RegistryBatch.Outcome> households = HouseholdBatch.add(batch, drafts.households());
        return new FamilyBatch.Outcomes(
                households,
                new HouseholdBatch(batch, drafts.members()).join(drafts.members()),
                FactBatch.addMigrations(batch, tools, drafts.migrations()),
                FactBatch.addLand(batch, tools, drafts.land()),
                RemittanceBatch.add(batch, drafts.remittances(), actor.login()),
                FactBatch.addStatuses(batch, tools, drafts.statuses()));
    }

    /** Codes of the places that drafts name. */
    private static Set<String> places(Country country, RegistryBatch drafts) {
        Set<String> places = new HashSet<>();
        drafts.persons().forEach(person -> note(places, country, person.country(), person.territory()));
        drafts.groups().forEach(group -> note(places, country, group.country(), group.territory()));
        drafts.families()
                .households()
                .forEach(household -> note(places, country, household.country(), household.territory()));
        return places;
    }

    private static void note(Set<String> places, Country country, String of, @Nullable String territory) {
        requireSame(country, of);
        if (territory != null) {
            places.add(territory);
        }
    }

    private static void requireSame(Country country, String code) {
        if (!country.code().equals(code)) {
            throw new IllegalArgumentException("a batch of " + country.code() + " has a draft of " + code);
        }
    }

    @Override
    public Map<NameInPlace, Group> named(Actor actor, String country, Collection<NameInPlace> names) {
        actor.require(Role.READER);
        Map<NameInPlace, NameInPlace> keys = new HashMap<>();
        names.forEach(name -> keys.put(name, new NameInPlace(name.territory(), Texts.key(name.name()))));
        Map<NameInPlace, Group> found = tx.read(em -> GroupBatch.named(em, country, new HashSet<>(keys.values())));
        Map<NameInPlace, Group> answer = new HashMap<>();
        keys.forEach((name, key) -> {
            Group group = found.get(key);
            if (group != null) {
                answer.put(name, group);
            }
        });
        return answer;
    }

    @Override
    public Set<UUID> remove(Actor actor, UUID batch, RegistryBatch.Made made) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            Set<UUID> kept = Plans.anew(em, () -> removed(em, made));
            audit.record(actor, "registry.batch.remove", batch, null);
            return kept;
        });
    }

    private Set<UUID> removed(EntityManager em, RegistryBatch.Made made) {
        Set<UUID> named = new LinkedHashSet<>(made.persons());
        named.addAll(made.groups());
        named.addAll(made.families().households());
        named.addAll(MembershipBatch.personsOf(em, made.memberships(), made.roles()));
        named.addAll(HouseholdBatch.householdsOf(em, made.families().members()));
        Set<UUID> referred = new HashSet<>();
        references.forEach(each -> referred.addAll(each.referredTo(named)));
        Set<UUID> kept = new HashSet<>(made.persons());
        kept.addAll(made.groups());
        kept.addAll(made.families().households());
        kept.retainAll(referred);
        kept.addAll(MembershipBatch.remove(em, made.memberships(), made.roles(), referred));
        kept.addAll(removed(em, made.families(), referred));
        kept.addAll(PersonBatch.remove(em, without(made.persons(), referred)));
        kept.addAll(GroupBatch.remove(em, without(made.groups(), referred)));
        references.forEach(each -> each.removed(without(made.groups(), kept)));
        return kept;
    }

    /** Takes out facts about families, and then households, but for those referred to; returns the ids of those that stay. */
    private static Set<UUID> removed(EntityManager em, FamilyBatch.Made made, Set<UUID> referred) {
        Set<UUID> kept = new HashSet<>(HouseholdBatch.removeMembers(em, made.members(), referred));
        kept.addAll(FactBatch.removeMigrations(em, made.migrations()));
        kept.addAll(FactBatch.removeLand(em, made.land()));
        kept.addAll(RemittanceBatch.remove(em, made.remittances()));
        kept.addAll(FactBatch.removeStatuses(em, made.statuses()));
        kept.addAll(HouseholdBatch.remove(em, without(made.households(), referred)));
        return kept;
    }

    private static List<UUID> without(List<UUID> ids, Set<UUID> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }
}
