package org.hashar.api.country;

import java.util.List;
import java.util.Optional;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CurrencyModule;
import org.hashar.spi.ReportModule;
import org.hashar.spi.TrainingModule;
import org.jspecify.annotations.Nullable;

/**
 * One country at one moment: an immutable snapshot of what is installed of it.
 *
 * @param code ISO 3166-1 alpha-2
 * @param state whether it can be written to
 * @param module null when the country is not installed, and when its module cannot be used
 * @param training null when it has no training module installed
 * @param currency null when it has no currency module installed
 * @param reporting null when it has no reporting module installed
 * @param reason which installed modules cannot be used, and why, for the administrator; null when all can
 */
public record Country(
        String code,
        State state,
        @Nullable CountryModule module,
        @Nullable TrainingModule training,
        @Nullable CurrencyModule currency,
        @Nullable ReportModule reporting,
        @Nullable String reason) {

    /** A country whose modules, as far as they are installed, can be used. */
    public Country(
            String code,
            State state,
            @Nullable CountryModule module,
            @Nullable TrainingModule training,
            @Nullable CurrencyModule currency,
            @Nullable ReportModule reporting) {
        this(code, state, module, training, currency, reporting, null);
    }

    /** Whether a country can be written to. */
    public enum State {
        /** Installed, its territories are in the registry. */
        READY,
        /** Installed, its territories are being loaded. */
        LOADING,
        /** Its data is kept and readable, nothing new can be written. */
        NOT_INSTALLED,
        /** Installed, but what its module says cannot be used; for writers the same as not installed. */
        FAILED
    }

    /** The keys of the modules that are installed now. */
    public List<String> modules() {
        return java.util.stream.Stream.of(
                        Optional.ofNullable(module).map(m -> "country"),
                        Optional.ofNullable(training).map(m -> "training"),
                        Optional.ofNullable(currency).map(m -> "currency"),
                        Optional.ofNullable(reporting).map(m -> "reporting"))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The currency module.
     *
     * @throws ProblemException module-not-installed
     */
    public CurrencyModule requireCurrency() {
        return require(currency, "currency");
    }

    /**
     * The training module.
     *
     * @throws ProblemException module-not-installed
     */
    public TrainingModule requireTraining() {
        return require(training, "training");
    }

    /**
     * The reporting module.
     *
     * @throws ProblemException module-not-installed
     */
    public ReportModule requireReporting() {
        return require(reporting, "reporting");
    }

    private <M> M require(@Nullable M wanted, String name) {
        if (wanted == null) {
            throw Problem.of(Problem.Type.MODULE_NOT_INSTALLED, "module-not-installed", code, name)
                    .exception();
        }
        return wanted;
    }
}
