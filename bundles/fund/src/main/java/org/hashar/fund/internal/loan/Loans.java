package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.Instalment;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanHistory.Sum;
import org.hashar.api.fund.LoanPosition;
import org.hashar.api.fund.LoanSchedule;
import org.hashar.api.fund.LoanService;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.meeting.Moneys;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reckons with loans in the currency of a country; the sums are made by the pure classes of this package. */
@Component
public final class Loans implements LoanService {
    private static final int MOST_SUMS = 1000;

    private final CountryDirectory countries;

    /** Wired by declarative services. */
    @Activate
    public Loans(@Reference CountryDirectory countries) {
        this.countries = countries;
    }

    @Override
    public LoanSchedule schedule(Actor actor, LoanTerms terms) {
        actor.require(Role.READER);
        Violations violations = new Violations();
        boolean complete = TermsRules.complete(violations, "", terms);
        Optional<Asset> asset = complete ? currency(violations, "", terms) : Optional.empty();
        Terms checked =
                asset.map(of -> TermsRules.check(violations, "", terms, of)).orElse(null);
        violations.throwIfAny();
        return schedule(java.util.Objects.requireNonNull(checked));
    }

    /** The schedule of terms that break no rule. */
    static LoanSchedule schedule(Terms terms) {
        List<Schedules.Line> lines = Schedules.of(terms);
        List<Instalment> instalments = new ArrayList<>();
        long interest = 0;
        for (int i = 0; i < lines.size(); i++) {
            Schedules.Line line = lines.get(i);
            interest = Math.addExact(interest, line.interest());
            instalments.add(new Instalment(
                    i + 1,
                    terms.dates().get(i),
                    new Amount(line.principal(), terms.asset()),
                    new Amount(line.interest(), terms.asset()),
                    new Amount(Math.addExact(line.principal(), line.interest()), terms.asset()),
                    new Amount(line.balance(), terms.asset())));
        }
        Amount principal = new Amount(terms.principal(), terms.asset());
        Amount cost = new Amount(interest, terms.asset());
        return new LoanSchedule(principal, cost, principal.plus(cost), instalments);
    }

    @Override
    public LoanPosition position(Actor actor, LoanHistory history) {
        actor.require(Role.READER);
        Violations violations = new Violations();
        boolean complete = complete(violations, history);
        Optional<Asset> asset = complete ? currency(violations, "/terms", history.terms()) : Optional.empty();
        Terms terms = asset.map(of -> TermsRules.check(violations, "/terms", history.terms(), of))
                .orElse(null);
        List<Event> events = new ArrayList<>();
        asset.ifPresent(of -> {
            events.addAll(events(violations, "/fines/", history.fines(), history, of, true));
            events.addAll(events(violations, "/payments/", history.payments(), history, of, false));
        });
        violations.throwIfAny();
        Course course = new Course(
                java.util.Objects.requireNonNull(terms),
                new PaymentRules(history.order(), history.across(), history.surplus(), history.flatSettlement()));
        // Stable: fines come before the payments of their day, payments of one day stay in their order.
        events.sort(Comparator.comparing(Event::on));
        for (Event event : events) {
            if (event.fine()) {
                course.fine(event.on(), event.units());
            } else {
                course.pay(event.on(), event.units());
            }
        }
        return course.at(history.asOf());
    }

    /** A fine or a payment in smallest units. */
    private record Event(LocalDate on, long units, boolean fine) {}

    private static boolean complete(Violations violations, LoanHistory history) {
        boolean complete = violations.check(history.terms() != null, "/terms", "required")
                && TermsRules.complete(violations, "/terms", history.terms());
        complete &= violations.check(history.across() != null, "/across", "required");
        complete &= violations.check(history.surplus() != null, "/surplus", "required");
        complete &= violations.check(history.flatSettlement() != null, "/flatSettlement", "required");
        complete &= violations.check(history.asOf() != null, "/asOf", "required");
        boolean once = history.order().size() == Part.values().length
                && new HashSet<>(history.order()).size() == history.order().size();
        complete &= violations.check(once, "/order", "each-part-once");
        int sums = history.fines().size() + history.payments().size();
        complete &= violations.check(sums <= MOST_SUMS, "", "too-many-lines", MOST_SUMS);
        complete &= given(violations, "/fines/", history.fines());
        return given(violations, "/payments/", history.payments()) && complete;
    }

    private static boolean given(Violations violations, String at, List<Sum> sums) {
        boolean complete = true;
        for (int i = 0; i < sums.size(); i++) {
            complete &= violations.check(sums.get(i).date() != null, at + i + "/date", "required");
            complete &= violations.check(Moneys.isGiven(sums.get(i).amount()), at + i + "/amount", "required");
        }
        return complete;
    }

    private static List<Event> events(
            Violations violations, String at, List<Sum> sums, LoanHistory history, Asset asset, boolean fine) {
        List<Event> events = new ArrayList<>();
        LocalDate first = history.terms().issuedOn();
        LocalDate last = history.asOf();
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            boolean within = !sum.date().isBefore(first) && !sum.date().isAfter(last);
            violations.check(within, at + i + "/date", "out-of-range", first, last);
            OptionalLong units = Moneys.positive(violations, at + i + "/amount", sum.amount(), asset);
            units.ifPresent(of -> events.add(new Event(sum.date(), of, fine)));
        }
        return events;
    }

    /** What loans of the country are kept in; refuses while the country, or its currency module, is away. */
    private Optional<Asset> currency(Violations violations, String at, LoanTerms terms) {
        @Nullable Country country = countries.find(terms.country()).orElse(null);
        if (country == null) {
            violations.add(at + "/country", "unknown-country", terms.country());
            return Optional.empty();
        }
        return Optional.of(countries.require(terms.country()).requireCurrency().currency());
    }
}
