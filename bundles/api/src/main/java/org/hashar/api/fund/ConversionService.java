package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Converts for reports, and keeps what was published (R6). Thread-safe. */
@ProviderType
public interface ConversionService {

    /**
     * Converts by a named type of rate. A rate that is missing is an error: that of another day, or of two others together, is never taken.
     *
     * @param to code of the other currency
     * @param source whose rates, for {@link Conversion.RateType#SPOT} and {@link Conversion.RateType#MONTH_AVERAGE}; null for the others
     * @throws ProblemException invalid; not-found when there is no such rate here
     */
    Conversion convert(
            Actor actor, Money amount, String to, Conversion.RateType type, LocalDate date, @Nullable String source);

    /**
     * Keeps what was published; needs {@link org.hashar.api.Role#COORDINATOR}. The same id with the same content gives what is stored.
     *
     * @throws ProblemException invalid; conflict
     */
    Recorded<PublishedRate> publish(Actor actor, PublishedRateDraft draft);

    /**
     * One of them.
     *
     * @throws ProblemException not-found
     */
    PublishedRate require(Actor actor, UUID id);

    /** What was published, by source, day and id. */
    List<PublishedRate> published(Actor actor, @Nullable String source);
}
