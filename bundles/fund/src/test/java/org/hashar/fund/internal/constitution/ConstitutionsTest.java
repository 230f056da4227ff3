package org.hashar.fund.internal.constitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.fund.Constitution;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.ConstitutionRules.Leaving;
import org.hashar.api.fund.ConstitutionRules.Loans;
import org.hashar.api.fund.ConstitutionRules.SocialFund;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Constitutions from decision to correction, the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConstitutionsTest {
    private static final Decision DECISION = new Decision("Our rules", 10, 6, 0, 0);

    private final Databases.Kind kind;
    private World world;
    private UUID group;

    ConstitutionsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new FundEntities()));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void newGroup() {
        world.countries.installed = true;
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        group = world.registry.group();
    }

    private static ConstitutionRules all() {
        return new ConstitutionRules(
                new Loans(
                        LoanTerms.Interest.FLAT,
                        new LoanTerms.Rate("2.5", LoanTerms.Rate.Per.MONTH),
                        LoanTerms.DayCount.THIRTY_360,
                        new LoanTerms.Rounding(LoanTerms.Rounding.Place.LAST_INSTALMENT, World.som("10.00")),
                        6,
                        300,
                        2,
                        List.of(Part.INTEREST, Part.FINE, Part.PRINCIPAL),
                        true),
                List.of(
                        new ConstitutionRules.Fine("LATE", World.som("5.00")),
                        new ConstitutionRules.Fine("ABSENT", World.som("20.00"))),
                new SocialFund(World.som("10.00"), World.som("500.00")),
                new Leaving(Leaving.Result.TO_DATE, false, 5, ShareOutDraft.Policy.EQUAL),
                66,
                List.of(Guarded.CORRECTION, Guarded.SETTLEMENT));
    }

    private static ConstitutionRules fine(String code, String amount) {
        return new ConstitutionRules(
                null, List.of(new ConstitutionRules.Fine(code, World.som(amount))), null, null, null, List.of());
    }

    private ConstitutionDraft draft(String decided, String from, ConstitutionRules rules) {
        return new ConstitutionDraft(
                Ids.next(), group, LocalDate.parse(decided), LocalDate.parse(from), DECISION, rules);
    }

    private Recorded<Constitution> set(ConstitutionDraft draft) {
        world.clock.tick();
        return world.constitutions.set(World.COORDINATOR, draft);
    }

    private ConstitutionRules on(String day) {
        return world.tx.read(em -> Constitutions.on(em, group, LocalDate.parse(day)));
    }

    @Test
    void readsBackAllRulesAsTheyWereDecided() {
        ConstitutionDraft draft = draft("2011-02-01", "2011-03-01", all());

        Recorded<Constitution> recorded = set(draft);

        assertThat(recorded.created()).isTrue();
        assertThat(recorded.value().rules()).isEqualTo(all());
        assertThat(recorded.value().decision()).isEqualTo(DECISION);
        assertThat(recorded.value().date()).isEqualTo("2011-02-01");
        assertThat(recorded.value().from()).isEqualTo("2011-03-01");
        assertThat(world.constitutions.require(World.RECORDER, draft.id())).isEqualTo(recorded.value());
        assertThat(world.constitutions.list(World.RECORDER, group)).containsExactly(recorded.value());
    }

    @Test
    void theRegistryIsToldTheQuorumOfADay() {
        set(draft("2011-02-01", "2011-03-01", all()));

        Quorums quorums = new Quorums(world.tx);

        assertThat(quorums.percent(group, LocalDate.parse("2011-02-28"))).isEqualTo(50);
        assertThat(quorums.percent(group, LocalDate.parse("2011-03-01"))).isEqualTo(66);
    }

    @Test
    void aSectionThatIsLeftOutHoldsByItsDefault() {
        set(draft("2011-02-01", "2011-02-01", fine("LATE", "5.00")));

        ConstitutionRules rules = on("2011-02-01");

        assertThat(rules.loans()).isEqualTo(Loans.DEFAULT);
        assertThat(rules.socialFund()).isEqualTo(SocialFund.DEFAULT);
        assertThat(rules.leaving()).isEqualTo(Leaving.DEFAULT);
        assertThat(rules.quorumPercent()).isEqualTo(50);
        assertThat(rules.fines()).hasSize(1);
    }

    @Test
    void aGroupThatDecidedNothingHasTheDefaults() {
        assertThat(on("2011-05-05")).isEqualTo(ConstitutionRules.DEFAULT);
    }

    @Test
    void holdsFromItsDayUntilTheNextOneWhateverTheOrderOfEntry() {
        set(draft("2011-09-01", "2011-09-01", fine("LATE", "9.00")));
        set(draft("2011-02-01", "2011-02-15", fine("LATE", "2.00")));

        assertThat(on("2011-02-14").fines()).isEmpty();
        assertThat(on("2011-02-15").fines()).isEqualTo(fine("LATE", "2.00").fines());
        assertThat(on("2011-08-31").fines()).isEqualTo(fine("LATE", "2.00").fines());
        assertThat(on("2011-09-01").fines()).isEqualTo(fine("LATE", "9.00").fines());
    }

    @Test
    void refusesRulesThatWorkBackwards() {
        assertThat(broken(() -> set(draft("2011-02-02", "2011-02-01", all()))))
                .containsExactly("/from before-decision");
        assertThat(broken(() -> set(draft("2026-11-21", "2026-11-21", all())))).containsExactly("/date in-the-future");
        assertThat(broken(() -> set(draft("2011-01-09", "2011-01-10", all()))))
                .containsExactly("/date before-formation");
    }

    @Test
    void refusesASecondConstitutionFromTheSameDay() {
        set(draft("2011-02-01", "2011-03-01", all()));

        assertThat(broken(() -> set(draft("2011-02-20", "2011-03-01", all()))))
                .containsExactly("/from constitution-that-day");
    }

    @Test
    void countsTheVotesByTheQuorumOfTheRulesThatHeldThen() {
        set(draft("2011-02-01", "2011-03-01", all()));

        assertThat(broken(() -> set(draft("2011-03-01", "2011-04-01", ConstitutionRules.DEFAULT))))
                .containsExactly("/decision no-quorum");
        assertThat(set(draft("2011-02-28", "2011-04-01", ConstitutionRules.DEFAULT))
                        .created())
                .isTrue();
    }

    @Test
    void tellsAllThatIsWrongAndWritesNothing() {
        ConstitutionRules wrong = new ConstitutionRules(
                new Loans(
                        LoanTerms.Interest.NONE,
                        new LoanTerms.Rate("0", LoanTerms.Rate.Per.YEAR),
                        LoanTerms.DayCount.ACTUAL_365,
                        new LoanTerms.Rounding(LoanTerms.Rounding.Place.EACH_INSTALMENT, new Money("1.00", "TJS")),
                        0,
                        0,
                        21,
                        List.of(Part.FINE, Part.FINE, Part.PRINCIPAL),
                        false),
                List.of(
                        new ConstitutionRules.Fine("late", World.som("0")),
                        new ConstitutionRules.Fine("ABSENT", World.som("1")),
                        new ConstitutionRules.Fine("ABSENT", World.som("1.001"))),
                new SocialFund(World.som("-1"), World.som("x")),
                new Leaving(Leaving.Result.NONE, true, 0),
                100,
                List.of(Guarded.REVERSAL, Guarded.REVERSAL));

        assertThat(broken(() -> set(draft("2011-02-01", "2011-02-01", wrong))))
                .containsExactlyInAnyOrder(
                        "/rules/loans/rate rate-without-interest",
                        "/rules/loans/rate/percent percent-out-of-range",
                        "/rules/loans/rounding/multiple wrong-currency",
                        "/rules/loans/longestMonths out-of-range",
                        "/rules/loans/ceilingPercent out-of-range",
                        "/rules/loans/guarantors out-of-range",
                        "/rules/loans/order each-part-once",
                        "/rules/fines/0/code not-a-code",
                        "/rules/fines/0/amount not-positive",
                        "/rules/fines/2/code listed-twice",
                        "/rules/fines/2/amount too-many-decimals",
                        "/rules/socialFund/contribution not-positive",
                        "/rules/socialFund/claimCeiling not-a-number",
                        "/rules/leaving/smallestGroup out-of-range",
                        "/rules/quorumPercent out-of-range",
                        "/rules/fourEyes/1 listed-twice");
        assertThat(world.constitutions.list(World.RECORDER, group)).isEmpty();
    }

    @Test
    void theSameAgainIsTheStoredOneAndOtherContentIsRefused() {
        ConstitutionDraft draft = draft("2011-02-01", "2011-03-01", fine("LATE", "5.00"));
        Recorded<Constitution> first = set(draft);
        ConstitutionDraft shorter =
                new ConstitutionDraft(draft.id(), group, draft.date(), draft.from(), DECISION, fine("LATE", "5"));
        ConstitutionDraft other =
                new ConstitutionDraft(draft.id(), group, draft.date(), draft.from(), DECISION, fine("LATE", "6.00"));
        world.countries.installed = false;

        assertThat(set(shorter)).isEqualTo(new Recorded<>(first.value(), false));
        assertThat(problem(() -> set(other)).type()).isEqualTo(Problem.Type.CONFLICT);
    }

    @Test
    void whatWasEnteredByMistakeIsTakenBackAndKnownToHaveBeenThought() {
        ConstitutionDraft mistaken = draft("2011-02-01", "2011-03-01", fine("LATE", "5.00"));
        set(mistaken);
        Instant before = world.clock.instant();
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, mistaken.id(), new ReversalDraft(Ids.next(), "another group's"));

        assertThat(on("2011-03-01").fines()).isEmpty();
        assertThat(world.constitutions
                        .rulesOn(World.RECORDER, group, LocalDate.parse("2011-03-01"), before)
                        .fines())
                .hasSize(1);
        assertThat(world.constitutions.list(World.RECORDER, group))
                .singleElement()
                .satisfies(one -> assertThat(one.reversal()).isNotNull());
        assertThat(set(draft("2011-02-01", "2011-03-01", fine("LATE", "7.00"))).created())
                .isTrue();
    }

    @Test
    void whatIsPlannedForADayToComeIsTakenBackBeforeThatDay() {
        ConstitutionDraft planned = draft("2026-11-20", "2027-01-01", fine("LATE", "5.00"));
        set(planned);
        assertThat(on("2027-01-01").fines()).hasSize(1);
        assertThat(on("2026-12-31").fines()).isEmpty();

        world.clock.tick();
        ReversalDraft reversal = new ReversalDraft(Ids.next(), "The group thought better of it");
        assertThat(world.capital
                        .reverse(World.COORDINATOR, planned.id(), reversal)
                        .created())
                .isTrue();

        assertThat(on("2027-01-01").fines()).isEmpty();
        assertThat(set(draft("2026-11-20", "2027-01-01", fine("LATE", "7.00"))).created())
                .isTrue();
        assertThat(on("2027-01-01").fines())
                .extracting(each -> each.amount().amount())
                .containsExactly("7.00");
    }

    @Test
    void anAssociationAndAStrangerHaveNone() {
        UUID association = world.registry.association();
        ConstitutionDraft draft = new ConstitutionDraft(
                Ids.next(),
                association,
                LocalDate.parse("2011-02-01"),
                LocalDate.parse("2011-02-01"),
                DECISION,
                ConstitutionRules.DEFAULT);

        assertThat(broken(() -> set(draft))).containsExactly("/group association-has-no-fund");
        assertThat(problem(() -> world.constitutions.set(World.RECORDER, draft)).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.constitutions.require(World.RECORDER, Ids.next()))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }
}
