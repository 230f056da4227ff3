package org.hashar.api.country;

import java.util.List;
import java.util.Optional;
import org.hashar.api.ProblemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The countries that the platform knows. Modules come and go while it runs: take a {@link Country} once for a call and keep it for that
 * call only. Thread-safe, no I/O.
 */
@ProviderType
public interface CountryDirectory {

    /** All countries known: installed ones, and those that were and whose data is kept; by code. */
    List<Country> list();

    /** A country known to the platform, installed or not. */
    Optional<Country> find(String code);

    /**
     * A country that can be written to.
     *
     * @throws ProblemException invalid when the code was never known; country-not-installed when its module is away or
     *     cannot be used, or its territories are still being loaded
     */
    Country require(String code);
}
