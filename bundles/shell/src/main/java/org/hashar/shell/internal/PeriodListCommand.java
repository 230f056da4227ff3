package org.hashar.shell.internal;

import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.fund.PeriodChange;
import org.hashar.api.fund.PeriodService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:period-list}. */
@Service
@Command(
        scope = "hashar",
        name = "period-list",
        description = "Lists how a fund was closed up to a day and opened again, the last time first.")
public final class PeriodListCommand extends FundListCommand<PeriodChange> {
    @Reference(optional = true)
    private @Nullable PeriodService periods;

    /** For the shell, which makes one for each call. */
    public PeriodListCommand() {
        super("Closed until", "Reason", "By", "At");
    }

    @Override
    List<PeriodChange> list(UUID of) {
        return need(periods, PeriodService.class).changes(actor(), of);
    }

    @Override
    Object[] row(PeriodChange each) {
        return new Object[] {
            each.closedUntil() == null ? "" : each.closedUntil(), each.reason(), each.changedBy(), each.changedAt()
        };
    }
}
