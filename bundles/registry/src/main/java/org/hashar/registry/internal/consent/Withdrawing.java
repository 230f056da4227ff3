package org.hashar.registry.internal.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.ConsentWithdrawal;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.Release;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.known.Forever;

/** Ends consents, inside a unit of work that holds the locks of all under whom a human being is known. */
final class Withdrawing {
    private static final int MAX_REASON = 500;

    private Withdrawing() {}

    /** Notes all that is wrong. */
    static void check(ConsentWithdrawalDraft draft, LocalDate today, Violations violations) {
        Input.given(violations, draft.purpose(), "/purpose");
        violations.check(
                draft.channel() == null
                        || draft.purpose() == null
                        || draft.purpose().perChannel(),
                "/channel",
                "channel-not-used");
        Input.pastDay(violations, draft.on(), "/on", today);
        Input.optionalText(violations, draft.reason(), "/reason", MAX_REASON);
    }

    /** Withdraws as a draft says that is right. */
    static ConsentWithdrawal withdraw(
            EntityManager em,
            CountryDirectory countries,
            Collection<UUID> ids,
            ConsentWithdrawalDraft draft,
            Instant now) {
        List<ConsentEntity> ended = current(em, ids).stream()
                .filter(consent -> consent.purpose() == draft.purpose())
                .filter(consent -> draft.channel() == null || consent.channel() == draft.channel())
                .filter(consent ->
                        !consent.from().isAfter(draft.on()) && consent.to().isAfter(draft.on()))
                .map(consent -> consent.withdrawn(draft.on(), Texts.clean(draft.reason()), now))
                .toList();
        ended.forEach(em::persist);
        List<Release> releases = Releases.of(em, ids, draft.purpose(), draft.channel());
        List<UUID> revoked = Releases.revoke(em, ids, releases, draft.on());
        return new ConsentWithdrawal(
                Standing.on(em, countries, draft.on()).records(em, ended),
                revoked,
                Releases.of(em, ids, draft.purpose(), draft.channel()));
    }

    private static List<ConsentEntity> current(EntityManager em, Collection<UUID> persons) {
        return em.createQuery(
                        "select c from ConsentEntity c where c.personId in :ids and c.supersededAt = :now order by c.id",
                        ConsentEntity.class)
                .setParameter("ids", persons)
                .setParameter("now", Forever.MOMENT)
                .getResultList();
    }
}
