package org.hashar.demo.internal;

import static org.hashar.demo.internal.FundStory.quantity;
import static org.hashar.demo.internal.FundStory.som;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.RevolvingLoanDraft.HandOver;
import org.hashar.api.fund.RevolvingRepaymentDraft.Delivery;
import org.hashar.api.fund.RevolvingRepaymentDraft.Price;
import org.hashar.api.fund.SeasonApplicationDraft.Wish;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.api.registry.PersonDraft;

/**
 * Two years of the Community Fund of Chimgen (KG-06 to KG-12, KG-25): the donor's seed of 2010 went to three groups with 18 women and was repaid, in
 * money, in wheat, and but for what hail took; with what came back the seed of 2011 was bought for five new groups with 31 women. A field of the ayil
 * okmotu brought revenue to the fund (KG-49, KG-50). In 2011 one group is late, and a repayment turns out five months later to have been written down
 * too high. In the winter the donor sends dollars for the next season, and a group makes slippers.
 * Three families in need are fed until the harvest (KG-21). The people, and the prices beside the published one of carrot seed (150 g for 12,000 som), are invented.
 */
final class Chimgen {
    private static final String ISFANA = "41705236610010";
    private static final String CARROT = "SEED-CARROT";
    private static final String CUCUMBER = "SEED-CUCUMBER";
    private static final String ONION = "SEED-ONION";
    private static final String WHEAT = "GRAIN-WHEAT";
    private static final String FLOUR = "FOOD-FLOUR";
    private static final String DONOR = "CARMP";
    private static final String OKMOTU = "AYIL-OKMOTU";

    private final FundStory story =
            new FundStory("chimgen/fund", "Чимген айыл фондусу", ISFANA, LocalDate.of(2010, 3, 2));
    private final List<GroupStory> first;
    private final List<GroupStory> second;
    private final List<UUID> inNeed;

    /**
     * The groups of the first and of the second year.
     *
     * @param inNeed households that are fed until the harvest
     */
    Chimgen(List<GroupStory> first, List<GroupStory> second, List<UUID> inNeed) {
        this.first = first;
        this.second = second;
        this.inNeed = inNeed;
    }

    FundStory story() {
        catalogue();
        firstYear();
        secondYear();
        foodUntilTheHarvest();
        return story;
    }

    private void catalogue() {
        story.item(CARROT, ItemDraft.Kind.SEED, "Carrot seed", UnitOfMeasure.KG);
        story.item(CUCUMBER, ItemDraft.Kind.SEED, "Cucumber seed", UnitOfMeasure.KG);
        story.item(ONION, ItemDraft.Kind.SEED, "Onion seed", UnitOfMeasure.KG);
        story.item(WHEAT, ItemDraft.Kind.CROP, "Wheat", UnitOfMeasure.KG);
        story.item("FUEL-DIESEL", ItemDraft.Kind.FUEL, "Diesel", UnitOfMeasure.L);
        story.item("FERT-AMMOPHOS", ItemDraft.Kind.FERTILISER, "Ammophos", UnitOfMeasure.KG);
        story.item("LAND-FIELD", ItemDraft.Kind.LAND, "Field for a season", UnitOfMeasure.SOTKA);
    }

    /** 2010: all of it new capital. Each group gets carrots for 12,000 and cucumbers for 9,000; one of them money for a tailor's shop (KG-13). */
    private void firstYear() {
        UUID carrots = story.given("2010-03-05", CapitalSource.DONOR, DONOR, CARROT, kg("0.450"), "36000");
        UUID cucumbers = story.given("2010-03-05", CapitalSource.DONOR, DONOR, CUCUMBER, kg("0.900"), "27000");
        story.receives("2010-03-05", CapitalSource.DONOR, DONOR, "15000", "Transfer for small businesses");
        UUID field = story.given("2010-04-20", CapitalSource.LOCAL_AUTHORITY, OKMOTU, "LAND-FIELD", sotka("5"), "2500");
        UUID diesel = story.given(
                "2010-04-20",
                CapitalSource.LOCAL_AUTHORITY,
                OKMOTU,
                "FUEL-DIESEL",
                quantity("200", UnitOfMeasure.L),
                "5600");
        UUID fertiliser =
                story.given("2010-04-25", CapitalSource.LOCAL_AUTHORITY, OKMOTU, "FERT-AMMOPHOS", kg("1000"), "20000");
        UUID season = story.season("2010", "2010-03-10", "2010-04-06", "2010-09-01", "2010-11-30");
        UUID[] applications = new UUID[first.size()];
        for (int i = 0; i < first.size(); i++) {
            applications[i] = story.applies(
                    "2010-04-06",
                    season,
                    id(first.get(i)),
                    i == 0 ? "15000" : null,
                    new Wish(CARROT, kg("0.150")),
                    new Wish(CUCUMBER, kg("0.300")));
        }
        story.allocates("2010-04-07", season);
        UUID[] loans = new UUID[first.size()];
        for (int i = 0; i < first.size(); i++) {
            loans[i] = story.lends(
                    "2010-04-16",
                    applications[i],
                    i == 0 ? "15000" : null,
                    List.of(
                            new HandOver(carrots, kg("0.150"), som("12000")),
                            new HandOver(cucumbers, kg("0.300"), som("9000"))),
                    shares(first.get(i), i == 0 ? 36_000 : 21_000));
        }
        story.aids("2010-05-10", fertiliser, kg("600"), id(first.get(1)), "For the plots of the three groups");
        story.aids("2010-05-12", diesel, quantity("150", UnitOfMeasure.L), id(first.get(1)), "For the common field");

        story.repays("2010-10-15", loans[0], "36000", List.of(), shares(first.get(0), 36_000));
        story.repays(
                "2010-10-20",
                loans[1],
                "10500",
                List.of(wheat("1050", "10", "Wheat of the first sort is taken at 10 som the kilogram")),
                shares(first.get(1), 21_000));
        story.forgives(
                "2010-10-25",
                loans[2],
                "3000",
                shares(first.get(2), 3_000),
                new Decision("Hail took a part of the cucumbers of this group", 18, 15, 1, 2));
        story.repays("2010-11-05", loans[2], "18000", List.of(), shares(first.get(2), 18_000));
        story.aids("2010-11-09", field, sotka("5"), id(first.get(0)), "Tilled the common field until the harvest");
        story.receives("2010-11-10", CapitalSource.FIELD_REVENUE, null, "18500", "Maize of the common field");
        story.closes("2010-12-05", season);
    }

    /** 2011: seed for 62,500 bought from what came back, onions for 10,000 from the donor; five new groups, and one of the first that waits. */
    private void secondYear() {
        UUID carrots = story.buys("2011-03-20", CARROT, kg("0.500"), "40000");
        UUID cucumbers = story.buys("2011-03-20", CUCUMBER, kg("0.750"), "22500");
        UUID onions = story.given("2011-03-25", CapitalSource.DONOR, DONOR, ONION, kg("0.500"), "10000");
        UUID season = story.season("2011", "2011-01-15", "2011-04-05", "2011-09-01", "2011-11-30");
        UUID[] applications = new UUID[second.size()];
        for (int i = 0; i < second.size(); i++) {
            applications[i] = story.applies(
                    "2011-04-04",
                    season,
                    id(second.get(i)),
                    null,
                    new Wish(CARROT, kg("0.100")),
                    new Wish(CUCUMBER, kg("0.150")),
                    new Wish(ONION, kg("0.100")));
        }
        story.applies("2011-04-04", season, id(first.get(1)), null, new Wish(CARROT, kg("0.150")));
        story.allocates("2011-04-06", season);
        UUID[] loans = new UUID[second.size()];
        for (int i = 0; i < second.size(); i++) {
            loans[i] = story.lends(
                    "2011-04-10",
                    applications[i],
                    null,
                    List.of(
                            new HandOver(carrots, kg("0.100"), som("8000")),
                            new HandOver(cucumbers, kg("0.150"), som("4500")),
                            new HandOver(onions, kg("0.100"), som("2000"))),
                    List.of());
        }
        story.spends("2011-05-15", "OFFICE_RENT", "1200");
        story.repays("2011-10-10", loans[0], "14500", List.of(), List.of());
        story.repays("2011-10-12", loans[1], "14500", List.of(), List.of());
        story.repays(
                "2011-10-14",
                loans[2],
                "9000",
                List.of(wheat("500", "11", "Wheat of the first sort is taken at 11 som the kilogram")),
                List.of());
        UUID wrong = story.repays("2011-10-20", loans[4], "14500", List.of(), List.of());
        story.repays("2012-01-20", loans[3], "14500", List.of(), List.of());
        story.takesBack("2012-03-22", wrong, "The receipt says 4,500 som, not 14,500");
        story.repays("2011-10-20", loans[4], "4500", List.of(), List.of());
        story.exchanges("2012-02-15", CapitalSource.DONOR, DONOR, "200", "46.5", "9300");
        new Felt(first.get(0)).in(story);
    }

    /** Flour of the donor, a sack a month for each family that is in need, with a receipt (KG-21); entered when the year was over. */
    private void foodUntilTheHarvest() {
        story.item(FLOUR, ItemDraft.Kind.FOOD, "Flour", UnitOfMeasure.KG);
        UUID flour = story.given("2011-05-02", CapitalSource.DONOR, DONOR, FLOUR, kg("600"), "15000");
        int receipt = 1;
        for (String date : List.of("2011-05-05", "2011-06-06", "2011-07-05", "2011-08-05")) {
            for (UUID family : inNeed) {
                story.feeds(date, flour, kg("50"), family, "Receipt " + receipt++);
            }
        }
    }

    private static UUID id(GroupStory group) {
        return group.group().id();
    }

    private static Quantity kg(String amount) {
        return quantity(amount, UnitOfMeasure.KG);
    }

    private static Quantity sotka(String amount) {
        return quantity(amount, UnitOfMeasure.SOTKA);
    }

    private static Delivery wheat(String kilograms, String som, String decision) {
        return new Delivery(
                WHEAT,
                null,
                kg(kilograms),
                "first sort, dry",
                new Price(som(som), UnitOfMeasure.KG, new Decision(decision, 18, 14, 2, 1)));
    }

    /** In equal parts among the founders, in whole som; what cannot be divided goes to the first ones. */
    private static List<MemberShare> shares(GroupStory group, int som) {
        List<UUID> members = group.persons().stream().map(PersonDraft::id).toList();
        return java.util.stream.IntStream.range(0, members.size())
                .mapToObj(i -> new MemberShare(
                        members.get(i), som(String.valueOf(som / members.size() + (i < som % members.size() ? 1 : 0)))))
                .toList();
    }
}
