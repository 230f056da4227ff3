package org.hashar.fund.internal.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.fund.CorrectionPreview.Break;
import org.hashar.api.fund.CorrectionPreview.Kind;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Breach;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;

/** Tells what would break at later meetings, so that the person who corrects knows where to look (R7). */
final class Breaks {
    /** How many are told. */
    static final int MOST = 100;

    private static final String DOCUMENTS = "select j.businessDate, j.document, d.code, d.owner, c.code, c.owner"
            + " from JournalEntity j left join JournalEntity r on r.book = j.book and r.reverses = j.id,"
            + " TransferEntity t, AccountEntity d, AccountEntity c where j.book = :book and j.fund = :fund"
            + " and j.businessDate in :days and j.reverses is null and r.id is null and t.book = j.book"
            + " and t.journal = j.id and d.book = t.book and d.id = t.debit and c.book = t.book and c.id = t.credit"
            + " and (d.owner in :owners or c.owner in :owners) order by j.seq";

    private Breaks() {}

    /**
     * Each breach with its day, the last document of that day that needs what is missing, and how much that is.
     *
     * @param taken documents that are being taken back
     * @param self what is told when nothing that stands was posted on that day
     */
    static List<Break> of(EntityManager em, FundEntity fund, List<Breach> breaches, Set<UUID> taken, UUID self) {
        List<Break> found = new ArrayList<>();
        List<Breach> first = breaches.subList(0, Math.min(MOST, breaches.size()));
        Map<LocalDate, Map<AccountRef, UUID>> documents = documents(em, fund, first, taken);
        for (Breach breach : first) {
            AccountRef account = breach.account();
            UUID document = documents.getOrDefault(breach.date(), Map.of()).getOrDefault(account, self);
            found.add(new Break(
                    kind(account),
                    breach.date(),
                    document,
                    new Amount(breach.missing(), fund.asset()),
                    account.owner()));
        }
        return found;
    }

    private static Kind kind(AccountRef account) {
        return switch (account.code()) {
            case "CASH" -> Kind.CASH_SHORT;
            case "LOAN" -> Kind.LOAN_OVERPAID;
            case "SAVINGS" -> Kind.SAVINGS_SHORT;
            default -> Kind.ACCOUNT_SHORT;
        };
    }

    /** Notes them as reasons to refuse. */
    static void note(Violations violations, String pointer, List<Break> breaks) {
        for (Break each : breaks) {
            String missing = each.missing().toString();
            switch (each.kind()) {
                case CASH_SHORT -> violations.add(pointer, "later-cash-short", each.date(), each.document(), missing);
                case LOAN_OVERPAID ->
                    violations.add(
                            pointer, "later-loan-overpaid", each.date(), each.document(), missing, each.subject());
                case SAVINGS_SHORT ->
                    violations.add(
                            pointer, "later-savings-short", each.date(), each.document(), missing, each.subject());
                case LOAN_CEILING ->
                    violations.add(
                            pointer, "later-loan-ceiling", each.date(), each.document(), missing, each.subject());
                case ACCOUNT_SHORT ->
                    violations.add(pointer, "later-account-short", each.date(), each.document(), missing);
            }
        }
    }

    private static Map<LocalDate, Map<AccountRef, UUID>> documents(
            EntityManager em, FundEntity fund, Collection<Breach> breaches, Set<UUID> taken) {
        Map<LocalDate, Map<AccountRef, UUID>> found = new HashMap<>();
        if (breaches.isEmpty()) {
            return found;
        }
        Map<String, Set<AccountRef>> accounts = new HashMap<>();
        AccountRef social = Chart.socialFund(fund);
        for (AccountRef account : breaches.stream().map(Breach::account).toList()) {
            accounts.computeIfAbsent(key(account.code(), account.owner()), first -> new HashSet<>())
                    .add(account);
            if (account.equals(social)) {
                // What is kept for it is taken out of the box.
                accounts.computeIfAbsent(key("CASH", account.owner()), first -> new HashSet<>())
                        .add(account);
            }
        }
        for (Object[] row : em.createQuery(DOCUMENTS, Object[].class)
                .setParameter("book", fund.book())
                .setParameter("fund", fund.id())
                .setParameter("days", breaches.stream().map(Breach::date).collect(Collectors.toSet()))
                .setParameter(
                        "owners",
                        Ledger.padded(accounts.values().stream()
                                .flatMap(Set::stream)
                                .map(AccountRef::owner)
                                .distinct()
                                .toList()))
                .getResultList()) {
            UUID document = (UUID) row[1];
            if (taken.contains(document)) {
                continue;
            }
            Map<AccountRef, UUID> ofDay = found.computeIfAbsent((LocalDate) row[0], day -> new HashMap<>());
            for (int side = 2; side < row.length; side += 2) {
                accounts.getOrDefault(key((String) row[side], (UUID) row[side + 1]), Set.of())
                        .forEach(account -> ofDay.put(account, document));
            }
        }
        return found;
    }

    /** A payment of interest is one on the loan too. */
    private static String key(String code, UUID owner) {
        return (code.equals("INTEREST") ? "LOAN" : code) + owner;
    }

    /** Share-outs of a day or later that were reckoned from what stands, and are not taken back. */
    static List<UUID> shareOuts(EntityManager em, FundEntity fund, LocalDate from, Set<UUID> taken) {
        return em.createQuery(
                        "select s.id from ShareOutEntity s where s.fund = :fund and s.date >= :from"
                                + " and s.state not in :gone order by s.date, s.id",
                        UUID.class)
                .setParameter("fund", fund.id())
                .setParameter("from", from)
                .setParameter("gone", List.of(ShareOut.State.WITHDRAWN, ShareOut.State.REVERSED))
                .getResultStream()
                .filter(id -> !taken.contains(id))
                .toList();
    }
}
