package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.money.ExchangeRate;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Official exchange rates, each with its source. Thread-safe. */
@ProviderType
public interface RateService {

    /**
     * Takes in a document as a bank published it; needs {@link org.hashar.api.Role#COORDINATOR}. The same document again changes nothing.
     *
     * <p>A rate is held, not stored, when the document is for another day than asked for or lies more than two weeks ahead, when another value
     * is stored for its day, or when it is more than a fifth away from that of the nearest stored day before it (after it, when there is none
     * before) of the same source and currency: a person confirms it.
     *
     * @param source {@code NBT}, {@code NBKR}, {@code CBR}
     * @param day the day that was asked for; null takes the document's own
     * @throws ProblemException invalid, with a violation {@code line/<n>} for each thing wrong in the document; not-found when no installed
     *     module has the source
     */
    Import importDocument(Actor actor, String source, @Nullable LocalDate day, byte[] document);

    /**
     * Fetches the document of a day from the bank and takes it in.
     *
     * @throws ProblemException as {@link #importDocument}; unavailable when the bank does not answer
     */
    Import fetch(Actor actor, String source, LocalDate day);

    /**
     * The rate of a day; never the one of another day in its place (R6).
     *
     * @throws ProblemException not-found
     */
    ExchangeRate require(Actor actor, String source, String currency, LocalDate day);

    /** Stored rates, newest first. */
    Page<ExchangeRate> list(
            Actor actor,
            @Nullable String source,
            @Nullable String currency,
            @Nullable LocalDate day,
            Page.Request page);

    /** What is held, oldest first. */
    List<Held> held(Actor actor);

    /**
     * Stores a held rate, or refuses it for good; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException not-found; conflict when it was decided already
     */
    void decide(Actor actor, UUID held, boolean accept, String reason);

    /** The sources of the installed currency modules. */
    List<String> sources();

    /**
     * What came of a document.
     *
     * @param date that the document says it is for
     * @param stored new rates
     * @param known rates that were stored before with the same value, or about which a person has decided before
     * @param held rates that wait for a person
     */
    record Import(String source, LocalDate date, List<ExchangeRate> stored, int known, List<Held> held) {
        public Import {
            stored = List.copyOf(stored);
            held = List.copyOf(held);
        }
    }

    /**
     * A rate that waits for a person.
     *
     * @param reason {@code wrong-day}, {@code implausible} or {@code contradicts}, the last when another value is stored for the same day
     */
    record Held(UUID id, ExchangeRate rate, String reason, @Nullable LocalDate asked) {}
}
