package org.hashar.fund.internal.shareout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.fund.ShareOutDraft.RemainderTo;
import org.hashar.api.fund.StatementLine.Kind;
import org.hashar.fund.internal.capital.EnterpriseChart;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalDraft;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.meeting.Chart;

/** A share-out as transfers. */
final class Postings {
    private final List<TransferDraft> transfers = new ArrayList<>();
    private final AccountRef cash;
    private final AccountRef social;
    private final AccountRef result;
    private final Kind kind;

    private Postings(AccountRef cash, AccountRef social, AccountRef result, Kind kind) {
        this.cash = cash;
        this.social = social;
        this.result = result;
        this.kind = kind;
    }

    /**
     * The transfers, line by line, in the order of the sheet.
     *
     * @param result the other side of what is divided: the fund's, or an enterprise's
     * @param fines smallest units by person, posted first
     * @param remainder smallest units
     * @param kind what a change of savings is: a share-out, or a settlement
     */
    static List<TransferDraft> of(
            FundEntity fund,
            AccountRef result,
            Map<UUID, Long> fines,
            List<Portion> portions,
            long remainder,
            RemainderTo to,
            Kind kind) {
        Postings postings = new Postings(Chart.cash(fund), Chart.socialFund(fund), result, kind);
        for (Portion portion : portions) {
            long fine = fines.getOrDefault(portion.person(), 0L);
            postings.add(Chart.claim(portion.person()), postings.result, fine, Kind.CLAIM);
            postings.add(portion);
        }
        if (to == RemainderTo.SOCIAL_FUND) {
            postings.add(postings.result, postings.social, remainder, Kind.SOCIAL_FUND);
        }
        return List.copyOf(postings.transfers);
    }

    private void add(Portion portion) {
        AccountRef savings = Chart.savings(portion.person());
        add(result, savings, portion.gain(), kind);
        add(savings, result, -portion.gain() - portion.claim(), kind);
        add(Chart.claim(portion.person()), result, portion.claim(), Kind.CLAIM);
        add(savings, Chart.claim(portion.person()), portion.claimsSetOff(), Kind.CLAIM);
        for (Holding.Loan loan : portion.loans()) {
            add(savings, Chart.interest(loan.id()), loan.interest(), Kind.INTEREST_PAID);
            add(savings, Chart.loan(loan.id()), loan.principal(), Kind.LOAN_REPAID);
        }
        add(savings, social, portion.social(), Kind.SOCIAL_FUND);
        add(savings, result, portion.arrears(), kind);
        add(result, savings, portion.arrears(), Kind.CONTRIBUTION);
        add(savings, result, portion.rounding(), kind);
        add(result, savings, -portion.rounding(), kind);
        add(savings, cash, portion.paid(), kind);
    }

    /**
     * Writes a share-out into the ledger, on its own date.
     *
     * @param fund locked
     * @return what it is posted as
     */
    static UUID write(EntityManager em, FundEntity fund, ShareOutEntity head, Actor actor, Instant now) {
        UUID enterprise = head.enterprise();
        List<TransferDraft> transfers = of(
                fund,
                enterprise == null ? Chart.result(fund) : EnterpriseChart.shared(enterprise),
                Sheets.fines(em, head),
                Sheets.portions(em, head),
                head.remainder(),
                head.remainderTo(),
                Kind.SHARE_OUT);
        // Nothing moves when nobody is paid and nothing is divided; the box is looked at all the same.
        Set<AccountRef> accounts = new HashSet<>(Set.of(Chart.cash(fund), Chart.socialFund(fund)));
        transfers.forEach(line -> accounts.addAll(List.of(line.debit(), line.credit())));
        Posting posting = Posting.begin(em, fund, accounts, head.date()).keeping(Chart.social(fund));
        UUID journal = posting.add(
                new JournalDraft(JournalEntity.Kind.SHARE_OUT, head.id(), head.date(), now, actor.id()), transfers);
        if (!posting.breaches().isEmpty()) {
            throw new IllegalStateException("share-out " + head.id() + " is beyond what its fund has");
        }
        posting.write(List.of());
        return journal;
    }

    /** Nothing moves when there is nothing above zero to move. What is set off from savings has what it is to them as its purpose. */
    private void add(AccountRef debit, AccountRef credit, long units, Kind code) {
        if (units > 0) {
            boolean setOff = code != kind && debit.equals(Chart.savings(debit.owner()));
            transfers.add(new TransferDraft(debit, credit, units, code.name(), setOff ? kind.name() : null));
        }
    }
}
