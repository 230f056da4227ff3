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
import org.hashar.fund.internal.simulation.Books.Posting;
import org.jspecify.annotations.Nullable;

/** What the simulation knows of one group: who is in it, what it has agreed, which papers stand, and its books. Knows nothing of the services. */
final class GroupModel {
    final UUID group;
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
        CONSTITUTION,
        ENTERPRISE,
        TRADE
    }

    /**
     * A loan that a paper hands out.
     *
     * @param interest all of it, zero for none
     */
    record Loan(UUID id, UUID person, LocalDate issuedOn, long principal, boolean terms, long interest) {}

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

    GroupModel(UUID group) {
        this.group = group;
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
            if ((loan != null && loan.terms()) || books.total(Moves.interest(id)) != 0) {
                apart.add(Moves.loan(id));
                FlatLoan life = FlatLoan.through(
                        loan == null ? 0 : loan.principal(),
                        loan == null ? 0 : loan.interest(),
                        books.moved(Moves.issued(id), postings),
                        books.moved(Moves.paid(id), postings),
                        books.moved(Moves.setOff(id), postings));
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

    private List<Posting> reallocated(UUID loan, FlatLoan life, List<Posting> postings) {
        NavigableMap<LocalDate, Long> posted = books.moved(Moves.interest(loan), postings);
        Set<LocalDate> days = new TreeSet<>(posted.keySet());
        days.addAll(books.moved(Moves.paid(loan), postings).keySet());
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

    /** Takes note that a paper stands that may move nothing, or no longer does. */
    void moves(Instant now, @Nullable Paper paper, Posting posting) {
        stands(now, paper, posting.moves().isEmpty() ? List.of() : List.of(posting));
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

    /**
     * Whether anybody owes on a loan with a price. What is set off on such a loan is divided between interest and principal, and the interest
     * shared again; that is held by tests of its own, and this model does without.
     */
    boolean owesAtAPrice() {
        return loans(null).stream().anyMatch(loan -> loan.terms() && books.total(Moves.loan(loan.id())) > 0);
    }

    /** Whether a person ever borrowed at a price: a day may be asked about on which something was owed. */
    boolean borrowedAtAPrice(UUID person) {
        return loans(null).stream()
                .anyMatch(loan -> loan.terms() && loan.person().equals(person));
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
