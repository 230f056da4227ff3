package org.hashar.fund.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.IndicatorQuery;
import org.hashar.api.fund.IndicatorSheet;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.MeetingDraft.State;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.PortfolioReport.Dimension;
import org.hashar.api.registry.ErasureDraft;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.PersonalData;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Problems;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.reference.FundPersonalData;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.registry.internal.erasure.Erasures;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R12: an erasure never changes sums. Over the real registry and the real fund. */
final class ErasedMemberTest {
    private static final LocalDate AFTER = LocalDate.of(2014, 6, 30);

    /** Nothing is kept there. */
    private static final PersonalData NOWHERE = new PersonalData() {
        @Override
        public Set<String> forbids(Collection<UUID> persons) {
            return Set.of();
        }

        @Override
        public Set<UUID> forget(Collection<UUID> persons) {
            return Set.of();
        }
    };

    /** All that can be told of sums. */
    private record Sums(
            List<String> trialBalance,
            long transfers,
            GroupStatement group,
            MemberStatement erased,
            MemberStatement other,
            List<List<PortfolioReport.Row>> portfolio,
            IndicatorSheet indicators) {

        static Sums of(World world, UUID group, UUID erased, UUID other) {
            Figures figures = FiguresTest.figures(world);
            List<List<PortfolioReport.Row>> portfolio = new ArrayList<>();
            for (LocalDate day : List.of(LocalDate.of(2012, 6, 30), LocalDate.of(2013, 12, 31), AFTER)) {
                portfolio.add(figures.report(
                                World.RECORDER,
                                new PortfolioReport.Query(
                                        "KG",
                                        null,
                                        EnumSet.of(Dimension.DISTRICT, Dimension.SEX, Dimension.AGE),
                                        day,
                                        null))
                        .rows());
            }
            var verified = world.ledgers.verify(World.ADMINISTRATOR);
            assertThat(verified.findings()).isEmpty();
            var now = world.clock.instant();
            return new Sums(
                    trialBalance(world),
                    verified.transfers(),
                    world.funds.groupStatement(World.RECORDER, group, AFTER, now),
                    world.funds.memberStatement(World.RECORDER, group, erased, AFTER, now),
                    world.funds.memberStatement(World.RECORDER, group, other, AFTER, now),
                    portfolio,
                    figures.savingsGroups(
                            World.RECORDER,
                            new IndicatorQuery(
                                    null, null, null, group, null, null, null, LocalDate.of(2013, 6, 30), now),
                            Locale.ENGLISH));
        }

        private static List<String> trialBalance(World world) {
            List<?> rows = world.tx.read(em -> em.createNativeQuery(
                            "select code, cast(owner_id as varchar), asset, debits, credits from fund_account"
                                    + " order by fund_id, code, owner_id")
                    .getResultList());
            return rows.stream()
                    .map(row -> String.join(
                            " ",
                            java.util.Arrays.stream((Object[]) row)
                                    .map(String::valueOf)
                                    .toList()))
                    .toList();
        }
    }

    private static void threeYears(World world, UUID group, UUID aijan, UUID burul) {
        UUID loan = Ids.next();
        for (int month = 0; month < 36; month++) {
            LocalDate day = LocalDate.of(2011, 2, 5).plusMonths(month);
            Draft draft = Draft.of(group, day.toString())
                    .came(aijan, month % 5 == 4 ? State.ABSENT : State.PRESENT)
                    .came(burul, State.PRESENT)
                    .pays(burul, "50");
            if (month % 5 != 4) {
                draft.pays(aijan, "50");
            }
            if (month == 12) {
                draft.lends(loan, aijan, "300");
            }
            if (month == 15) {
                draft.repays(loan, "100");
            }
            world.clock.tick();
            world.meetings.record(World.RECORDER, draft.make());
        }
    }

    private static Erasures erasures(World world, Set<UUID> reasons) {
        return new Erasures(
                world.database.tx("registry"),
                world.clock,
                world.countries,
                (actor, action, subject, reason) -> {},
                reasons::addAll,
                new FundPersonalData(world.tx),
                NOWHERE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("erase a member with 3 years of postings → trial balance identical")
    void aMemberWithThreeYearsOfPostingsIsErasedAndTheTrialBalanceIsIdentical(Databases.Kind kind) {
        try (World world = new World(kind.open(new RegistrySchema(), new FundEntities()))) {
            RegistryRows rows = new RegistryRows(world);
            UUID group = world.registry.group();
            UUID aijan = world.registry.member(group);
            UUID burul = world.registry.member(group);
            threeYears(world, group, aijan, burul);
            rows.copy();
            Set<UUID> reasons = new java.util.HashSet<>();
            Erasures erasures = erasures(world, reasons);
            ErasureDraft draft = new ErasureDraft(Ids.next(), aijan, "asked for it in writing");
            assertThat(Problems.broken(() -> erasures.erase(World.ADMINISTRATOR, draft)))
                    .containsExactly("/person still-member", "/person loan-open", "/person money-open");

            UUID leaving = Ids.next();
            Membership episode =
                    world.memberships().ofPerson(World.RECORDER, aijan, null).get(0);
            world.clock.tick();
            world.leavings.settle(
                    World.COORDINATOR,
                    new LeavingDraft(
                            leaving,
                            group,
                            aijan,
                            LocalDate.of(2014, 3, 1),
                            LeavingDraft.Kind.LEFT,
                            null,
                            null,
                            null,
                            null));
            rows.leave(episode, LocalDate.of(2014, 3, 1));
            world.clock.tick();
            Sums before = Sums.of(world, group, aijan, burul);
            assertThat(before.erased().lines()).hasSizeGreaterThan(30);

            assertThat(erasures.erase(World.ADMINISTRATOR, draft).created()).isTrue();

            assertThat(Sums.of(world, group, aijan, burul)).isEqualTo(before);
            assertThat(reasons).contains(aijan, leaving, episode.id());
            assertThat(Problems.broken(() ->
                            erasures.erase(World.ADMINISTRATOR, new ErasureDraft(Ids.next(), burul, "asked for it"))))
                    .contains("/person money-open");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoAnswersForALoanOfSomebodyElseIsNotErased(Databases.Kind kind) {
        try (World world = new World(kind.open(new RegistrySchema(), new FundEntities()))) {
            UUID group = world.registry.group();
            UUID aijan = world.registry.member(group);
            UUID burul = world.registry.member(group);
            UUID loan = Ids.next();
            FundPersonalData data = new FundPersonalData(world.tx);
            world.clock.tick();
            world.meetings.record(
                    World.RECORDER,
                    Draft.of(group, "2011-02-05")
                            .pays(burul, "200")
                            .lends(loan, burul, "100", LoanAgreement.dueOn(LocalDate.of(2011, 8, 5)), aijan)
                            .make());
            assertThat(data.forbids(Set.of(aijan))).containsExactly("guarantee-open");
            assertThat(data.forbids(Set.of(burul))).containsExactlyInAnyOrder("loan-open", "money-open");
            assertThat(data.forget(Set.of(burul))).containsExactly(loan);
            world.clock.tick();
            world.meetings.record(
                    World.RECORDER,
                    Draft.of(group, "2011-03-05").repays(loan, "100").make());
            assertThat(data.forbids(Set.of(aijan))).isEmpty();
        }
    }
}
