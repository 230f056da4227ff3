package org.hashar.fund.internal.leaving;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Violations;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.constitution.Constitutions;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.shareout.Bases;
import org.hashar.fund.internal.shareout.Basis;
import org.hashar.fund.internal.shareout.Settlement;
import org.jspecify.annotations.Nullable;

/** Finds what a settlement rests on, in the registry and in the fund, and reckons it. Writes nothing. */
final class Leaver {
    private final GroupService groups;
    private final MembershipService memberships;
    private final PersonService persons;
    private final CountryDirectory countries;
    private final Bases bases;

    /** What was found for a draft. */
    record Found(UUID person, @Nullable Membership membership, Basis basis, ConstitutionRules rules, Facts facts) {
        /** All accounts that a settlement can touch. */
        Set<AccountRef> accounts() {
            FundEntity fund = basis.fund();
            Set<AccountRef> accounts = new HashSet<>(Set.of(
                    Chart.cash(fund),
                    Chart.socialFund(fund),
                    Chart.result(fund),
                    Chart.savings(person),
                    Chart.claim(person)));
            basis.debts().loansOf(person).forEach(loan -> accounts.addAll(Chart.ofLoan(loan)));
            return accounts;
        }
    }

    Leaver(
            GroupService groups,
            MembershipService memberships,
            PersonService persons,
            CountryDirectory countries,
            Bases bases) {
        this.groups = groups;
        this.memberships = memberships;
        this.persons = persons;
        this.countries = countries;
        this.bases = bases;
    }

    /** All that a settlement rests on. */
    Found find(EntityManager em, Actor actor, Group group, FundEntity fund, LeavingDraft draft) {
        Membership membership = episode(actor, draft).orElse(null);
        ConstitutionRules rules = Constitutions.on(em, group.id(), draft.date());
        List<String> roles = memberships.roles(actor, group.id(), draft.date().minusDays(1)).stream()
                .filter(role -> role.person().equals(draft.person()))
                .map(GroupRole::kind)
                .toList();
        int left = (int) memberships.membersOn(actor, group.id(), draft.date()).stream()
                .filter(member -> !member.person().equals(draft.person()))
                .count();
        Facts facts = new Facts(
                membership == null ? draft.id() : membership.id(),
                roles,
                left,
                rules.leaving().smallestGroup(),
                rules.leaving().result() == ConstitutionRules.Leaving.Result.AT_SHARE_OUT);
        return new Found(draft.person(), membership, bases.read(em, actor, group, fund, draft.date()), rules, facts);
    }

    /**
     * Reckons, and notes every broken rule.
     *
     * @param onDay balance at the end of the day
     * @param present balance after all that is known
     */
    Settlement reckon(
            EntityManager em,
            Actor actor,
            Violations violations,
            Found found,
            LeavingDraft draft,
            ToLongFunction<AccountRef> onDay,
            ToLongFunction<AccountRef> present) {
        Membership membership = found.membership();
        violations.check(membership != null, "/person", "not-a-member", draft.date());
        if (membership != null) {
            FundDocuments.about(em, membership.id(), FundDocument.Kind.LEAVING)
                    .forEach(settled -> violations.add("/person", "settled-already", settled.date()));
        }
        if (draft.heir() != null) {
            persons.require(actor, draft.heir());
        }
        FundEntity fund = found.basis().fund();
        ConstitutionRules.Leaving rules = found.rules().leaving();
        LocalDate last = fund.lastDate();
        boolean toDate = rules.result() == ConstitutionRules.Leaving.Result.TO_DATE;
        violations.check(
                !toDate || last == null || !last.isAfter(draft.date()), "/date", "meetings-open", String.valueOf(last));
        Settlement settlement = Settlement.of(
                found.basis(),
                draft.person(),
                rules,
                ref -> Math.min(onDay.applyAsLong(ref), present.applyAsLong(ref)));
        LeavingRules.check(violations, fund, draft, settlement, there(em, actor, draft), onDay, present);
        return settlement;
    }

    /** The currency of the group that the member moves to. */
    private @Nullable Asset there(EntityManager em, Actor actor, LeavingDraft draft) {
        LeavingDraft.Destination to = draft.to();
        if (to == null) {
            return null;
        }
        Group group = groups.require(actor, to.group());
        return Ledger.find(em, to.group())
                .map(FundEntity::asset)
                .orElseGet(() ->
                        countries.require(group.country()).requireCurrency().currency());
    }

    /** The membership that ends: the one of the day before. */
    Optional<Membership> episode(Actor actor, LeavingDraft draft) {
        return memberships.history(actor, draft.group()).stream()
                .filter(episode -> episode.person().equals(draft.person())
                        && episode.holdsOn(draft.date().minusDays(1)))
                .findFirst();
    }
}
