package org.hashar.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.Territory;
import org.osgi.annotation.versioning.ProviderType;

/** What a report may see: flat, read-only records as of a day and as known at a moment (R1). */
@ProviderType
public interface ReportContext {
    LocalDate asOf();

    Instant asKnown();

    Locale locale();

    /** The country's currency. */
    Asset currency();

    /** The country's word for a key, or the key itself when it has none. */
    String text(String key);

    /** The groups with their members on the day, by place and name. */
    List<GroupFigure> groups();

    /** What each group's members have saved, and what is lent, on the day; groups without a fund are left out. */
    List<GroupSavings> savings();

    /** A place by its main code. */
    Optional<Territory> territory(String code);
}
