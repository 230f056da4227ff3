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
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatch.NameInPlace;
import org.hashar.api.registry.RegistryBatchService;
import org.hashar.api.registry.RegistryReferences;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.group.GroupBatch;
import org.hashar.registry.internal.group.MembershipBatch;
import org.hashar.registry.internal.person.PersonBatch;
import org.hashar.store.Tx;
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
            RegistryBatch.Outcomes outcomes = go(em, drafts, true);
            audit.record(actor, "registry.batch", batch, null);
            return outcomes;
        });
    }

    @Override
    public RegistryBatch.Outcomes check(Actor actor, RegistryBatch drafts) {
        actor.require(Role.COORDINATOR);
        // A unit of work that writes nothing: it may lock.
        return tx.call(em -> go(em, drafts, false));
    }

    private RegistryBatch.Outcomes go(EntityManager em, RegistryBatch drafts, boolean writes) {
        Violations violations = new Violations();
        Country country = CountryRules.writable(countries, drafts.country(), violations);
        if (country == null) {
            throw Problem.invalid(violations.list()).exception();
        }
        Set<String> places = new HashSet<>();
        for (PersonDraft person : drafts.persons()) {
            requireSame(country, person.country());
            if (person.territory() != null) {
                places.add(person.territory());
            }
        }
        for (GroupDraft group : drafts.groups()) {
            requireSame(country, group.country());
            if (group.territory() != null) {
                places.add(group.territory());
            }
        }
        Batch batch = new Batch(
                em,
                country,
                CountryRules.identifiers(countries),
                CountryRules.today(country, clock),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                places,
                writes);
        List<RegistryBatch.Outcome> persons = PersonBatch.add(batch, drafts.persons());
        List<RegistryBatch.Outcome> groups = GroupBatch.add(batch, drafts.groups());
        MembershipBatch memberships = new MembershipBatch(batch, drafts.memberships(), drafts.roles());
        return new RegistryBatch.Outcomes(
                persons, groups, memberships.join(drafts.memberships()), memberships.give(drafts.roles()));
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
            Set<UUID> referred = new HashSet<>();
            Set<UUID> named = new LinkedHashSet<>(made.persons());
            named.addAll(made.groups());
            named.addAll(MembershipBatch.personsOf(em, made.memberships(), made.roles()));
            references.forEach(each -> referred.addAll(each.referredTo(named)));
            Set<UUID> kept = new HashSet<>(made.persons());
            kept.addAll(made.groups());
            kept.retainAll(referred);
            kept.addAll(MembershipBatch.remove(em, made.memberships(), made.roles(), referred));
            kept.addAll(PersonBatch.remove(em, without(made.persons(), referred)));
            kept.addAll(GroupBatch.remove(em, without(made.groups(), referred)));
            references.forEach(each -> each.removed(without(made.groups(), kept)));
            audit.record(actor, "registry.batch.remove", batch, null);
            return kept;
        });
    }

    private static List<UUID> without(List<UUID> ids, Set<UUID> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }
}
