package org.hashar.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.EnterpriseService;
import org.hashar.api.fund.ExchangeService;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.fund.ShareOutService;
import org.hashar.api.fund.StockService;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.Sex;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private final List<GroupStory> stories = new Programme().stories();

    private record Counted(long groups, long members, long men) {}

    private Counted count(String country, String territoryPrefix, LocalDate day) {
        List<GroupStory> there = stories.stream()
                .filter(s -> s.group().country().equals(country)
                        && s.group().territory().startsWith(territoryPrefix)
                        && !s.group().formedOn().isAfter(day))
                .toList();
        List<PersonDraft> members = there.stream()
                .flatMap(s -> s.persons().stream().filter(p -> isMember(s, p.id(), day)))
                .toList();
        return new Counted(
                there.size(),
                members.size(),
                members.stream().filter(p -> p.sex() == Sex.MALE).count());
    }

    private static boolean isMember(GroupStory story, UUID person, LocalDate day) {
        return story.memberships().stream()
                .anyMatch(m -> m.person().equals(person)
                        && !day.isBefore(m.from())
                        && (story.leaves().get(m.id()) == null
                                || day.isBefore(story.leaves().get(m.id()))));
    }

    @Test
    void tajikistanHadNinetyOneTeamsWith525MembersInElevenJamoatsOfThreeDistrictsInMay2011() {
        LocalDate may = LocalDate.of(2011, 5, 5);
        Counted counted = count("TJ", "", may);
        assertThat(counted.groups()).isEqualTo(91);
        assertThat(counted.members()).isEqualTo(525);
        List<String> jamoats = stories.stream()
                .filter(s -> s.group().country().equals("TJ")
                        && !s.group().formedOn().isAfter(may))
                .map(s -> s.group().territory())
                .distinct()
                .toList();
        assertThat(jamoats).hasSize(11);
        assertThat(jamoats.stream().map(j -> j.substring(0, 7)).distinct()).hasSize(3);
    }

    @Test
    void tajikistanHad178GroupsWith1049MembersAtTheEndOfSeptember2011() {
        Counted counted = count("TJ", "", LocalDate.of(2011, 9, 30));
        assertThat(counted.groups()).isEqualTo(178);
        assertThat(counted.members()).isEqualTo(1049);
    }

    @Test
    void theVillagesOfKyrgyzstanAreAsTheirStoriesTell() {
        LocalDate firstYear = LocalDate.of(2010, 12, 31);
        LocalDate secondYear = LocalDate.of(2011, 10, 31);
        assertThat(count("KG", "41705236802010", secondYear)).isEqualTo(new Counted(6, 38, 0));
        assertThat(count("KG", "41705236610830", firstYear)).isEqualTo(new Counted(3, 18, 0));
        assertThat(count("KG", "41705236610830", secondYear)).isEqualTo(new Counted(8, 49, 0));
        Counted jygachKorgon = count("KG", "41703220846030", secondYear);
        assertThat(jygachKorgon.members()).isEqualTo(50);
        assertThat(jygachKorgon.men()).isEqualTo(1);
        Counted jashasyn = count("KG", "41703220842150", secondYear);
        assertThat(jashasyn.groups()).isEqualTo(8);
        assertThat(jashasyn.men()).isEqualTo(7);
    }

    @Test
    void theSameStoryIsToldEveryTime() {
        assertThat(new Programme().stories()).isEqualTo(stories);
    }

    @Test
    void everyIdIsItsOwn() {
        List<UUID> ids = stories.stream()
                .flatMap(s -> Stream.of(
                                Stream.of(s.group().id(), s.plan().id()),
                                s.persons().stream().map(PersonDraft::id),
                                s.memberships().stream().map(MembershipDraft::id),
                                s.deeds().stream().map(ProgrammeTest::meeting).map(MeetingDraft::id))
                        .flatMap(ids1 -> ids1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void noTwoGroupsOfAPlaceHaveTheSameName() {
        assertThat(stories.stream().map(s -> s.group().territory() + s.group().name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void meetingsAreLateCorrectedAndLend() {
        assertThat(stories.stream()
                        .flatMap(s -> s.deeds().stream())
                        .filter(GroupStory.Deed.Corrected.class::isInstance))
                .hasSizeGreaterThan(5);
        assertThat(stories.stream().flatMap(s -> s.deeds().stream()).map(ProgrammeTest::meeting))
                .anyMatch(m -> !m.loans().isEmpty())
                .anyMatch(m -> !m.repayments().isEmpty())
                .anyMatch(m -> !m.expenses().isEmpty());
        assertThat(stories).anyMatch(s -> !inOrder(s));
    }

    @Test
    void aMeetingOfFiveMonthsAgoIsCorrectedInChimgen() {
        List<GroupStory.Deed.Corrected> corrections = stories.stream()
                .filter(s -> s.group().territory().equals("41705236610830"))
                .flatMap(s -> s.deeds().stream())
                .filter(GroupStory.Deed.Corrected.class::isInstance)
                .map(GroupStory.Deed.Corrected.class::cast)
                .filter(c -> c.anew().date().getMonth() == Month.JULY
                        && c.reversal().reason().contains("repayment"))
                .toList();
        assertThat(corrections).isNotEmpty();
    }

    @Test
    void theFundsAreToldInTheSameWayEveryTimeAndTheirIdsAreTheirOwn() {
        List<FundStory> funds = new Programme().funds(stories);
        List<FundStory> again = new Programme().funds(stories);
        assertThat(funds).extracting(FundStory::fund).doesNotHaveDuplicates();
        assertThat(funds)
                .extracting(FundStory::fund)
                .isEqualTo(again.stream().map(FundStory::fund).toList());
        assertThat(entered(funds)).isEqualTo(entered(again)).hasSizeGreaterThan(60);
    }

    /** KG-21. */
    @Test
    void threeFamiliesOfChimgenAreFedUntilTheHarvest() {
        List<String> fed = entered(new Programme().funds(stories)).stream()
                .filter(call -> call.contains("kind=AID") && !call.contains("household=null"))
                .toList();
        assertThat(fed).hasSize(12).allMatch(call -> call.contains("amount=50") && call.contains("group=null"));
        List<FamilyStory> families = new Programme()
                .families(stories, new Partners()).stream()
                        .filter(family ->
                                fed.stream().anyMatch(call -> call.contains("household=" + family.household())))
                        .toList();
        assertThat(families)
                .hasSize(3)
                .allMatch(family -> Programme.CHIMGEN.equals(family.head().territory()));
    }

    /** What the services are asked to write, in order. */
    private static List<String> entered(List<FundStory> funds) {
        List<String> calls = new ArrayList<>();
        FundStory.Desk desk = new FundStory.Desk(
                Written.in(CapitalService.class, calls),
                Written.in(StockService.class, calls),
                Written.in(SeasonService.class, calls),
                Written.in(RevolvingLoanService.class, calls),
                Written.in(ExchangeService.class, calls),
                Written.in(EnterpriseService.class, calls),
                Written.in(ShareOutService.class, calls));
        Actor actor = new Actor(new UUID(1, 1), "demo", Role.ADMINISTRATOR);
        funds.forEach(fund -> fund.deeds().forEach(deed -> deed.enter(actor, desk)));
        return calls;
    }

    private static boolean inOrder(GroupStory story) {
        List<LocalDate> days = story.deeds().stream()
                .filter(GroupStory.Deed.Held.class::isInstance)
                .map(d -> meeting(d).date())
                .toList();
        return days.equals(days.stream().sorted().toList());
    }

    private static MeetingDraft meeting(GroupStory.Deed deed) {
        return deed instanceof GroupStory.Deed.Corrected c ? c.anew() : ((GroupStory.Deed.Held) deed).meeting();
    }
}
