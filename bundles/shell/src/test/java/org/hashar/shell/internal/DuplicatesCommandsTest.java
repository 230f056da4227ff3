package org.hashar.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicateSearch;
import org.hashar.api.registry.DuplicateService;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.junit.jupiter.api.Test;

/** Persons registered twice, from the shell. */
class DuplicatesCommandsTest extends TypedCommands {
    private static final UUID ONE = new UUID(1, 4);
    private static final UUID OTHER = new UUID(1, 5);

    private static Person person(UUID id, String given) {
        return new Person(
                id,
                "TJ",
                List.of(
                        new PersonName(PersonName.Kind.ALIAS, "en", null, "Someone", null),
                        new PersonName(PersonName.Kind.OFFICIAL, "tg", "Раҳимова", given, null)),
                Sex.FEMALE,
                null,
                1980,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                NOW,
                1,
                null);
    }

    private static DuplicatePair pair(DuplicatePair.State state) {
        return new DuplicatePair(
                ID,
                person(ONE, "Гулнора"),
                person(OTHER, "Гулнара"),
                85,
                List.of(DuplicatePair.Reason.ALIKE_NAME, DuplicatePair.Reason.SAME_BIRTH_YEAR),
                state,
                NOW,
                state == DuplicatePair.State.OPEN ? null : NOW,
                state == DuplicatePair.State.OPEN ? null : "sisters");
    }

    @Test
    void listsProposalsWithWhatSpeaksForThem() throws Exception {
        answer(DuplicateService.class, "list", new Page<>(List.of(pair(DuplicatePair.State.OPEN)), "85." + ID));
        assertThat(type(new DuplicatesCommand(), "--limit", "1", "TJ")).isEqualTo(HasharCommand.DONE);
        assertThat(asked).containsExactly(CONSOLE, "TJ", DuplicatePair.State.OPEN, new Page.Request(null, 1));
        assertThat(said())
                .contains("85", "alike name, same birth year", "Раҳимова Гулнора", "Раҳимова Гулнара")
                .contains(ONE.toString(), OTHER.toString(), "More after 85." + ID);
        assertThat(type(new DuplicatesCommand(), "--state", "dismissed", "--after", "85." + ID, "--json", "TJ"))
                .isEqualTo(HasharCommand.DONE);
        assertThat(asked).contains(DuplicatePair.State.DISMISSED, new Page.Request("85." + ID, 50));
        assertThat(said()).contains("\"score\" : 85");
    }

    @Test
    void saysWhichStateOrLimitIsNone() throws Exception {
        answer(DuplicateService.class, "list", new Page<DuplicatePair>(List.of(), null));
        assertThat(type(new DuplicatesCommand(), "--state", "forgotten", "TJ")).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("--state  ", "dismissed");
        assertThat(type(new DuplicatesCommand(), "--limit", "0", "TJ")).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("/limit  ");
    }

    @Test
    void searchesACountryAndTellsHowFarItIs() throws Exception {
        answer(DuplicateService.class, "search", new DuplicateSearch("TJ", NOW, NOW, 1000, 1000, 7, null));
        assertThat(type(new DuplicatesCommand(), "--search", "TJ")).isEqualTo(HasharCommand.DONE);
        assertThat(said()).isEqualToIgnoringNewLines("1000 persons looked at, 7 new pairs found, ended " + NOW);

        services.remove(services.size() - 1);
        answer(
                DuplicateService.class,
                "progress",
                Optional.of(new DuplicateSearch("TJ", NOW, null, 1000, 250, 2, 30L)));
        assertThat(type(new DuplicatesCommand(), "--progress", "TJ")).isEqualTo(HasharCommand.DONE);
        assertThat(said()).isEqualToIgnoringNewLines("250 of 1000 persons, 2 pairs found, 30 seconds left");

        services.remove(services.size() - 1);
        answer(DuplicateService.class, "progress", Optional.empty());
        assertThat(type(new DuplicatesCommand(), "--progress", "TJ")).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("Nobody has searched TJ");
    }

    @Test
    void mergesAndTakesTheMergeBack() throws Exception {
        PersonMerge merge = new PersonMerge(ID, ONE, OTHER, "same woman", NOW, null, null);
        answer(DuplicateService.class, "merge", new Recorded<>(merge, true));
        String[] words = {"--reason", "same woman", "--id", ID.toString(), ONE.toString(), OTHER.toString()};
        assertThat(type(new MergeCommand(), words)).isEqualTo(HasharCommand.DONE);
        assertThat(asked).containsExactly(CONSOLE, new PersonMergeDraft(ID, ONE, OTHER, "same woman"));
        assertThat(said()).isEqualToIgnoringNewLines(OTHER + " is known as " + ONE + " from now on, merge " + ID + ".");

        services.remove(services.size() - 1);
        answer(DuplicateService.class, "undo", merge);
        assertThat(type(new UnmergeCommand(), "--reason", "sisters", ID.toString()))
                .isEqualTo(HasharCommand.DONE);
        assertThat(asked).containsExactly(CONSOLE, ID, "sisters");
        assertThat(said()).isEqualToIgnoringNewLines(OTHER + " and " + ONE + " are two persons again.");
    }

    @Test
    void dismissesAProposalAndSaysWhyItCannot() throws Exception {
        answer(DuplicateService.class, "dismiss", pair(DuplicatePair.State.DISMISSED));
        assertThat(type(new DismissCommand(), "--reason", "sisters", ID.toString()))
                .isEqualTo(HasharCommand.DONE);
        assertThat(asked).containsExactly(CONSOLE, ID, "sisters");
        assertThat(said()).contains(ONE + " and " + OTHER + " are two persons");

        services.remove(services.size() - 1);
        answer(DuplicateService.class, "dismiss", Problem.of(Problem.Type.FORBIDDEN, "role-needed", "COORDINATOR"));
        assertThat(type(new DismissCommand(), "--reason", "sisters", ID.toString()))
                .isEqualTo(HasharCommand.FAILED);
        assertThat(said()).startsWith("Not allowed: ").doesNotContain("Exception");
        assertThat(type(new MergeCommand(), "--reason", "same", "one", OTHER.toString()))
                .isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("survivor  ");
    }
}
