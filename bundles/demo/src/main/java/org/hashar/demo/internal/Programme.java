package org.hashar.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.money.Money;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Sex;

/**
 * The two programmes of 2010 and 2011 as invented individual records that add up to what was published: 91 teams with 525 members in 11 jamoats
 * of three districts on 5 May 2011 (TJ-26), 178 groups with 1,049 members by the end of September (TJ-25), and the villages of KG-23 to
 * KG-26.
 */
final class Programme {
    /** Groups of this cohort that had a large enough repayment in July 2011 have a mistake in their books. */
    private static final String WITH_MISTAKE = "chimgen-1";

    static final String CHIMGEN = "41705236610830";
    private static final List<String> FIRST_JAMOATS = List.of(
            "3505220-J01",
            "3505213-J02",
            "3505256-J06",
            "3505220-J02",
            "3505213-J04",
            "3505256-J08",
            "3505220-J04",
            "3505213-J07",
            "3505256-J10",
            "3505220-J08",
            "3505256-J03");
    private static final List<String> LATER_JAMOATS = Stream.concat(
                    FIRST_JAMOATS.stream(), Stream.of("3505220-J05", "3505213-J01", "3505256-J01", "3505256-J11"))
            .toList();

    private static final List<Cohort> COHORTS = List.of(
            new Cohort(
                    "tj-teams",
                    "TJ",
                    "MST",
                    FIRST_JAMOATS,
                    Cohort.sizes(91, 525),
                    19,
                    LocalDate.of(2010, 10, 12),
                    LocalDate.of(2011, 4, 20),
                    24,
                    LocalDate.of(2011, 6, 10),
                    12,
                    LocalDate.of(2011, 7, 15)),
            Cohort.steady(
                    "tj-groups",
                    "TJ",
                    "SHG",
                    LATER_JAMOATS,
                    Cohort.sizes(87, 512),
                    17,
                    LocalDate.of(2011, 5, 12),
                    LocalDate.of(2011, 9, 10)),
            Cohort.steady(
                    "ak-suu",
                    "KG",
                    "SHG",
                    List.of("41705236802010"),
                    List.of(6, 7, 6, 6, 7, 6),
                    0,
                    LocalDate.of(2010, 3, 20),
                    LocalDate.of(2010, 4, 25)),
            Cohort.steady(
                    "chimgen-1",
                    "KG",
                    "SHG",
                    List.of(CHIMGEN),
                    List.of(6, 6, 6),
                    0,
                    LocalDate.of(2010, 3, 15),
                    LocalDate.of(2010, 4, 5)),
            Cohort.steady(
                    "chimgen-2",
                    "KG",
                    "SHG",
                    List.of(CHIMGEN),
                    List.of(6, 6, 7, 6, 6),
                    0,
                    LocalDate.of(2011, 3, 10),
                    LocalDate.of(2011, 4, 2)),
            Cohort.steady(
                    "jygach-korgon",
                    "KG",
                    "SHG",
                    List.of("41703220846030"),
                    List.of(6, 7, 6, 6, 6, 7, 6, 6),
                    1,
                    LocalDate.of(2010, 4, 1),
                    LocalDate.of(2010, 5, 20)),
            Cohort.steady(
                    "jashasyn",
                    "KG",
                    "SHG",
                    List.of("41703220842150"),
                    List.of(7, 6, 7, 6, 7, 6, 7, 6),
                    7,
                    LocalDate.of(2010, 4, 10),
                    LocalDate.of(2010, 5, 25)));

    private static final Map<String, List<String>> GROUP_NAMES = Map.of(
            "TJ",
            List.of(
                    "Баҳор",
                    "Умед",
                    "Офтоб",
                    "Меҳр",
                    "Насим",
                    "Чашма",
                    "Гулистон",
                    "Ҳосил",
                    "Анор",
                    "Шабнам",
                    "Боғбон",
                    "Моҳтоб",
                    "Зафар",
                    "Дӯстӣ",
                    "Сабзавот",
                    "Нур",
                    "Шафақ",
                    "Орзу"),
            "KG",
            List.of("Оомат", "Ынтымак", "Береке", "Булак", "Жаштык", "Достук", "Алтын-Дан", "Гүлдөстө"));
    private static final Map<String, List<String>> MOTTOES = Map.of(
            "TJ", List.of("Якҷоя осонтар", "Сармо мегузарад, баҳор меояд"), "KG", List.of("Бирге болсок, күчтүүбүз"));

    private final Names names = new Names();
    private final Map<String, Integer> groupsInPlace = new ConcurrentHashMap<>();

    /** All groups' stories, the same every time. */
    List<GroupStory> stories() {
        groupsInPlace.clear();
        List<GroupStory> stories = new ArrayList<>();
        for (Cohort cohort : COHORTS) {
            for (int number = 0; number < cohort.sizes().size(); number++) {
                stories.add(story(cohort, number));
            }
        }
        stories.addAll(new Erayim().groups());
        return stories;
    }

    /** The community funds of the groups whose stories these are. */
    List<FundStory> funds(List<GroupStory> stories) {
        List<UUID> inNeed = new Told(names, new Partners())
                .inNeed(stories).stream().map(FamilyStory::household).toList();
        return List.of(
                new Chimgen(formed(stories, CHIMGEN, 2010), formed(stories, CHIMGEN, 2011), inNeed).story(),
                new Erayim().story());
    }

    /** The families of some members of the groups whose stories these are. */
    List<FamilyStory> families(List<GroupStory> stories, Partners partners) {
        List<FamilyStory> told = new Told(names, partners).of(stories);
        Set<UUID> heads = told.stream().map(family -> family.head().id()).collect(Collectors.toSet());
        return Stream.concat(told.stream(), new Families(names).of(stories, heads).stream())
                .toList();
    }

    private static List<GroupStory> formed(List<GroupStory> stories, String territory, int year) {
        return stories.stream()
                .filter(story -> story.group().territory().equals(territory)
                        && story.group().formedOn().getYear() == year)
                .toList();
    }

    private GroupStory story(Cohort cohort, int number) {
        Dice dice = new Dice(cohort.key() + "/" + number);
        GroupDraft group = group(cohort, number, dice);
        int size = cohort.sizes().get(number);
        boolean grows = number < cohort.joiners();
        boolean shrinks = number >= cohort.sizes().size() - cohort.leavers();
        // The places of men are spread over the cohort: man number m is the last founder of the group m * groups / men.
        boolean hasMan = IntStream.range(0, cohort.men())
                .anyMatch(m -> m * cohort.sizes().size() / cohort.men() == number);

        List<PersonDraft> persons = new ArrayList<>();
        List<MembershipDraft> memberships = new ArrayList<>();
        for (int i = 0; i < size + (grows ? 1 : 0); i++) {
            Sex sex = hasMan && i == size - 1 ? Sex.MALE : Sex.FEMALE;
            PersonDraft person = person(cohort, group, sex, dice);
            LocalDate from = i < size ? group.formedOn().plusDays(i < 3 ? 0 : dice.below(10)) : cohort.joinDay();
            persons.add(person);
            memberships.add(new MembershipDraft(dice.id(from), group.id(), person.id(), from, null, "NEIGHBOUR"));
        }
        Map<UUID, LocalDate> leaves = shrinks ? Map.of(memberships.get(size - 1).id(), cohort.leaveDay()) : Map.of();
        if (shrinks && number % 4 == 0) {
            // Came back after the summer: a second episode of the same person in the same group (R1).
            LocalDate again = LocalDate.of(2011, 10, 1);
            memberships.add(new MembershipDraft(
                    dice.id(again), group.id(), persons.get(size - 1).id(), again, null, "RETURNED"));
        }
        ContributionPlanDraft plan = new ContributionPlanDraft(
                dice.id(group.formedOn()),
                group.id(),
                cohort.country().equals("KG") ? new Money("50.00", "KGS") : new Money("5.00", "TJS"),
                ContributionPlan.Period.MONTH,
                group.formedOn());
        List<RoleDraft> roles = roles(group, persons, dice);
        List<GroupStory.Deed> deeds = new Bookkeeping(group, memberships, leaves, plan.amount(), dice).deeds();
        if (cohort.key().equals(WITH_MISTAKE)) {
            deeds = Mistake.in(deeds, dice).orElse(deeds);
        }
        return new GroupStory(group, persons, memberships, leaves, roles, plan, deeds);
    }

    private GroupDraft group(Cohort cohort, int number, Dice dice) {
        LocalDate formedOn = cohort.formedOn(number);
        String territory =
                cohort.territories().get(number % cohort.territories().size());
        int inPlace = groupsInPlace.merge(territory, 1, Integer::sum) - 1;
        List<String> mottoes = MOTTOES.getOrDefault(cohort.country(), List.of());
        return new GroupDraft(
                dice.id(formedOn),
                cohort.country(),
                cohort.type(),
                GROUP_NAMES.getOrDefault(cohort.country(), List.of()).get(inPlace),
                number % 5 == 0 ? mottoes.get(number / 5 % mottoes.size()) : null,
                formedOn,
                territory,
                GroupStatus.ACTIVE);
    }

    private PersonDraft person(Cohort cohort, GroupDraft group, Sex sex, Dice dice) {
        return new PersonDraft(
                dice.id(group.formedOn()),
                cohort.country(),
                names.draw(dice, cohort.country(), sex),
                sex,
                null,
                1948 + dice.below(44),
                group.territory());
    }

    private static List<RoleDraft> roles(GroupDraft group, List<PersonDraft> persons, Dice dice) {
        LocalDate from = group.formedOn();
        return List.of(
                role(group, persons.get(0), GroupRole.Kind.HEAD, from, dice),
                role(group, persons.get(1), GroupRole.Kind.BOOKKEEPER, from, dice),
                role(group, persons.get(2), GroupRole.Kind.TREASURER, from, dice));
    }

    private static RoleDraft role(GroupDraft group, PersonDraft person, String kind, LocalDate from, Dice dice) {
        return new RoleDraft(dice.id(from), group.id(), person.id(), kind, from, null);
    }
}
