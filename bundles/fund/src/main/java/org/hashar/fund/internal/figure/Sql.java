package org.hashar.fund.internal.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Literals of dates, moments and ids, which both databases read alike. Texts that people give are parameters, never literals. */
public final class Sql {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private Sql() {}

    static String day(LocalDate day) {
        return "date '" + day + "'";
    }

    static String moment(Instant moment) {
        return "timestamp with time zone '"
                + MOMENT.format(moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)) + "+00:00'";
    }

    static String id(UUID id) {
        return "cast('" + id + "' as uuid)";
    }

    /** A list for {@code in}; one that holds nothing when it is empty. */
    public static String ids(Collection<UUID> ids) {
        return ids.isEmpty()
                ? "(cast(null as uuid))"
                : ids.stream().map(Sql::id).collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * Joins who somebody was known to be: {@code coalesce(k.survivor, person)} is one person for all ids under which a human being was known (R2).
     *
     * @param person a column
     * @param known a literal
     */
    static String merges(String person, String known) {
        return " left join reg_v_merge k on k.person_id = " + person + " and k.merged_at <= " + known
                + " and k.undone_at > " + known;
    }

    /**
     * Persons with what was known of them at a moment, for {@code from}: {@code person_id, sex, birth_date, birth_year}.
     *
     * @param known a literal
     */
    static String persons(String known) {
        return "(select p.person_id, " + then("sex") + ", " + then("birth_date") + ", " + then("birth_year")
                + " from reg_v_person p left join reg_v_person_version v on v.person_id = p.person_id"
                + " and v.known_from <= " + known + " and v.known_to > " + known + ")";
    }

    private static String then(String column) {
        return "case when v.person_id is null then p." + column + " else v." + column + " end as " + column;
    }

    /**
     * That a reversal r counts on a day: not when its journal stands on a later one, because the day it belongs to was closed (R8).
     *
     * @param day a literal
     */
    static String takenBackBy(String day) {
        return " and not exists (select 1 from fund_journal k where k.book_id = r.book_id and k.id = r.journal_id"
                + " and k.business_date > " + day + ")";
    }

    /**
     * Loans that groups brought along when they were registered: {@code loan_id, group_id, person_id, issued_on, due_on} of documents that stand.
     *
     * @param known a literal
     */
    static String openingLoans(String known) {
        return "select l.id as loan_id, f.owner_id as group_id, l.person_id, l.issued_on, l.due_on from fund_opening_loan l"
                + " join fund_fund f on f.id = l.fund_id join fund_document h on h.id = l.document_id and h.recorded_at <= "
                + known + " left join fund_document_reversal r on r.document_id = l.document_id and r.reversed_at <= "
                + known + " where r.document_id is null";
    }

    /** What moved on accounts of a code: added on that side, taken off on the other. Account aliases are d and c, transfers t. */
    static String moved(String plus, String minus, String code) {
        return moved(plus, minus, code, "true");
    }

    /** The same for what meets a condition only. */
    static String moved(String plus, String minus, String code, String condition) {
        return "coalesce(sum(case when " + plus + ".code = '" + code + "' and " + condition
                + " then t.units else 0 end)" + " - sum(case when " + minus + ".code = '" + code + "' and " + condition
                + " then t.units else 0 end), 0)";
    }
}
