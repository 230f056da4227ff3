package org.hashar.fund.internal.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.jspecify.annotations.Nullable;

/**
 * Fines, what is paid of them, and the social fund: the lines of a meeting that the group's constitution has a say in. A fine is a claim on the
 * member and a gain of the fund; the social fund's money lies in the same box and belongs to nobody's savings. Pure.
 */
final class AgreedLines {
    private final Violations violations;
    private final Scene scene;
    private final MeetingDraft draft;
    private final Set<UUID> members;
    private final ConstitutionRules rules;
    private final List<Line> lines = new ArrayList<>();
    private boolean postable = true;
    private int first;

    /** A transfer with what it does not tell by itself: whom it concerns, and what was decided. */
    private record Line(TransferDraft transfer, @Nullable UUID person, @Nullable String decided) {}

    /**
     * Of one meeting.
     *
     * @param members on the meeting's date
     * @param rules in force on it
     */
    AgreedLines(Violations violations, Scene scene, MeetingDraft draft, Set<UUID> members, ConstitutionRules rules) {
        this.violations = violations;
        this.scene = scene;
        this.draft = draft;
        this.members = members;
        this.rules = rules;
    }

    /** What the group has agreed, when the meeting has lines that need it. */
    ConstitutionRules rules() {
        return rules;
    }

    /** Whether a meeting has lines that the constitution must be asked about. */
    static boolean any(MeetingDraft draft) {
        return !draft.fines().isEmpty()
                || !draft.socialClaims().isEmpty()
                || !draft.loans().isEmpty();
    }

    /**
     * Notes every broken rule.
     *
     * @param transfers of the meeting's other lines; those of these are added
     */
    void check(List<TransferDraft> transfers) {
        first = transfers.size();
        for (int i = 0; i < draft.fines().size(); i++) {
            fine("/fines/" + i, draft.fines().get(i));
        }
        Set<UUID> paying = new HashSet<>();
        for (int i = 0; i < draft.claimPayments().size(); i++) {
            MeetingDraft.ClaimPayment line = draft.claimPayments().get(i);
            String at = "/claimPayments/" + i;
            violations.check(paying.add(line.person()), at + "/person", "listed-twice");
            add(Chart.cash(scene.fund()), Chart.claim(line.person()), units(at, line.amount()), null, null, null);
        }
        Set<UUID> giving = new HashSet<>();
        for (int i = 0; i < draft.socialContributions().size(); i++) {
            MeetingDraft.Contribution line = draft.socialContributions().get(i);
            String at = "/socialContributions/" + i;
            member(at, line.person());
            violations.check(giving.add(line.person()), at + "/person", "listed-twice");
            AccountRef social = Chart.socialFund(scene.fund());
            add(Chart.cash(scene.fund()), social, units(at, line.amount()), null, line.person(), null);
        }
        for (int i = 0; i < draft.socialClaims().size(); i++) {
            socialClaim("/socialClaims/" + i, draft.socialClaims().get(i));
        }
        lines.forEach(line -> transfers.add(line.transfer()));
    }

    private void fine(String at, MeetingDraft.Fine line) {
        member(at, line.person());
        Texts.checkCode(violations, at + "/code", line.code());
        Texts.check(violations, at + "/decision", line.decision(), Shape.MAX_REASON);
        Optional<Money> price = rules.fines().stream()
                .filter(fine -> fine.code().equals(line.code()))
                .map(ConstitutionRules.Fine::amount)
                .findFirst();
        Money amount = line.amount() == null ? price.orElse(null) : line.amount();
        if (amount == null) {
            violations.add(at + "/amount", "fine-without-price", line.code());
            postable = false;
            return;
        }
        OptionalLong units = units(at, amount);
        boolean asAgreed = price.isPresent() && units.equals(OptionalLong.of(unitsOf(price.get())));
        String decided = ContentHash.blankToNull(line.decision());
        if (units.isPresent()) {
            violations.check(asAgreed || decided != null, at + "/decision", "fine-needs-decision", line.code());
        }
        AccountRef claim = Chart.claim(line.person());
        add(claim, Chart.result(scene.fund()), units, line.code(), decided == null ? null : line.person(), decided);
    }

    private void socialClaim(String at, MeetingDraft.SocialClaim line) {
        member(at, line.person());
        Texts.checkCode(violations, at + "/purpose", line.purpose());
        Texts.check(violations, at + "/decision", line.decision(), Shape.MAX_REASON);
        OptionalLong units = units(at, line.amount());
        Money ceiling = rules.socialFund().claimCeiling();
        String decided = ContentHash.blankToNull(line.decision());
        if (ceiling != null && units.isPresent() && decided == null) {
            violations.check(
                    units.getAsLong() <= unitsOf(ceiling),
                    at + "/amount",
                    "beyond-claim-ceiling",
                    scene.text(unitsOf(ceiling)));
        }
        AccountRef social = Chart.socialFund(scene.fund());
        add(social, Chart.cash(scene.fund()), units, line.purpose(), line.person(), decided);
    }

    private long unitsOf(Money agreed) {
        return Amount.parse(agreed.amount(), scene.asset()).orElseThrow().units();
    }

    private OptionalLong units(String at, Money amount) {
        return Moneys.positive(violations, at + "/amount", amount, scene.asset());
    }

    private void member(String at, UUID person) {
        violations.check(members.contains(person), at + "/person", "not-a-member", draft.date());
    }

    private void add(
            AccountRef debit,
            AccountRef credit,
            OptionalLong units,
            @Nullable String purpose,
            @Nullable UUID person,
            @Nullable String decided) {
        if (units.isEmpty()) {
            postable = false;
            return;
        }
        boolean social =
                Chart.same(debit, Chart.socialFund(scene.fund())) || Chart.same(credit, Chart.socialFund(scene.fund()));
        StatementLine.Kind kind = social ? StatementLine.Kind.SOCIAL_FUND : StatementLine.Kind.CLAIM;
        TransferDraft transfer = new TransferDraft(debit, credit, units.getAsLong(), kind.name(), purpose);
        lines.add(new Line(transfer, person, decided));
    }

    /** Whether every line could be turned into a transfer. */
    boolean postable() {
        return postable;
    }

    /**
     * What is to be kept beside the transfers.
     *
     * @param parts how many transfers more the lines before these are posted as
     */
    List<MeetingLineEntity> details(int parts) {
        List<MeetingLineEntity> details = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.person() != null) {
                details.add(new MeetingLineEntity(draft.id(), first + parts + i, line.person(), line.decided()));
            }
        }
        return details;
    }

    /** The lines as they read back: every amount with all its decimals, no text that says nothing. */
    Lines stored() {
        Lines stored = new Lines();
        for (Line line : lines) {
            MeetingLineEntity detail =
                    line.person() == null ? null : new MeetingLineEntity(draft.id(), 0, line.person(), line.decided());
            read(stored, new Amount(line.transfer().units(), scene.asset()), line.transfer(), detail);
        }
        return stored;
    }

    /** A transfer of a claim or of the social fund, read back into the lines it was made of. */
    static void read(Lines lines, Amount amount, TransferDraft transfer, @Nullable MeetingLineEntity detail) {
        Money money = Money.of(amount);
        String code = String.valueOf(transfer.purpose());
        if (StatementLine.Kind.valueOf(transfer.code()) == StatementLine.Kind.CLAIM) {
            if (Chart.isCash(transfer.debit())) {
                lines.claimPayments()
                        .add(new MeetingDraft.ClaimPayment(transfer.credit().owner(), money));
            } else {
                String decided = detail == null ? null : detail.decided();
                lines.fines().add(new MeetingDraft.Fine(transfer.debit().owner(), code, money, decided));
            }
        } else if (detail != null) {
            if (Chart.isCash(transfer.debit())) {
                lines.socialContributions().add(new MeetingDraft.Contribution(detail.person(), money));
            } else {
                lines.socialClaims().add(new MeetingDraft.SocialClaim(detail.person(), money, code, detail.decided()));
            }
        }
    }
}
