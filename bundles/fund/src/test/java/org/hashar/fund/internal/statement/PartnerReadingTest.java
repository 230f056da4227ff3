package org.hashar.fund.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.fund.BookQuery;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.Meeting;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Problems;
import org.hashar.fund.internal.World;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the key of another organisation is told of funds: what groups have and owe, and of nobody what she saved or borrowed (R12). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PartnerReadingTest {
    private static final Actor PARTNER = new Actor(
            Ids.next(), "clinic", Role.RECORDER, new Actor.Partner(Ids.next(), ConsentPurpose.SHARING_WITH_PARTNERS));
    private static final LocalDate DAY = LocalDate.of(2011, 12, 1);

    private World world;
    private UUID group;
    private UUID aijan;
    private Meeting meeting;

    @BeforeAll
    void open() {
        world = new World(Databases.Kind.H2.open(new RegistrySchema(), new FundEntities()));
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        group = world.registry.group();
        aijan = world.registry.member(group);
        meeting = world.meetings
                .record(
                        World.RECORDER,
                        Draft.of(group, "2011-02-05").pays(aijan, "120").make())
                .value();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void aGroupsStatementTellsWhatTheGroupHasButNotWhoPaidIt() {
        GroupStatement own = world.funds.groupStatement(World.RECORDER, group, DAY, null);
        GroupStatement told = world.funds.groupStatement(PARTNER, group, DAY, null);

        assertThat(own.lines()).anyMatch(line -> aijan.equals(line.person()));
        assertThat(told.savings().text()).isEqualTo(own.savings().text()).isEqualTo("120.00");
        assertThat(told.lines())
                .hasSameSizeAs(own.lines())
                .allMatch(line -> line.person() == null && line.loan() == null);
    }

    Stream<ThrowingCallable> ofPersons() {
        UUID any = Ids.next();
        Page.Request first = Page.Request.FIRST;
        return Stream.of(
                () -> world.funds.memberStatement(PARTNER, group, aijan, DAY, null),
                () -> world.exemptions.exemptions(PARTNER, group),
                () -> world.exemptions.arrears(PARTNER, group, DAY, null),
                () -> world.meetings.require(PARTNER, meeting.document().id()),
                () -> world.meetings.list(PARTNER, group, first),
                () -> world.internalLoans.require(PARTNER, any, DAY, null),
                () -> world.loans.require(PARTNER, any, DAY, null),
                () -> world.loans.ofSeason(PARTNER, any, DAY, null),
                () -> world.shareOuts.require(PARTNER, any),
                () -> world.shareOuts.list(PARTNER, group, first),
                () -> world.leavings.require(PARTNER, any),
                () -> world.leavings.list(PARTNER, group),
                () -> world.enterprises.require(PARTNER, any, DAY, null),
                () -> world.enterprises.ofGroup(PARTNER, group, DAY, null),
                () -> world.external.require(PARTNER, any),
                () -> world.external.list(PARTNER, group, first),
                () -> world.proposals.require(PARTNER, any),
                () -> world.proposals.list(PARTNER, any),
                () -> world.capital.requireDocument(PARTNER, any),
                () -> world.capital.documents(PARTNER, any, first),
                () -> world.stocks.book(PARTNER, any, null, DAY, null),
                () -> world.books.open(
                        PARTNER,
                        new BookQuery(BookQuery.Kind.MINUTES, group, null, null, null, null, null, null, DAY, null),
                        Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("ofPersons")
    void whatTellsOfPersonsIsRefused(ThrowingCallable ofPersons) {
        Problem problem = Problems.problem(ofPersons);
        assertThat(List.of(problem.type(), problem.detailKey()))
                .containsExactly(Problem.Type.FORBIDDEN, "not-for-partners");
    }
}
