package org.hashar.shell.internal;

import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.Page;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:group-list}. */
@Service
@Command(scope = "hashar", name = "group-list", description = "Finds groups by any spelling of their names.")
public final class GroupListCommand extends PageCommand<Group> {
    @Reference(optional = true)
    private @Nullable GroupService groups;

    @Argument(name = "name", description = "What a word of the name begins with; all groups when left out")
    private @Nullable String name;

    @Option(name = "--country", required = true, description = "TJ, KG")
    private @Nullable String country;

    @Option(name = "--type", description = "Only this type, for example SHG")
    private @Nullable String type;

    @Option(name = "--territory", description = "Only this place and all below it, by any of its codes")
    private @Nullable String territory;

    /** Made by Karaf. */
    public GroupListCommand() {
        super("Code", "Group", "Place", "Status", "Since", "Id");
    }

    @Override
    Page<Group> page(Locale locale, Page.Request part) {
        String code = Objects.requireNonNull(country).toUpperCase(Locale.ROOT);
        return need(groups, GroupService.class)
                .list(actor(), new GroupQuery(code, type, territory, name, locale.toLanguageTag()), part);
    }

    @Override
    Object[] row(Group each) {
        return new Object[] {each.code(), each.name(), each.territory(), each.status(), each.statusSince(), each.id()};
    }
}
