package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.shell.internal.module.Module;
import org.hashar.shell.internal.module.Modules;
import org.jspecify.annotations.Nullable;

/** {@code hashar:module-list}. */
@Service
@Command(scope = "hashar", name = "module-list", description = "Modules that are installed, and those that could be.")
public final class ModuleListCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable Modules modules;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        List<Module> known = need(modules, Modules.class).list();
        if (json) {
            out.println(Json.of(known));
            return DONE;
        }
        ShellTable table = Tables.of("Module", "Installed", "Newest", "What it is");
        for (Module module : known) {
            table.addRow()
                    .addContent(
                            module.name(),
                            module.installed() == null ? "-" : module.installed(),
                            module.newest(),
                            module.description());
        }
        table.emptyTableText(say(locale, "no-modules"));
        Tables.print(table, out);
        return DONE;
    }
}
