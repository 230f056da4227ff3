package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashar.api.Violations;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.hashar.api.registry.Membership;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.DocumentEntity;
import org.hashar.fund.internal.capital.EnterpriseChart;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.stock.BatchEntity;
import org.hashar.fund.internal.stock.Batches;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise while a document about it is judged. For one unit of work, one thread.
 *
 * @param history of the group's members
 */
record Venture(FundWork work, EnterpriseEntity of, List<Membership> history) {

    /** Notes what keeps a document of its day from belonging to the enterprise. */
    Venture checkOpen() {
        LocalDate date = work.heading().date();
        violations().check(!date.isBefore(of.startsOn()), "/date", "before-start", of.startsOn());
        closing().ifPresent(closed -> violations().add("/date", "enterprise-closed", closed.date()));
        return this;
    }

    Optional<DocumentEntity> closing() {
        return FundDocuments.about(work.em(), of.id(), FundDocument.Kind.ENTERPRISE_CLOSE).stream()
                .findFirst();
    }

    Violations violations() {
        return work.violations();
    }

    AccountRef cash() {
        return CapitalChart.cash(work.fund());
    }

    /** Notes a person who is no member of the group on a day. */
    void member(String pointer, UUID person, LocalDate day) {
        violations().check(membersOn(day).contains(person), pointer, "not-a-member", day);
    }

    Set<UUID> membersOn(LocalDate day) {
        return history.stream()
                .filter(episode -> episode.holdsOn(day))
                .map(Membership::person)
                .collect(Collectors.toSet());
    }

    /** Where money for the enterprise comes from: the box, or a member whom it is owed from then on. */
    AccountRef payer(@Nullable UUID person) {
        return person == null ? cash() : EnterpriseChart.owed(giver(person));
    }

    /** The owner of what is owed to a member, noted when it is new. */
    private UUID giver(UUID person) {
        UUID id = EnterpriseChart.giver(of.id(), person);
        if (work.em().find(GiverEntity.class, id) == null) {
            work.detail(new GiverEntity(id, of.id(), person));
        }
        return id;
    }

    OptionalLong positive(String pointer, Money money) {
        return Moneys.positive(violations(), pointer, money, work.fund().asset());
    }

    /** Notes that so much is not in the box, or is the social fund's; to be called after the accounts were read. */
    void checkCash(String pointer, long units) {
        long free = work.freeCash();
        violations().check(units <= free, pointer, "not-enough-cash", work.text(cash(), free));
    }

    /** A batch of this enterprise that may be used on the document's day. */
    Optional<BatchEntity> batch(String pointer, UUID id) {
        Optional<BatchEntity> batch = Batches.standing(work, pointer, id);
        boolean own = batch.map(found -> FundDocuments.require(work.em(), found.document()))
                .filter(document -> of.id().equals(document.subject()))
                .isPresent();
        if (batch.isPresent() && !violations().check(own, pointer, "unknown-batch", id)) {
            return Optional.empty();
        }
        batch.filter(found -> found.expiredOn(work.heading().date()))
                .ifPresent(found -> violations().add(pointer, "batch-expired", String.valueOf(found.expiresOn())));
        return batch;
    }

    /** How much of a batch is asked for, if it is there; to be called after the accounts were read. */
    OptionalLong available(String pointer, BatchEntity batch, Quantity quantity) {
        return Batches.available(work, pointer, batch, quantity);
    }
}
