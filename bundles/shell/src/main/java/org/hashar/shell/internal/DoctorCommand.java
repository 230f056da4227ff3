package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.Messages;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.LedgerService;
import org.hashar.api.fund.RateService;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:doctor}. */
@Service
@Command(
        scope = "hashar",
        name = "doctor",
        description = "Says in words what is wrong, and ends with status 1 when something is.")
public final class DoctorCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable HealthService health;

    @Reference(optional = true)
    private @Nullable LedgerService ledger;

    @Reference(optional = true)
    private @Nullable RateService rates;

    @Option(name = "--quick", description = "Do not recompute the ledger")
    private boolean quick;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        List<Finding> findings = new ArrayList<>();
        if (health == null) {
            findings.add(Finding.down("service HealthService", "service-missing", "HealthService"));
        } else {
            findings.addAll(health.check());
        }
        examine(findings, "ledger", this::ledger);
        examine(findings, "rates", this::rates);
        boolean down = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.DOWN);
        if (json) {
            out.println(Json.of(findings.stream()
                    .map(finding -> new Line(finding.level(), finding.part(), finding.code(), finding.sentence(locale)))
                    .toList()));
        } else {
            findings.forEach(
                    finding -> out.println(say(locale, "doctor." + finding.level()) + " " + finding.sentence(locale)));
            out.println(say(
                    locale,
                    findings.isEmpty() ? "doctor-well" : down ? "doctor-down" : "doctor-warned",
                    findings.size()));
        }
        return down ? FAILED : DONE;
    }

    /** One examination; a service that is away was found by the health checks already. */
    private void examine(List<Finding> findings, String part, java.util.function.Supplier<List<Finding>> examination) {
        try {
            findings.addAll(examination.get());
        } catch (ProblemException e) {
            findings.add(Finding.down(part, "examination-failed", part, Messages.detail(Locale.ENGLISH, e.problem())));
        }
    }

    private List<Finding> ledger() {
        if (ledger == null || quick) {
            return List.of();
        }
        LedgerService.Verification found = ledger.verify(actor());
        return found.sound()
                ? List.of()
                : List.of(Finding.down(
                        "ledger", "ledger-unsound", found.findings().size()));
    }

    private List<Finding> rates() {
        if (rates == null) {
            return List.of();
        }
        int held = rates.held(actor()).size();
        return held == 0 ? List.of() : List.of(Finding.warning("rates", "rates-held", held));
    }

    private record Line(Finding.Level level, String part, String code, String text) {}
}
