package org.hashar.shell.internal;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.Page;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationQuery;
import org.hashar.api.organisation.OrganisationService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:organisation-list}. */
@Service
@Command(
        scope = "hashar",
        name = "organisation-list",
        description = "Finds organisations by any spelling of their names and aliases.")
public final class OrganisationListCommand extends PageCommand<Organisation> {
    @Reference(optional = true)
    private @Nullable OrganisationService organisations;

    @Argument(
            name = "text",
            description = "What a word of a name begins with, or the identifier; all organisations when left out")
    private @Nullable String text;

    /** Made by Karaf. */
    public OrganisationListCommand() {
        super("Organisation", "Also", "Kind", "Country", "Id");
    }

    @Override
    Page<Organisation> page(Locale locale, Page.Request part) {
        return need(organisations, OrganisationService.class)
                .list(actor(), new OrganisationQuery(text, null, null, locale.toLanguageTag()), part);
    }

    @Override
    Object[] row(Organisation each) {
        return new Object[] {
            each.name(),
            each.aliases().stream().map(OrganisationName::text).collect(Collectors.joining(", ")),
            each.kind(),
            Objects.requireNonNullElse(each.country(), ""),
            each.id()
        };
    }
}
