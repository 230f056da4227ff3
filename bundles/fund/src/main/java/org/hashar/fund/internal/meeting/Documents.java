package org.hashar.fund.internal.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.Problem;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.jspecify.annotations.Nullable;

/**
 * Reads meetings as they were recorded. A page of them costs four queries, five with fines or the social fund, two more when loans were handed
 * out, however many there are.
 */
final class Documents {
    private Documents() {}

    /** The head of a meeting, if there is one with that id. */
    static Optional<MeetingEntity> find(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(MeetingEntity.class, id));
    }

    /** The head of a meeting, or not-found. */
    static MeetingEntity require(EntityManager em, UUID id) {
        return find(em, id).orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "meeting-not-found", id)
                .exception());
    }

    /** The reversal of a meeting, if it was taken back. */
    static Optional<ReversalEntity> reversal(EntityManager em, UUID meeting) {
        return Optional.ofNullable(em.find(ReversalEntity.class, meeting));
    }

    /** One meeting with its lines. */
    static Meeting read(EntityManager em, FundEntity fund, MeetingEntity head) {
        return read(em, fund, List.of(head)).get(0);
    }

    /** Meetings of one fund with their lines, in the order given. */
    static List<Meeting> read(EntityManager em, FundEntity fund, List<MeetingEntity> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Asset asset = fund.asset();
        List<UUID> ids = heads.stream().map(MeetingEntity::id).toList();
        Map<UUID, Lines> lines = new HashMap<>();
        ids.forEach(id -> lines.put(id, new Lines()));
        attendance(em, ids, lines);
        Map<LoanKey, LoanEntity> loans = loans(em, ids);
        Agreed agreed = loans.isEmpty() ? Agreed.NOTHING : Agreed.read(em, ids, asset);
        Map<UUID, ReversalEntity> reversals = reversals(em, ids);
        Map<UUID, List<TransferDraft>> transfers = Ledger.transfers(
                em, fund.book(), heads.stream().map(MeetingEntity::journal).toList());
        Map<LineKey, MeetingLineEntity> details = details(em, ids, transfers.values());
        return heads.stream()
                .map(head -> {
                    Lines own = lines.getOrDefault(head.id(), new Lines());
                    int at = 0;
                    for (TransferDraft line : transfers.getOrDefault(head.journal(), List.of())) {
                        MeetingLineEntity detail = details.get(new LineKey(head.id(), at++));
                        add(own, asset, line, loans.get(loanKey(head, line)), agreed, detail);
                    }
                    ReversalEntity reversal = reversals.get(head.id());
                    return head.toRecord(asset, own, reversal == null ? null : reversal.toRecord());
                })
                .toList();
    }

    private static LoanKey loanKey(MeetingEntity head, TransferDraft line) {
        return new LoanKey(head.id(), line.debit().owner());
    }

    private static void add(
            Lines lines,
            Asset asset,
            TransferDraft line,
            @Nullable LoanEntity loan,
            Agreed agreed,
            @Nullable MeetingLineEntity detail) {
        Money amount = Money.of(new Amount(line.units(), asset));
        switch (StatementLine.Kind.valueOf(line.code())) {
            case CONTRIBUTION ->
                lines.contributions()
                        .add(new MeetingDraft.Contribution(line.credit().owner(), amount));
            case LOAN_ISSUED -> {
                if (loan != null) {
                    lines.loans()
                            .add(new MeetingDraft.LoanIssue(
                                    line.debit().owner(),
                                    loan.person(),
                                    amount,
                                    loan.dueOn(),
                                    line.purpose(),
                                    agreed.terms().get(loan.key()),
                                    agreed.guarantors().getOrDefault(loan.key(), List.of())));
                }
            }
            case LOAN_REPAID, INTEREST_PAID, LOAN_RECOVERED, LOAN_SURPLUS ->
                LoanLines.read(lines.repayments(), line, asset);
            case EXPENSE -> lines.expenses().add(new MeetingDraft.Expense(amount, String.valueOf(line.purpose())));
            case CLAIM, SOCIAL_FUND -> AgreedLines.read(lines, new Amount(line.units(), asset), line, detail);
            case CASH_DIFFERENCE,
                    OPENING,
                    SHARE_OUT,
                    SETTLEMENT,
                    RESULT_SHARED,
                    LOAN_WRITTEN_OFF,
                    LOAN_LOSS,
                    ENTERPRISE -> {}
        }
    }

    /** What is kept beside the transfers; not asked for when none of them can have it. */
    private static Map<LineKey, MeetingLineEntity> details(
            EntityManager em, List<UUID> meetings, Collection<List<TransferDraft>> transfers) {
        boolean any = transfers.stream()
                .flatMap(List::stream)
                .map(line -> StatementLine.Kind.valueOf(line.code()))
                .anyMatch(kind -> kind == StatementLine.Kind.CLAIM || kind == StatementLine.Kind.SOCIAL_FUND);
        return any ? details(em, meetings) : Map.of();
    }

    /** Whom the lines of meetings concern whose transfers do not tell, and what was decided about them. */
    private static Map<LineKey, MeetingLineEntity> details(EntityManager em, Collection<UUID> meetings) {
        return em.createQuery("select l from MeetingLineEntity l where l.meeting in :ids", MeetingLineEntity.class)
                .setParameter("ids", Ledger.padded(meetings))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .collect(Collectors.toMap(MeetingLineEntity::key, line -> line));
    }

    private static void attendance(EntityManager em, List<UUID> ids, Map<UUID, Lines> lines) {
        for (AttendanceEntity line : em.createQuery(
                        "select a from AttendanceEntity a where a.meeting in :ids order by a.meeting, a.line",
                        AttendanceEntity.class)
                .setParameter("ids", ids)
                .getResultList()) {
            lines.getOrDefault(line.meeting(), new Lines()).attendance().add(line.toRecord());
        }
    }

    private static Map<LoanKey, LoanEntity> loans(EntityManager em, List<UUID> ids) {
        return em.createQuery("select l from LoanEntity l where l.meeting in :ids", LoanEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(LoanEntity::key, loan -> loan));
    }

    private static Map<UUID, ReversalEntity> reversals(EntityManager em, List<UUID> ids) {
        return em.createQuery("select r from ReversalEntity r where r.meeting in :ids", ReversalEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(ReversalEntity::meeting, reversal -> reversal));
    }
}
