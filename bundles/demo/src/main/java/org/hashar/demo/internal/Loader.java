package org.hashar.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashar.api.Actor;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.EnterpriseService;
import org.hashar.api.fund.ExchangeService;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.MeetingService;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.fund.ShareOutService;
import org.hashar.api.fund.StockService;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Enters the stories as clients would: through the services, one call a record. Everything has an id of its own, so that a load that was cut off
 * can be started again and ends with the same.
 */
@Component(service = Loader.class)
public final class Loader {
    /** Clients side by side: the database acknowledges several at once for the price of one. */
    private static final int CLIENTS = 6;

    private final PersonService persons;
    private final GroupService groups;
    private final MembershipService memberships;
    private final FundService funds;
    private final MeetingService meetings;
    private final FundStory.Desk desk;
    private final RegistryDesk registry;

    @Activate
    public Loader(
            @Reference PersonService persons,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference FundService funds,
            @Reference MeetingService meetings,
            @Reference CapitalService capital,
            @Reference StockService stocks,
            @Reference SeasonService seasons,
            @Reference RevolvingLoanService loans,
            @Reference ExchangeService exchanges,
            @Reference EnterpriseService enterprises,
            @Reference ShareOutService shareOuts,
            @Reference RegistryDesk registry) {
        this.persons = persons;
        this.groups = groups;
        this.memberships = memberships;
        this.funds = funds;
        this.meetings = meetings;
        this.desk = new FundStory.Desk(capital, stocks, seasons, loans, exchanges, enterprises, shareOuts);
        this.registry = registry;
    }

    /** What was entered. */
    record Result(int groups, int persons, int families, int meetings, int corrections, int funds, int documents) {}

    /**
     * Loads the demo.
     *
     * @param progress is told in words, from several threads
     * @throws org.hashar.api.ProblemException what a service had against a record; what was entered before stays
     */
    Result load(Actor actor, Consumer<String> progress) throws InterruptedException {
        Programme programme = new Programme();
        List<GroupStory> stories = programme.stories();
        List<FundStory> funds = programme.funds(stories);
        Partners partners = new Partners();
        List<FamilyStory> families = programme.families(stories, partners);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            AtomicInteger done = new AtomicInteger();
            together(clients, stories, story -> {
                enter(actor, story);
                int so = done.incrementAndGet();
                if (so % 25 == 0 || so == stories.size()) {
                    progress.accept(so + " of " + stories.size() + " groups");
                }
            });
            enterMemberOfTwoGroups(actor, stories);
            enter(actor, partners.deeds());
            together(clients, families, family -> enter(actor, family.deeds()));
            progress.accept(families.size() + " families");
            for (FundStory fund : funds) {
                enter(actor, fund);
                progress.accept(fund.association().name() + ": fund " + fund.fund());
            }
            enter(actor, new Supervision(stories, funds).deeds());
        } finally {
            clients.shutdownNow();
        }
        return result(stories, families, funds);
    }

    private static Result result(List<GroupStory> stories, List<FamilyStory> families, List<FundStory> funds) {
        int corrections = (int) stories.stream()
                .flatMap(s -> s.deeds().stream())
                .filter(GroupStory.Deed.Corrected.class::isInstance)
                .count();
        return new Result(
                stories.size(),
                Stream.concat(
                                stories.stream().map(GroupStory::persons),
                                families.stream().map(FamilyStory::persons))
                        .mapToInt(List::size)
                        .sum(),
                families.size(),
                stories.stream().mapToInt(s -> s.deeds().size()).sum() - corrections,
                corrections,
                funds.size(),
                funds.stream().mapToInt(fund -> fund.deeds().size()).sum());
    }

    /** Enters all, several at once, and waits until all are entered. */
    private static <T> void together(ExecutorService clients, List<T> all, Consumer<T> enter)
            throws InterruptedException {
        List<? extends Future<?>> running = all.stream()
                .map(each -> clients.submit(() -> enter.accept(each)))
                .toList();
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void enter(Actor actor, List<RegistryDesk.Deed> deeds) {
        deeds.forEach(deed -> deed.enter(actor, registry));
    }

    private void enter(Actor actor, GroupStory story) {
        groups.form(actor, story.group());
        story.persons().forEach(person -> persons.register(actor, person));
        for (MembershipDraft membership : story.memberships()) {
            memberships.join(actor, membership);
            LocalDate left = story.leaves().get(membership.id());
            if (left != null) {
                memberships.leave(actor, membership.id(), left, "MOVED");
            }
        }
        story.roles().forEach(role -> memberships.give(actor, role));
        funds.plan(actor, story.plan());
        for (GroupStory.Deed deed : story.deeds()) {
            if (deed instanceof GroupStory.Deed.Held held) {
                meetings.record(actor, held.meeting());
            } else if (deed instanceof GroupStory.Deed.Corrected corrected) {
                meetings.correct(actor, corrected.wrong(), corrected.reversal(), corrected.anew());
            }
        }
    }

    private void enter(Actor actor, FundStory story) {
        groups.form(actor, story.association());
        story.deeds().forEach(deed -> deed.enter(actor, desk));
    }

    /** From autumn on one woman is in two groups of her jamoat: one person, two memberships (R2). */
    private void enterMemberOfTwoGroups(Actor actor, List<GroupStory> stories) {
        GroupStory first = stories.get(0);
        GroupStory second = IntStream.range(1, stories.size())
                .mapToObj(stories::get)
                .filter(s -> s.group().territory().equals(first.group().territory()))
                .findFirst()
                .orElseThrow();
        LocalDate from = LocalDate.of(2011, 10, 15);
        memberships.join(
                actor,
                new MembershipDraft(
                        new Dice("two groups").id(from),
                        second.group().id(),
                        first.persons().get(0).id(),
                        from,
                        null,
                        "NEIGHBOUR"));
    }
}
