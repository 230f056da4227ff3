package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a migrant sent home, or that it ceased. A fact about a family, never a posting: it moves no fund's money (R6).
 *
 * @param id made by the client, UUIDv7
 * @param person who receives it, at home
 * @param amount all that came in the period, above zero, in any currency, present or historic; null when it ceased
 * @param from first day of the period; or the first day from which nothing comes any more
 * @param until last day of the period, not before {@code from}; null when it ceased
 * @param use code of what most of it went to, such as {@code FOOD}, {@code DEBT}, {@code SCHOOL}; null when not told
 * @param reason why it ceased; null when not told, and when something came
 */
public record RemittanceDraft(
        UUID id,
        UUID person,
        Kind kind,
        @Nullable Money amount,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String use,
        @Nullable Reason reason) {

    /** What is told. */
    public enum Kind {
        RECEIVED,
        CEASED
    }

    /** Why nothing comes any more. */
    public enum Reason {
        /** The migrant earns nothing. */
        WORK_LOST,
        ILLNESS,
        DEATH,
        IMPRISONED,
        /** The migrant is back. */
        RETURNED,
        /** Founded another family. */
        OTHER_FAMILY,
        /** Nobody hears from the migrant. */
        CONTACT_LOST,
        OTHER
    }
}
