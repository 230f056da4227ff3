package org.hashar.fund.internal.simulation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a document of the model moves: units by account, each counted on the side on which the account grows. Names in small letters are notes of
 * the model, no accounts.
 */
final class Moves {
    static final String CASH = "CASH";
    static final String SOCIAL = "SOCIAL_FUND";
    static final String RESULT = "RESULT";
    static final String DIFFERENCE = "DIFFERENCE";
    static final String EXPENSE = "EXPENSE";
    static final String OPENING = "OPENING";
    static final String SALES = "ENT_SALES ";
    static final String COSTS = "ENT_COST ";

    /** Accounts that may stand on either side; what they hold is what the fund has won or lost. */
    private static final Set<String> UNLIMITED = Set.of(RESULT, DIFFERENCE, EXPENSE, OPENING, "INTEREST");

    private static final Set<String> OWED_BY_THE_FUND = Set.of("SAVINGS", SOCIAL, "ENT_SALES");

    private final Map<String, Long> units = new TreeMap<>();

    static String savings(UUID person) {
        return "SAVINGS " + person;
    }

    static String claim(UUID person) {
        return "CLAIM " + person;
    }

    static String loan(UUID loan) {
        return "LOAN " + loan;
    }

    static String interest(UUID loan) {
        return "INTEREST " + loan;
    }

    /** What was handed out as a loan. */
    static String issued(UUID loan) {
        return "issued " + loan;
    }

    /** What was paid on a loan with terms, however it is divided. */
    static String paid(UUID loan) {
        return "paid " + loan;
    }

    /** What was set off against a loan. */
    static String setOff(UUID loan) {
        return "set-off " + loan;
    }

    private static String code(String account) {
        int space = account.indexOf(' ');
        return space < 0 ? account : account.substring(0, space);
    }

    static boolean isNote(String account) {
        return Character.isLowerCase(account.charAt(0));
    }

    static boolean isUnlimited(String account) {
        return UNLIMITED.contains(code(account));
    }

    static boolean isLimited(String account) {
        return !isNote(account) && !isUnlimited(account);
    }

    Moves move(String debit, String credit, long amount) {
        add(debit, amount);
        add(credit, -amount);
        return this;
    }

    private void add(String account, long debit) {
        note(account, OWED_BY_THE_FUND.contains(code(account)) ? -debit : debit);
    }

    /** Goods, whose other side is the world, and notes. */
    Moves note(String account, long amount) {
        if (amount != 0) {
            units.merge(account, amount, Long::sum);
        }
        return this;
    }

    Moves opposite() {
        Moves back = new Moves();
        units.forEach((account, amount) -> back.units.put(account, -amount));
        return back;
    }

    Map<String, Long> units() {
        return units;
    }

    /** By how much more is in the box that is not the social fund's, through what is done and not only found. */
    long ofTheFreeCash() {
        return units.containsKey(OPENING)
                ? 0
                : units.getOrDefault(CASH, 0L) + units.getOrDefault(DIFFERENCE, 0L) - units.getOrDefault(SOCIAL, 0L);
    }

    /** Loans that something moves on. */
    Set<UUID> loans() {
        return units.keySet().stream()
                .filter(account -> account.startsWith("LOAN "))
                .map(account -> UUID.fromString(account.substring("LOAN ".length())))
                .collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return units.isEmpty();
    }
}
