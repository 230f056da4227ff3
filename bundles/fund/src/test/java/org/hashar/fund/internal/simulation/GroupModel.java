package org.hashar.fund.internal.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.simulation.Books.Posting;
import org.jspecify.annotations.Nullable;

/** What the simulation knows of one group: who is in it, what it has agreed, which papers stand, and its books. Knows nothing of the services. */
final class GroupModel {
    final UUID group;
    final Neighbour neighbour;
    final Books books = new Books();
    final List<Member> members = new ArrayList<>();
    final List<Paper> standing = new ArrayList<>();

    @Nullable
    LocalDate closedUntil;

    @Nullable
    LocalDate openedOn;
    /** Around which days things happen: the days of the cycle that is open. */
    LocalDate start = LocalDate.of(2011, 2, 1);

    @Nullable
    LocalDate lastDay;

    /** Somebody in the group from one day until before another. */
    static final class Member {
        final UUID id;
        final LocalDate from;

        @Nullable
        LocalDate to;

        /** The paper that says so. */
        @Nullable
        UUID leftBy;

        Member(UUID id, LocalDate from) {
            this.id = id;
            this.from = from;
        }

        boolean isThere(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** What a paper is. */
    enum Kind {
        MEETING,
        OPENING,
        LEAVING,
        SHARE_OUT,
        CONSTITUTION,
        ENTERPRISE,
        TRADE
    }

    /**
     * A loan that a paper hands out.
     *
     * @param due the day on which all of it is; that it was handed out on when nothing was said
     * @param interest all of it, zero for none
     */
    record Loan(
            UUID id, UUID person, LocalDate issuedOn, LocalDate due, long principal, boolean terms, long interest) {}

    /**
     * A document that stands.
     *
     * @param own the day it is about
     * @param day on which it is posted
     * @param meeting null for other documents
     * @param rules of a constitution only
     */
    record Paper(
            UUID id,
            Kind kind,
            LocalDate own,
            LocalDate day,
            Moves moves,
            List<Loan> loans,
            @Nullable MeetingDraft meeting,
            @Nullable ConstitutionRules rules) {
        static Paper of(UUID id, Kind kind, LocalDate day, Moves moves) {
            return new Paper(id, kind, day, day, moves, List.of(), null, null);
        }

        Posting posting() {
            return new Posting(day, moves);
        }
    }

    GroupModel(UUID group, UUID neighbour) {
        this.group = group;
        this.neighbour = new Neighbour(neighbour);
    }

    Optional<Member> member(UUID person) {
        return members.stream().filter(each -> each.id.equals(person)).findFirst();
    }

    boolean isMember(UUID person, LocalDate day) {
        return member(person).filter(each -> each.isThere(day)).isPresent();
    }

    boolean isClosed(LocalDate day) {
        return closedUntil != null && !day.isAfter(closedUntil);
    }

    /** The last closed day, when the group was there already. */
    @Nullable
    LocalDate edge() {
        return closedUntil == null || closedUntil.isBefore(World.FORMED) ? null : closedUntil;
    }

    LocalDate openDay(LocalDate day) {
        return closedUntil != null && isClosed(day) ? closedUntil.plusDays(1) : day;
    }

    boolean isBeforeOpening(LocalDate day) {
        return openedOn != null && !day.isAfter(openedOn);
    }

    /** What the group has agreed for a day. */
    ConstitutionRules rules(LocalDate day) {
        return standing.stream()
                .filter(paper -> paper.rules() != null && !paper.own().isAfter(day))
                .max(Comparator.comparing(Paper::own))
                .map(Paper::rules)
                .orElse(ConstitutionRules.DEFAULT);
    }

    List<Paper> papers(Kind kind) {
        return standing.stream().filter(paper -> paper.kind() == kind).toList();
    }

    /** Loans that stand, but for those of a paper that is taken back: what was brought along, then by day. */
    List<Loan> loans(@Nullable Paper without) {
        return standing.stream()
                .filter(paper -> !paper.equals(without))
                .sorted(Comparator.comparing((Paper paper) -> paper.kind() != Kind.OPENING)
                        .thenComparing(Paper::own))
                .flatMap(paper -> paper.loans().stream())
                .toList();
    }

    /** What a standing paper moved, the other way round, on its own day or the first open one (R8). */
    Posting takingBack(Paper paper) {
        return new Posting(openDay(paper.day()), paper.moves().opposite());
    }

    /** Of postings that are to be made: what must move beside them, and why they may not be made. */
    record Divided(List<Posting> postings, Set<String> over) {}

    /**
     * Divides what is paid on loans with terms, whatever the order in which it became known (R7).
     *
     * @param concerned loans that the postings are about
     * @param after loans that stand then
     */
    Divided divided(List<Posting> postings, Collection<UUID> concerned, List<Loan> after) {
        List<Posting> all = new ArrayList<>(postings);
        Set<String> over = new TreeSet<>();
        Set<String> apart = new TreeSet<>();
        for (UUID id : new TreeSet<>(concerned)) {
            Loan loan = after.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElse(null);
            if (isDivided(id, loan)) {
                apart.add(Moves.loan(id));
                FlatLoan life = life(id, loan, postings, LocalDate.MAX);
                if (life.isOver()) {
                    over.add(Moves.loan(id));
                } else {
                    all.addAll(reallocated(id, life, postings));
                }
            }
        }
        Set<String> broken = books.broken(all);
        broken.removeAll(apart);
        over.addAll(broken);
        return new Divided(all, over);
    }

    /** Whether what is paid on a loan is not all principal. */
    boolean isDivided(UUID id, @Nullable Loan loan) {
        return (loan != null && loan.terms()) || books.total(Moves.interest(id)) != 0;
    }

    /** A loan to the end of a day, with some postings more. */
    FlatLoan life(UUID id, @Nullable Loan loan, List<Posting> more, LocalDate until) {
        return FlatLoan.through(
                loan,
                new FlatLoan.History(
                        books.moved(Moves.issued(id), more),
                        books.moved(Moves.paid(id), more),
                        books.moved(Moves.setOff(id), more)),
                until);
    }

    private List<Posting> reallocated(UUID loan, FlatLoan life, List<Posting> postings) {
        NavigableMap<LocalDate, Long> posted = books.moved(Moves.interest(loan), postings);
        Set<LocalDate> days = new TreeSet<>(posted.keySet());
        days.addAll(books.moved(Moves.paid(loan), postings).keySet());
        days.addAll(books.moved(Moves.setOff(loan), postings).keySet());
        NavigableMap<LocalDate, Long> missing = new TreeMap<>();
        for (LocalDate day : days) {
            missing.merge(openDay(day), life.interestOn(day) + posted.getOrDefault(day, 0L), Long::sum);
        }
        List<Posting> found = new ArrayList<>();
        missing.forEach((day, units) -> {
            if (units != 0) {
                found.add(new Posting(day, new Moves().move(Moves.loan(loan), Moves.interest(loan), units)));
            }
        });
        return found;
    }

    /** The same for what moves on one day, with all loans that stand but those of a paper. */
    Divided divided(Posting posting, @Nullable Paper without) {
        return divided(List.of(posting), posting.moves().loans(), loans(without));
    }

    /** Takes note that a paper stands, and what was posted with it. */
    void stands(Instant now, @Nullable Paper paper, List<Posting> postings) {
        books.post(now, postings);
        if (paper != null) {
            standing.add(paper);
        }
        for (Posting posting : postings) {
            if (lastDay == null || posting.day().isAfter(lastDay)) {
                lastDay = posting.day();
            }
        }
    }

    /** What is in the box and not the social fund's, on a day or in the end, whichever is less. */
    long freeCash(LocalDate day) {
        long onDay = books.on(Moves.CASH, day) - books.on(Moves.SOCIAL, day);
        return Math.max(0, Math.min(onDay, books.total(Moves.CASH) - books.total(Moves.SOCIAL)));
    }

    /** What the fund has won less what it has lost, that nobody was given yet; without enterprises. */
    long result() {
        long sum = 0;
        for (var each : books.balances().entrySet()) {
            sum += Moves.isUnlimited(each.getKey()) ? each.getValue() : 0;
        }
        return -sum;
    }
}
