package org.hashar.api.registry;

import java.util.List;
import java.util.UUID;

/**
 * What a withdrawal did.
 *
 * @param ended the consents that it ended
 * @param revoked the releases that were under way and are revoked for this person
 * @param recipients all releases of this purpose that the person was part of, the latest first: who received the data has to be told
 */
public record ConsentWithdrawal(List<Consent> ended, List<UUID> revoked, List<Release> recipients) {
    public ConsentWithdrawal {
        ended = List.copyOf(ended);
        revoked = List.copyOf(revoked);
        recipients = List.copyOf(recipients);
    }
}
