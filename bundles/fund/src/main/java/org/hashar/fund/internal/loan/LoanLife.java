package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hashar.api.fund.LoanPosition;
import org.hashar.api.money.Asset;
import org.jspecify.annotations.Nullable;

/**
 * How every payment on a loan is divided, by what was agreed and what was paid on each day and by nothing else: not by the order in which it
 * became known, nor by what is posted. Pure. On one day payments come first, then what is set off, then decisions.
 */
final class LoanLife {
    private final @Nullable Course course;
    private final NavigableMap<LocalDate, Split> splits = new TreeMap<>();
    private final NavigableMap<LocalDate, Long> over = new TreeMap<>();

    private LoanLife(@Nullable Course course) {
        this.course = course;
    }

    /**
     * Up to the end of a day.
     *
     * @param facts null when nobody handed the loan out: then no payment finds a place
     */
    static LoanLife of(@Nullable LoanFacts facts, LoanDays days, LocalDate until, Asset asset) {
        if (facts == null) {
            LoanLife life = new LoanLife(null);
            days.days()
                    .headMap(until, true)
                    .forEach((date, day) -> life.beyond(date, day.paid + day.setOff + day.writtenOff));
            return life;
        }
        LoanVersion first = facts.first();
        LoanLife life = new LoanLife(new Course(first.terms(asset).of(days.principal(until)), first.rules()));
        life.run(facts.later(), days, until, asset);
        return life;
    }

    private void run(List<LoanVersion> later, LoanDays ledger, LocalDate until, Asset asset) {
        NavigableMap<LocalDate, LoanDays.Day> days = ledger.days();
        TreeSet<LocalDate> dates = new TreeSet<>(days.keySet());
        later.forEach(version -> dates.add(version.from()));
        for (LocalDate date : dates.headSet(until, true)) {
            LoanDays.Day day = days.get(date);
            if (day != null) {
                payments(date, day);
            }
            for (LoanVersion version : later) {
                if (version.from().equals(date)) {
                    course().reschedule(date, version.terms(asset), version.rules());
                }
            }
        }
    }

    private void payments(LocalDate date, LoanDays.Day day) {
        Split split = Split.NONE;
        if (day.paid > 0) {
            split = split.plus(course().pay(date, day.paid));
        } else if (day.paid < 0) {
            split = split.plus(course().unpay(-day.paid).negated());
        }
        if (day.setOff > 0) {
            split = split.plus(course().setOff(date, day.setOff));
        } else if (day.setOff < 0) {
            split = split.plus(course().unpay(-day.setOff).negated());
        }
        splits.put(date, split);
        beyond(date, split.over());
        if (day.writtenOff > 0) {
            beyond(date, day.writtenOff - course().writeOff());
        } else if (day.writtenOff < 0) {
            course().takeWriteOffBack(-day.writtenOff);
        }
    }

    private void beyond(LocalDate date, long units) {
        if (units > 0) {
            over.merge(date, units, Math::addExact);
        }
    }

    private Course course() {
        return java.util.Objects.requireNonNull(course);
    }

    /** Whether the loan was handed out at all. */
    boolean exists() {
        return course != null;
    }

    /** How it stands at the end of the day that it was followed to. */
    LoanPosition at(LocalDate day) {
        return course().at(day);
    }

    List<Debt> debts() {
        return course().debts();
    }

    long writtenOff() {
        return course().writtenOff();
    }

    /** What the payments of a day pay; nothing for a day without any. */
    Split split(LocalDate day) {
        return splits.getOrDefault(day, Split.NONE);
    }

    /** What finds no place, by day. Empty when every payment is within the debt. */
    NavigableMap<LocalDate, Long> over() {
        return over;
    }
}
