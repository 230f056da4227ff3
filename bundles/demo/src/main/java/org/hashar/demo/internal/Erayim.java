package org.hashar.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.money.Money;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Sex;

/**
 * An association whose fund by source was published for 2017: savings 1,602,368, contributions 277,280, loan of a microfinance institution 680,000,
 * loan of a bank 300,000, raised in the place 514,980, profit 539,000, together 3,913,628 som. The groups, and how they came to save so much, are
 * invented; so is the place.
 */
final class Erayim {
    static final String AK_BULUN = "41702205805000";
    private static final LocalDate FORMED = LocalDate.of(2015, 12, 10);
    private static final List<String> NAMES = List.of("Эрайым", "Айчүрөк", "Каныкей", "Сайкал", "Жаңыл");
    private static final int MEMBERS = 6;
    private static final int MEETINGS = 24;
    /** Som of each member at each meeting; five groups of six come to 1,602,000 in two years. */
    private static final int MONTHLY = 2_225;

    private static final int REST = 368;

    private final Names names = new Names();

    /** Groups of six women that meet from January 2016 to December 2017. */
    List<GroupStory> groups() {
        return NAMES.stream().map(this::group).toList();
    }

    private GroupStory group(String name) {
        Dice dice = new Dice("erayim/" + name);
        GroupDraft group =
                new GroupDraft(dice.id(FORMED), "KG", "SHG", name, null, FORMED, AK_BULUN, GroupStatus.ACTIVE);
        List<PersonDraft> persons = IntStream.range(0, MEMBERS)
                .mapToObj(i -> new PersonDraft(
                        dice.id(FORMED),
                        "KG",
                        names.draw(dice, "KG", Sex.FEMALE),
                        Sex.FEMALE,
                        null,
                        1960 + dice.below(35),
                        AK_BULUN))
                .toList();
        List<MembershipDraft> memberships = persons.stream()
                .map(person -> new MembershipDraft(dice.id(FORMED), group.id(), person.id(), FORMED, null, "NEIGHBOUR"))
                .toList();
        RoleDraft head =
                new RoleDraft(dice.id(FORMED), group.id(), persons.get(0).id(), GroupRole.Kind.HEAD, FORMED, null);
        ContributionPlanDraft plan = new ContributionPlanDraft(
                dice.id(FORMED), group.id(), som(MONTHLY), ContributionPlan.Period.MONTH, FORMED);
        boolean last = name.equals(NAMES.get(NAMES.size() - 1));
        List<GroupStory.Deed> deeds = new ArrayList<>();
        for (int i = 0; i < MEETINGS; i++) {
            boolean rest = last && i == MEETINGS - 1;
            deeds.add(new GroupStory.Deed.Held(
                    meeting(dice, group.id(), LocalDate.of(2016, 1, 15).plusMonths(i), persons, rest ? REST : 0)));
        }
        return new GroupStory(group, persons, memberships, Map.of(), List.of(head), plan, deeds);
    }

    private static MeetingDraft meeting(Dice dice, UUID group, LocalDate day, List<PersonDraft> persons, int more) {
        return new MeetingDraft(
                dice.id(day),
                group,
                day,
                persons.stream()
                        .map(person -> new MeetingDraft.Attendance(person.id(), MeetingDraft.State.PRESENT))
                        .toList(),
                IntStream.range(0, persons.size())
                        .mapToObj(i ->
                                new MeetingDraft.Contribution(persons.get(i).id(), som(MONTHLY + (i == 0 ? more : 0))))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /** The fund beside the savings. */
    FundStory story() {
        FundStory story = new FundStory("erayim/fund", "Эрайым ассоциациясы", AK_BULUN, LocalDate.of(2016, 1, 20));
        story.receives("2016-02-15", CapitalSource.OWN, null, "277280", "Contributions of the groups");
        story.receives("2016-04-05", CapitalSource.LOAN, "MFI", "680000", "Agreement with a microfinance institution");
        story.receives("2017-03-12", CapitalSource.LOAN, "BANK", "300000", "Agreement with a bank");
        story.receives("2017-06-20", CapitalSource.LOCAL, null, "514980", "Fair and sponsors");
        story.receives("2017-12-20", CapitalSource.PROFIT, null, "539000", "Gain of two years that was kept");
        return story;
    }

    private static Money som(int som) {
        return new Money(som + ".00", "KGS");
    }
}
