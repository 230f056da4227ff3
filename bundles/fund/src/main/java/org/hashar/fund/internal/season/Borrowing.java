package org.hashar.fund.internal.season;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Problem;
import org.hashar.api.fund.MemberShare;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Moneys;

/** A loan that something happens to, with its goods and its members' shares. */
final class Borrowing {
    private final FundWork work;
    private final RevolvingLoanEntity loan;
    private final Map<UUID, LoanShareEntity> shares;

    private Borrowing(FundWork work, RevolvingLoanEntity loan) {
        this.work = work;
        this.loan = loan;
        this.shares = work.em()
                .createQuery("select s from LoanShareEntity s where s.loan = :loan", LoanShareEntity.class)
                .setParameter("loan", loan.id())
                .getResultStream()
                .collect(Collectors.toMap(LoanShareEntity::person, each -> each));
    }

    /** The loan, if its issue stands and was before that day; what is wrong is noted. */
    static Borrowing of(FundWork work, UUID id, LocalDate date) {
        RevolvingLoanEntity loan = require(work.em(), id);
        work.violations().check(FundDocuments.stands(work.em(), id), "/loan", "loan-taken-back", id);
        work.violations().check(!date.isBefore(loan.issuedOn()), "/date", "loan-issued-later", loan.issuedOn());
        return new Borrowing(work, loan);
    }

    /** A loan. */
    static RevolvingLoanEntity require(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(RevolvingLoanEntity.class, id))
                .orElseThrow(() ->
                        Problem.of(Problem.Type.NOT_FOUND, "loan-not-found", id).exception());
    }

    RevolvingLoanEntity loan() {
        return loan;
    }

    /** What is owed. */
    AccountRef account() {
        return CapitalChart.loan(loan.id());
    }

    /** Declares the accounts of the loan and these. */
    void begin(Set<AccountRef> more) {
        Set<AccountRef> refs = new HashSet<>(more);
        refs.add(account());
        refs.add(CapitalChart.shares(loan.id()));
        refs.add(CapitalChart.share(loan.id()));
        shares.values().forEach(share -> refs.add(share.account()));
        work.begin(refs);
    }

    /** What may still be taken off the debt. */
    long owed() {
        return Math.max(0, work.free(account()));
    }

    /** What the members owe more than the group does: what the group paid for them. */
    long paidByGroup() {
        long members = shares.values().stream()
                .mapToLong(share -> work.present(share.account()))
                .sum();
        return Math.max(0, members - work.present(account()));
    }

    /**
     * Releases members.
     *
     * @param most what they may be released from together
     */
    void release(List<MemberShare> lines, long most, String code) {
        take(lines, most, CapitalChart.shares(loan.id()), code);
    }

    /** Makes what members owe the group's own, which has no share to begin with. */
    void assume(List<MemberShare> lines) {
        take(lines, Long.MAX_VALUE, CapitalChart.share(loan.id()), "ASSUMED");
    }

    private void take(List<MemberShare> lines, long most, AccountRef to, String code) {
        long sum = 0;
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            MemberShare line = lines.get(i);
            String pointer = "/shares/" + i;
            LoanShareEntity share = shares.get(line.person());
            OptionalLong units = Moneys.positive(
                    work.violations(),
                    pointer + "/amount",
                    line.amount(),
                    work.fund().asset());
            boolean sound = work.violations().check(seen.add(line.person()), pointer + "/person", "listed-twice");
            sound = work.violations().check(share != null, pointer + "/person", "no-share") && sound;
            if (!sound || share == null || units.isEmpty()) {
                continue;
            }
            long left = Math.max(0, work.free(share.account()));
            work.violations()
                    .check(
                            units.getAsLong() <= left,
                            pointer + "/amount",
                            "beyond-share",
                            work.text(share.account(), left));
            work.move(to, share.account(), units.getAsLong(), code);
            sum = Math.addExact(sum, units.getAsLong());
        }
        work.violations().check(sum <= most, "/shares", "shares-beyond-payment", work.text(account(), most));
    }
}
