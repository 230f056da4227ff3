package org.hashar.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.Actor;
import org.hashar.api.Messages;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportJob.State;
import org.hashar.api.intake.ImportService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:import}. */
@Service
@Command(
        scope = "hashar",
        name = "import",
        description =
                "Takes a CSV file, an Excel workbook or submissions in, goes on with an import, or takes one back.")
public final class ImportCommand extends HasharCommand {
    private static final Set<State> UNDER_WAY = EnumSet.of(State.WAITING, State.CHECKING, State.WRITING, State.UNDOING);
    private static final long LOOK_MILLIS = 1000;
    private static final int SHOWN = 20;

    @Reference(optional = true)
    private @Nullable ImportService imports;

    @Argument(
            index = 0,
            name = "import",
            required = true,
            description = "Id of the import: a UUID that you make, or that of an earlier one to watch")
    private @Nullable String id;

    @Argument(index = 1, name = "file", description = "The file to take in; without it the import is watched")
    private @Nullable String file;

    @Option(name = "--mapping", description = "Id of the mapping; needed with a file")
    private @Nullable String mapping;

    @Option(name = "--dry-run", description = "Check everything and register nothing")
    private boolean dryRun;

    @Option(name = "--all-or-nothing", description = "Register nothing when one row is wrong")
    private boolean allOrNothing;

    @Option(name = "--encoding", description = "Of a CSV file; found out when it is left out")
    private @Nullable String encoding;

    @Option(
            name = "--confirmed-in",
            description = "Id of the dry run that found unlikely ages; needed with --confirmed")
    private @Nullable String confirmedIn;

    @Option(name = "--confirmed", description = "Rows whose ages are right though they are unlikely, as 4,17")
    private @Nullable String confirmed;

    @Option(name = "--resume", description = "Go on with an import that was stopped")
    private boolean resume;

    @Option(name = "--undo", description = "Take out what the import registered")
    private boolean undo;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        ImportService service = need(imports, ImportService.class);
        Actor actor = actor();
        UUID of = Input.id(Objects.requireNonNull(id), "import");
        if (file != null) {
            start(service, actor, of, file);
        } else if (resume) {
            service.resume(actor, of);
        } else if (undo) {
            service.undo(actor, of);
        }
        ImportJob job = watched(service, actor, of, locale);
        if (json) {
            out.println(Json.of(job));
        } else {
            out.println(
                    say(locale, "import", job.state(), job.done(), job.rows(), job.made(), job.refused(), job.kept()));
            tellFindings(service, actor, of, locale, out);
        }
        boolean right = job.state() == State.DONE && job.refused() == 0;
        return right || job.state() == State.UNDONE ? DONE : FAILED;
    }

    private void start(ImportService service, Actor actor, UUID of, String name) {
        UUID by = Input.id(mapping == null ? "" : mapping, "--mapping");
        Path path = Input.path(session(), name);
        ImportDraft draft = new ImportDraft(
                of, by, String.valueOf(path.getFileName()), dryRun, allOrNothing, encoding, confirmation());
        try (InputStream in = Files.newInputStream(path)) {
            service.start(actor, draft, in);
        } catch (IOException e) {
            throw Problem.of(Problem.Type.NOT_FOUND, "file-unreadable", name).exception();
        }
    }

    /** Neither option says anything without the other. */
    private ImportDraft.@Nullable Confirmation confirmation() {
        return confirmedIn == null && confirmed == null
                ? null
                : new ImportDraft.Confirmation(
                        Input.id(confirmedIn == null ? "" : confirmedIn, "--confirmed-in"),
                        Input.rows(confirmed == null ? "" : confirmed, "--confirmed"));
    }

    /** Tells every second how far it is, until it has ended. */
    private ImportJob watched(ImportService service, Actor actor, UUID of, Locale locale) {
        ImportJob job = service.require(actor, of);
        while (UNDER_WAY.contains(job.state())) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return job;
            }
            job = service.require(actor, of);
            if (job.rate() != null && job.secondsLeft() != null) {
                tell(say(locale, "import-under-way", job.done(), job.rows(), job.rate(), job.secondsLeft()));
            }
        }
        return job;
    }

    /** A file may hold what a terminal would take for a command. */
    private static String plain(String value) {
        return value.replaceAll("\\p{Cntrl}", " ");
    }

    private static void tellFindings(ImportService service, Actor actor, UUID of, Locale locale, PrintStream out) {
        Page<ImportFinding> found = service.findings(actor, of, new Page.Request(null, SHOWN));
        for (ImportFinding finding : found.items()) {
            String where = finding.column() == null ? "" : " " + finding.column();
            String value = finding.value() == null ? "" : " «" + plain(finding.value()) + "»";
            out.println(finding.row() + where + value + ": "
                    + Messages.violation(locale, new Violation("", finding.code(), finding.args())));
        }
        if (found.next() != null) {
            out.println(say(locale, "import-more-findings", of));
        }
    }
}
