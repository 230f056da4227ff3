package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.LoanAgreement;

/**
 * A loan that a standing meeting handed out.
 *
 * @param dueOn by the meeting
 * @param versions what was agreed, by day; empty for a loan without interest that is due on one day
 */
public record LoanFacts(
        UUID id, UUID fund, UUID person, LocalDate issuedOn, LocalDate dueOn, List<LoanVersion> versions) {
    public LoanFacts {
        versions = versions.stream()
                .sorted(Comparator.comparing(LoanVersion::rescheduled).thenComparing(LoanVersion::from))
                .toList();
    }

    /** Whether no payment on it can be anything but principal. */
    public boolean isPlain() {
        return versions.isEmpty();
    }

    /** The same with one more agreement. */
    public LoanFacts with(LoanVersion version) {
        List<LoanVersion> all = new ArrayList<>(versions);
        all.add(version);
        return new LoanFacts(id, fund, person, issuedOn, dueOn, all);
    }

    /** What was agreed when it was handed out. */
    LoanVersion first() {
        return versions.isEmpty() || versions.get(0).rescheduled()
                ? LoanVersion.usual(issuedOn, false, LoanAgreement.dueOn(dueOn))
                : versions.get(0);
    }

    /** Later agreements, by day. */
    List<LoanVersion> later() {
        return versions.stream().filter(LoanVersion::rescheduled).toList();
    }
}
