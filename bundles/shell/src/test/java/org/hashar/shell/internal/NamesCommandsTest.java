package org.hashar.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hashar.api.Page;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationQuery;
import org.hashar.api.organisation.OrganisationService;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.GroupStatus;
import org.junit.jupiter.api.Test;

/** Groups and organisations by their names, from the shell. */
class NamesCommandsTest extends TypedCommands {
    private static final Group GROUP = new Group(
            ID,
            "TJ-SHG-000001",
            "TJ",
            "SHG",
            "Ситора",
            null,
            LocalDate.of(2011, 5, 5),
            "111",
            GroupStatus.ACTIVE,
            LocalDate.of(2011, 5, 5),
            NOW,
            1);
    private static final Organisation DONOR = new Organisation(
            ID,
            null,
            OrganisationDraft.Kind.GOVERNMENT,
            "UK Government",
            List.of(new OrganisationName("DFID", null, null, null)),
            null,
            null,
            NOW,
            1);

    @Test
    void findsGroupsByTheirNamesInTheOrderOfTheLanguage() throws Exception {
        answer(GroupService.class, "list", new Page<>(List.of(GROUP), "62." + ID));
        assertThat(type(new GroupListCommand(), "--country", "tj", "--territory", "110", "--limit", "1", "Sitora"))
                .isEqualTo(HasharCommand.DONE);
        assertThat(asked)
                .anySatisfy(query -> assertThat(query).isInstanceOfSatisfying(GroupQuery.class, each -> {
                    assertThat(each.country()).isEqualTo("TJ");
                    assertThat(each.territory()).isEqualTo("110");
                    assertThat(each.name()).isEqualTo("Sitora");
                    assertThat(each.alphabet()).isNotEmpty();
                }))
                .contains(new Page.Request(null, 1));
        assertThat(said()).contains("TJ-SHG-000001", "Ситора", "More after 62." + ID);
        assertThat(type(new GroupListCommand(), "--country", "TJ", "--after", "62." + ID, "--json"))
                .isEqualTo(HasharCommand.DONE);
        assertThat(asked).contains(new Page.Request("62." + ID, 50));
        assertThat(said()).contains("\"name\" : \"Ситора\"");
        assertThat(type(new GroupListCommand(), "--country", "TJ", "--limit", "0"))
                .isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("/limit  ");
    }

    @Test
    void findsOrganisationsByAllTheirNames() throws Exception {
        answer(OrganisationService.class, "list", new Page<>(List.of(DONOR), null));
        assertThat(type(new OrganisationListCommand(), "ДФИД")).isEqualTo(HasharCommand.DONE);
        assertThat(asked).anySatisfy(query -> assertThat(query)
                .isInstanceOfSatisfying(
                        OrganisationQuery.class, each -> assertThat(each.text()).isEqualTo("ДФИД")));
        assertThat(said()).contains("UK Government", "DFID").doesNotContain("More after");
        assertThat(type(new OrganisationListCommand(), "--json")).isEqualTo(HasharCommand.DONE);
        assertThat(said()).contains("\"name\" : \"UK Government\"");
    }
}
