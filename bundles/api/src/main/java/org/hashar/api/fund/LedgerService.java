package org.hashar.api.fund;

import java.util.List;
import org.hashar.api.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The ledger as an auditor sees it. Thread-safe. */
@ProviderType
public interface LedgerService {

    /**
     * Recomputes every counter from the transfers and checks every rule of the ledger: both sides share the asset and the book, debits equal
     * credits per asset and book, no account beyond its limit, no reversal twice. Needs {@link org.hashar.api.Role#ADMINISTRATOR}.
     */
    Verification verify(Actor actor);

    /**
     * What was found.
     *
     * @param findings empty when the ledger is sound
     */
    record Verification(long books, long accounts, long journals, long transfers, List<Finding> findings) {
        public Verification {
            findings = List.copyOf(findings);
        }

        /** Whether nothing is wrong. */
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param rule which rule is broken
     * @param subject id of the account, journal or transfer
     * @param detail numbers, no personal data
     */
    record Finding(String rule, String subject, String detail) {}
}
