package org.hashar.fund.internal.capital;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Breach;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalDraft;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Kept;
import org.hashar.fund.internal.ledger.Posting;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.hashar.fund.internal.meeting.Chart;
import org.jspecify.annotations.Nullable;

/**
 * One document on a locked fund. Everything is put together and judged in memory; only when no rule is broken is anything written, goods and
 * money in one journal. For one unit of work, one thread.
 */
public final class FundWork {
    /** Codes of rules that are about how much there is; when nothing else is wrong, the problem is limit-exceeded. */
    private static final Set<String> LIMITS = Set.of(
            "not-enough-cash",
            "not-enough-stock",
            "not-enough-capital",
            "beyond-debt",
            "beyond-goods-term",
            "beyond-handed-out",
            "beyond-share",
            "beyond-receivable",
            "beyond-owed",
            "not-enough-held",
            "cash-short-on",
            "stock-short-on",
            "capital-short-on",
            "loan-overpaid-on",
            "account-short-on");

    private final EntityManager em;
    private final Actor actor;
    private final FundEntity fund;
    private final Heading heading;
    private final Instant now;
    private final LocalDate today;
    private final Violations violations = new Violations();
    private final Set<AccountRef> declared = new HashSet<>();
    private final List<TransferDraft> lines = new ArrayList<>();
    private final List<Object> details = new ArrayList<>();
    private final List<DecisionEntity> decisions = new ArrayList<>();
    private final Map<String, Asset> goods;
    private final NavigableMap<LocalDate, List<TransferDraft>> reallocations = new TreeMap<>();
    private @Nullable Posting posting;

    FundWork(EntityManager em, Actor actor, FundEntity fund, Heading heading, Instant now, LocalDate today) {
        this.em = em;
        this.actor = actor;
        this.fund = fund;
        this.heading = heading;
        this.now = now;
        this.today = today;
        this.goods = Goods.assets(em);
    }

    public EntityManager em() {
        return em;
    }

    public FundEntity fund() {
        return fund;
    }

    public Heading heading() {
        return heading;
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return today;
    }

    /** Gathers what is wrong; nothing is written if anything is. */
    public Violations violations() {
        return violations;
    }

    /** The goods of the catalogue by code. */
    public Map<String, Asset> goods() {
        return goods;
    }

    /** Reads the accounts that may be posted to, to be called once and before balances are asked for. */
    public void begin(Collection<AccountRef> refs) {
        declared.addAll(refs);
        Set<AccountRef> read = new HashSet<>(declared);
        Kept social = Chart.social(fund);
        if (read.contains(social.whole()) || read.contains(social.part())) {
            read.addAll(List.of(social.whole(), social.part()));
        }
        posting = Posting.begin(em, fund, read, heading.date()).keeping(social);
    }

    /** What may leave an account: its balance at the end of the document's day, or after all that is known if that is less. */
    public long free(AccountRef ref) {
        return Math.min(posting().balanceOn(ref, heading.date()), present(ref));
    }

    /** What may leave the box, zero or more: what lies in it but is the social fund's may not. */
    public long freeCash() {
        return Math.max(0, Math.min(ownCash(heading.date()), ownCash(LocalDate.MAX)));
    }

    private long ownCash(LocalDate day) {
        return posting().balanceOn(Chart.cash(fund), day) - posting().balanceOn(Chart.socialFund(fund), day);
    }

    /** The balance of an account after all that is known. */
    public long present(AccountRef ref) {
        return posting().balanceOn(ref, LocalDate.MAX);
    }

    /** The balance of an account at the end of the document's day. */
    public long onTheDay(AccountRef ref) {
        return posting().balanceOn(ref, heading.date());
    }

    /** What this is put together in; only to be asked, everything is added here. */
    public Posting posting() {
        if (posting == null) {
            throw new IllegalStateException("accounts are declared first");
        }
        return posting;
    }

    /** Moves units from the credited to the debited account; nothing when they are zero. */
    public void move(AccountRef debit, AccountRef credit, long units, String code) {
        if (units != 0) {
            move(List.of(new TransferDraft(debit, credit, units, code, null)));
        }
    }

    /** The same for transfers that are put together already. */
    public void move(List<TransferDraft> transfers) {
        for (TransferDraft line : transfers) {
            if (!declared.contains(line.debit()) || !declared.contains(line.credit())) {
                throw new IllegalStateException("account not declared for " + line.code());
            }
            lines.add(line);
        }
    }

    /** Moves parts of later payments, each on its own day, because of what this document changes. */
    public void reallocate(Map<LocalDate, List<TransferDraft>> byDay) {
        reallocations.putAll(byDay);
    }

    /** Notes accounts that would be beyond their limit on a day. */
    public void breaks(List<Breach> breaches) {
        breaches.forEach(breach -> note(violations, breach, text(breach.account(), breach.missing())));
    }

    /** An entity to write with the document, referred to before those that refer to it. */
    public void detail(Object entity) {
        details.add(entity);
    }

    /** Notes a decision that the document rests on, and what is wrong with it. */
    public void decide(String pointer, @Nullable UUID subject, Decision decision) {
        decide(pointer, subject, decision, Decisions.HALF);
    }

    /** The same for a body that wants more, or less, than half of those entitled to take part. */
    public void decide(String pointer, @Nullable UUID subject, Decision decision, int quorumPercent) {
        if (Decisions.check(violations, pointer, decision, quorumPercent)) {
            decisions.add(new DecisionEntity(heading.id(), decisions.size(), subject, decision));
        }
    }

    /** For people: units of money, or of a good, with its code. */
    public String text(AccountRef ref, long units) {
        String good = ref.good();
        Asset asset = good == null ? fund.asset() : goods.getOrDefault(good, new Asset(good, 0));
        return new Amount(units, asset).toString();
    }

    /** Writes it all, or throws all that is wrong. */
    void write() {
        UUID journal = null;
        if (!lines.isEmpty()) {
            fund.checkOpen(violations, "/date", heading.date());
            if (heading.kind() != FundDocument.Kind.OPENING) {
                fund.checkAfterOpening(violations, "/date", heading.date());
            }
        }
        if (violations.isEmpty() && !lines.isEmpty()) {
            journal = posting()
                    .add(new JournalDraft(heading.journal(), heading.id(), heading.date(), now, actor.id()), lines);
        }
        if (violations.isEmpty()) {
            reallocations.forEach((day, moved) -> posting()
                    .add(
                            new JournalDraft(JournalEntity.Kind.LOAN_REALLOCATION, heading.id(), day, now, actor.id()),
                            moved));
            if (posting != null) {
                breaks(posting.breaches());
            }
        }
        throwIfAny(violations);
        List<Object> written = new ArrayList<>();
        written.add(new DocumentEntity(fund, heading, journal, now, actor.login()));
        written.addAll(decisions);
        written.addAll(details);
        if (posting == null) {
            posting = Posting.begin(em, fund, declared, heading.date());
        }
        posting.write(written);
    }

    /** Notes an account that would be beyond its limit, with the day and what is missing (R7). */
    static void note(Violations violations, Breach breach, String missing) {
        UUID owner = breach.account().owner();
        switch (breach.account().code()) {
            case CapitalChart.CASH -> violations.add("/date", "cash-short-on", breach.date(), missing);
            case CapitalChart.STOCK -> violations.add("/date", "stock-short-on", breach.date(), missing, owner);
            case CapitalChart.LOAN -> violations.add("/date", "loan-overpaid-on", breach.date(), missing, owner);
            default -> {
                if (breach.account().code().startsWith(CapitalChart.CAPITAL)) {
                    violations.add("/date", "capital-short-on", breach.date(), missing);
                } else {
                    violations.add(
                            "/date",
                            "account-short-on",
                            breach.date(),
                            missing,
                            breach.account().code());
                }
            }
        }
    }

    static void throwIfAny(Violations violations) {
        List<Violation> found = violations.list();
        if (!found.isEmpty() && found.stream().allMatch(one -> LIMITS.contains(one.code()))) {
            throw new Problem(Problem.Type.LIMIT_EXCEEDED, "limit-exceeded", List.of(found.size()), found).exception();
        }
        violations.throwIfAny();
    }
}
