package org.hashar.fund.internal.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.fund.StatementLine.Kind;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.loan.LoanRegister;

/**
 * What a human being has and owes in one group, inside a unit of work that is running: of all ids under which the person was known then (R2), so
 * that a merge of two persons shows one statement, and its undoing two again, while nothing that was posted changes.
 */
final class MemberStatements {
    private final EntityManager em;
    private final MembershipService memberships;
    private final PersonService persons;

    MemberStatements(EntityManager em, MembershipService memberships, PersonService persons) {
        this.em = em;
        this.memberships = memberships;
        this.persons = persons;
    }

    MemberStatement of(
            Actor actor,
            UUID group,
            UUID person,
            Optional<FundEntity> fund,
            Asset asset,
            LocalDate asOf,
            Instant known) {
        Set<UUID> ids = persons.identities(actor, person, known);
        LoanBook loans =
                fund.map(found -> LoanBook.read(em, found, asOf, known)).orElse(LoanBook.EMPTY);
        List<StatementLine> lines =
                fund.map(found -> Funds.lines(em, found, loans, asOf, known)).orElse(List.of()).stream()
                        .filter(line -> line.person() != null && ids.contains(line.person()))
                        .toList();
        requireMember(actor, group, person, ids, lines, known);
        Amount contributed = StatementLines.sum(lines, asset, Kind.CONTRIBUTION);
        Amount due = new Amount(
                fund.map(found -> due(actor, found, group, ids, asOf, known)).orElse(0L), asset);
        return new MemberStatement(
                group,
                person,
                asOf,
                known,
                StatementLines.savings(lines, asset),
                due,
                due.compareTo(contributed) > 0 ? due.minus(contributed) : Amount.zero(asset),
                new Amount(
                        fund.map(found -> social(actor, found, group, ids, asOf, known))
                                .orElse(0L),
                        asset),
                StatementLines.owed(lines, asset),
                fund
                        .map(found -> LoanRegister.read(em, found, Ledger.entries(em, found, asOf, known), asOf, known))
                        .orElse(List.of())
                        .stream()
                        .filter(loan -> ids.contains(loan.person()))
                        .map(loan -> loan(loan, loans.issuedOn(loan)))
                        .toList(),
                lines);
    }

    /** Those that were entered with this id: what is due of a person is added up over all ids. */
    private List<Membership> episodes(Actor actor, UUID group, UUID id, Instant known) {
        return memberships.ofPerson(actor, id, known).stream()
                .filter(episode ->
                        episode.group().equals(group) && episode.person().equals(id))
                .toList();
    }

    private long due(Actor actor, FundEntity fund, UUID group, Set<UUID> ids, LocalDate asOf, Instant known) {
        Contributions contributions = Contributions.read(em, fund, asOf, known);
        return ids.stream()
                .mapToLong(id -> contributions
                        .of(id, episodes(actor, group, id, known), List.of())
                        .due())
                .sum();
    }

    private long social(Actor actor, FundEntity fund, UUID group, Set<UUID> ids, LocalDate asOf, Instant known) {
        List<Entry> entries = Ledger.entries(em, fund, asOf, known);
        SocialDues dues = SocialDues.read(em, fund, entries, asOf, known);
        return ids.stream()
                .mapToLong(id -> dues.arrears(id, episodes(actor, group, id, known), entries))
                .sum();
    }

    private void requireMember(
            Actor actor, UUID group, UUID person, Set<UUID> ids, List<StatementLine> lines, Instant known) {
        boolean member = !lines.isEmpty()
                || ids.stream()
                        .anyMatch(id -> !episodes(actor, group, id, known).isEmpty())
                || memberships.ofPerson(actor, person, null).stream()
                        .anyMatch(episode -> episode.group().equals(group));
        if (!member) {
            throw Problem.of(Problem.Type.NOT_FOUND, "never-a-member", person, group)
                    .exception();
        }
    }

    private static MemberStatement.Loan loan(InternalLoan loan, LocalDate issuedOn) {
        return new MemberStatement.Loan(
                loan.id(), issuedOn, loan.dueOn(), loan.principal(), loan.outstanding(), loan.overdueSince() != null);
    }
}
