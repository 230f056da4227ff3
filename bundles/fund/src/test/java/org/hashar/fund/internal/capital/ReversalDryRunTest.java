package org.hashar.fund.internal.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Role;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.FourEyesDraft;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Instalments;
import org.hashar.api.fund.LoanTerms.Instalments.Every;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ProgrammeFourEyesDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.ShareOut;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reversals of share-outs and documents that are tried before they are made (R8), the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReversalDryRunTest {
    private static final String POSTED = "select j.businessDate, t.code, d.code, d.owner, c.code, c.owner, t.units"
            + " from JournalEntity j, TransferEntity t, AccountEntity d, AccountEntity c where j.recordedAt = :at"
            + " and t.book = j.book and t.journal = j.id and d.book = t.book and d.id = t.debit and c.book = t.book"
            + " and c.id = t.credit";

    private final Databases.Kind kind;
    private World world;
    private int tests;
    private UUID group;
    private UUID aijan;
    private UUID burul;

    ReversalDryRunTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new FundEntities()));
    }

    @AfterAll
    void close() {
        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings()).isEmpty();
        world.close();
    }

    @BeforeEach
    void newGroup() {
        // An hour for each, so that what is posted at a moment is posted by one of them.
        world.clock.set(Instant.parse("2026-11-20T00:00:00Z").plusSeconds(3600L * ++tests));
        group = world.registry.group();
        aijan = world.registry.member(group);
        burul = world.registry.member(group);
    }

    /** Something that is taken back. */
    private interface Reversal<T> {
        T of(Actor actor, UUID id, ReversalDraft draft);
    }

    private static ReversalDraft because(UUID... dependents) {
        return new ReversalDraft(Ids.next(), "Entered by mistake", List.of(dependents));
    }

    private UUID record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value().id();
    }

    private UUID sharedOut() {
        return world.sharedOut(group, "2011-12-01");
    }

    private ReversalPreview triesShareOut(UUID id, ReversalDraft draft) {
        return nothingWritten(() -> world.shareOuts.dryRunReversal(World.COORDINATOR, id, draft));
    }

    private ReversalPreview triesDocument(UUID id, ReversalDraft draft) {
        return nothingWritten(() -> world.capital.dryRunReversal(World.COORDINATOR, id, draft));
    }

    private <T> T nothingWritten(Supplier<T> call) {
        world.audited.clear();
        long commits = world.database.counts().commits();
        long journals = journals();
        T answer = call.get();
        assertThat(journals()).isEqualTo(journals);
        assertThat(world.database.counts().commits()).isEqualTo(commits);
        assertThat(world.audited).isEmpty();
        return answer;
    }

    private long journals() {
        return world.tx.read(em -> em.createQuery("select count(j) from JournalEntity j", Long.class)
                .getSingleResult());
    }

    private static List<String> lines(ReversalPreview told) {
        return told.postings().stream()
                .flatMap(posting -> posting.lines().stream()
                        .map(line -> String.join(
                                " ",
                                posting.date().toString(),
                                line.code(),
                                line.debit(),
                                line.debitOf().toString(),
                                line.credit(),
                                line.creditOf().toString(),
                                String.valueOf(line.amount().units()))))
                .toList();
    }

    private List<String> postedNow() {
        return world.tx.read(em -> em.createQuery(POSTED, Object[].class)
                .setParameter("at", world.clock.instant())
                .getResultStream()
                .map(row -> String.join(" ", Stream.of(row).map(String::valueOf).toList()))
                .toList());
    }

    /** What is told is what is posted then, to the last coin, on the same days. */
    private void assertTold(ReversalPreview told) {
        assertThat(postedNow()).isNotEmpty().containsExactlyInAnyOrderElementsOf(lines(told));
    }

    /** A dry run and the reversal itself are refused for the same. */
    private static List<String> refusedAlike(Reversal<?> tried, Reversal<?> made, UUID id, ReversalDraft draft) {
        List<String> found = broken(() -> tried.of(World.COORDINATOR, id, draft));
        assertThat(broken(() -> made.of(World.COORDINATOR, id, draft))).isEqualTo(found);
        return found;
    }

    @Test
    void tellsOfAShareOutJustWhatIsPostedThen() {
        record(Draft.of(group, "2011-02-05").pays(aijan, "100").pays(burul, "200"));
        record(Draft.of(group, "2011-11-05").counted("320.00", "sold flowers"));
        UUID shared = sharedOut();
        ReversalDraft draft = because();

        ReversalPreview told = triesShareOut(shared, draft);

        assertThat(told.taken()).containsExactly(shared);
        assertThat(told.secondPerson()).isFalse();
        assertThat(told.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.document()).isEqualTo(shared);
            assertThat(posting.date()).isEqualTo("2011-12-01");
        });
        assertThat(triesShareOut(shared, draft)).isEqualTo(told);
        world.clock.tick();
        world.shareOuts.reverse(World.COORDINATOR, shared, draft);
        assertTold(told);
    }

    @Test
    void tellsOfAShareOutOfAClosedDayAndOfWhatIsNamedWithItWhereTheyStandThen() {
        record(Draft.of(group, "2011-02-05")
                .pays(aijan, "10")
                .pays(burul, "200")
                .spends("100", "LOST"));
        UUID shared = sharedOut();
        UUID later = record(Draft.of(group, "2011-12-10").paysClaim(aijan, "40"));
        UUID fund = world.capital.ofOwner(World.RECORDER, group).get(0).id();
        world.periods.change(
                World.COORDINATOR, new PeriodDraft(Ids.next(), fund, LocalDate.parse("2011-12-05"), "Reported", null));
        ReversalDraft draft = because(later);

        ReversalPreview told = triesShareOut(shared, draft);

        assertThat(told.taken()).containsExactly(shared, later);
        assertThat(told.postings())
                .extracting(ReversalPreview.Posting::document)
                .containsExactly(shared, later);
        assertThat(told.postings())
                .extracting(posting -> posting.date().toString())
                .containsExactly("2011-12-06", "2011-12-10");
        world.clock.tick();
        world.shareOuts.reverse(World.COORDINATOR, shared, draft);
        assertTold(told);
    }

    @Test
    void isRefusedForAllThatStandsInTheWayOfAShareOutAtOnce() {
        UUID cycle = Ids.next();
        world.cycles.begin(
                World.COORDINATOR,
                new CycleDraft(
                        cycle,
                        group,
                        LocalDate.parse("2011-02-01"),
                        LocalDate.parse("2012-01-31"),
                        null,
                        Village.CARRIED));
        record(Draft.of(group, "2011-02-05")
                .pays(aijan, "10")
                .pays(burul, "200")
                .spends("100", "LOST"));
        UUID shared = sharedOut();
        record(Draft.of(group, "2011-12-10").paysClaim(aijan, "40"));
        world.cycles.close(
                World.COORDINATOR, new CycleCloseDraft(Ids.next(), cycle, LocalDate.parse("2012-01-31"), shared, null));

        assertThat(refusedAlike(world.shareOuts::dryRunReversal, world.shareOuts::reverse, shared, because()))
                .contains(" built-upon", " later-account-short");
        assertThat(world.shareOuts.require(World.RECORDER, shared).state()).isEqualTo(ShareOut.State.POSTED);
    }

    @Test
    void isForTheSamePeopleAsTheReversalOfAShareOut() {
        record(Draft.of(group, "2011-02-05").pays(aijan, "100"));
        UUID shared = sharedOut();
        assertThat(problem(() -> world.shareOuts.dryRunReversal(World.RECORDER, shared, because()))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        Actor proposer = new Actor(World.RECORDER.id(), World.RECORDER.login(), Role.COORDINATOR);
        assertThat(problem(() -> world.shareOuts.dryRunReversal(proposer, shared, because()))
                        .detailKey())
                .isEqualTo("share-out-own");
        assertThat(broken(() -> triesShareOut(shared, new ReversalDraft(Ids.next(), " "))))
                .containsExactly("/reason reason-needed");
        assertThat(problem(() -> triesShareOut(Ids.next(), because())).type()).isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(broken(() -> triesShareOut(shared, because(Ids.next()))))
                .containsExactly("/dependents/0 unknown-dependent");
        ReversalDraft draft = because();
        world.shareOuts.reverse(World.COORDINATOR, shared, draft);
        assertThat(problem(() -> triesShareOut(shared, draft)).detailKey()).isEqualTo("share-out-reversed-already");
    }

    @Test
    void saysThatASecondPersonMustApproveAndTellsAllTheSame() {
        record(Draft.of(group, "2011-02-05").pays(aijan, "100"));
        UUID shared = sharedOut();
        Village village = new Village(world);
        UUID donation = village.donates("2011-01-10", "5000");
        assertThat(triesDocument(donation, because()).secondPerson()).isFalse();
        world.proposals.guard(
                World.COORDINATOR,
                new FourEyesDraft(
                        Ids.next(),
                        village.fund,
                        LocalDate.parse("2011-02-01"),
                        List.of(Guarded.REVERSAL),
                        Village.CARRIED));
        ReversalPreview told = triesDocument(donation, because());
        assertThat(told.secondPerson()).isTrue();
        assertThat(told.postings()).hasSize(1);

        LocalDate today = LocalDate.of(2026, 11, 20);
        guards(today, Guarded.REVERSAL);
        assertThat(triesShareOut(shared, because()).secondPerson()).isTrue();
        guards(today);
        assertThat(triesShareOut(shared, because()).secondPerson()).isFalse();
    }

    private void guards(LocalDate from, Guarded... guarded) {
        world.proposals.guardProgramme(
                World.ADMINISTRATOR, new ProgrammeFourEyesDraft(Ids.next(), "KG", from, List.of(guarded), "Agreed"));
    }

    @Test
    void tellsOfDocumentsJustWhatIsPostedThenGoodsAndMoney() {
        Village village = new Village(world);
        UUID donation = village.donates("2011-01-10", "5000");
        UUID batch = village.buys("2011-02-20", Village.CARROT, "1.5", "1000");
        ReversalDraft draft = because();

        ReversalPreview told = triesDocument(batch, draft);

        assertThat(told.postings().get(0).lines())
                .extracting(line -> line.amount().toString())
                .contains("1.500 SEED-CARROT", "1000.00 KGS");
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, batch, draft);
        assertTold(told);
        assertThat(triesDocument(donation, because()).taken()).containsExactly(donation);
        assertThat(problem(() -> triesDocument(batch, draft)).detailKey()).isEqualTo("document-reversed-already");
    }

    @Test
    void isRefusedForAllThatStandsInTheWayOfADocumentAtOnceAndTakesWhatIsNamed() {
        Village village = new Village(world);
        UUID season = village.season(2011);
        UUID seed = village.given("2011-02-10", Village.CARROT, "0.150", "12000");
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, seed, "0.150", "12000");
        var repayment = village.repayment(loan, "2011-10-01", "4000", List.of());
        village.repays(repayment);

        assertThat(refusedAlike(world.capital::dryRunReversal, world.capital::reverse, loan, because()))
                .containsExactly(" built-upon", "/date loan-overpaid-on");
        assertThat(refusedAlike(world.capital::dryRunReversal, world.capital::reverse, loan, because(Ids.next())))
                .containsExactly("/dependents/0 unknown-dependent", " built-upon", "/date loan-overpaid-on");

        ReversalDraft draft = because(repayment.id());
        ReversalPreview told = triesDocument(loan, draft);
        assertThat(told.taken()).containsExactly(loan, repayment.id());
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, loan, draft);
        assertTold(told);
    }

    @Test
    void tellsThatNothingMovesWhenASeasonIsTakenBack() {
        Village village = new Village(world);
        UUID season = village.season(2011);
        ReversalPreview told = triesDocument(season, because());
        assertThat(told).isEqualTo(new ReversalPreview(List.of(season), false, List.of()));
        village.takesBack(season);
    }

    @Test
    void tellsHowLaterPaymentsAreDividedAnew() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-05").pays(aijan, "2000"));
        record(Draft.of(group, "2011-03-05").lends(loan, burul, "1000", declining("2011-04-05", 10)));
        record(Draft.of(group, "2011-04-05").repays(loan, "120"));
        InternalLoanDecisionDraft anew = new InternalLoanDecisionDraft(
                Ids.next(),
                loan,
                LocalDate.parse("2011-06-05"),
                InternalLoanDecisionDraft.Kind.RESCHEDULE,
                "HARVEST",
                declining("2011-10-05", 3),
                Village.CARRIED);
        world.internalLoans.decide(World.COORDINATOR, anew);
        record(Draft.of(group, "2011-10-05").repays(loan, "406"));
        ReversalDraft draft = because();

        ReversalPreview told = triesDocument(anew.id(), draft);

        assertThat(told.postings()).isNotEmpty().allSatisfy(posting -> assertThat(posting.document())
                .isEqualTo(anew.id()));
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, anew.id(), draft);
        assertTold(told);
    }

    private static LoanAgreement declining(String first, int months) {
        return new LoanAgreement(
                Interest.DECLINING_EQUAL_PRINCIPAL,
                new Rate("2", Rate.Per.MONTH),
                DayCount.THIRTY_360,
                new Instalments(Every.MONTH, null, LocalDate.parse(first), months, List.of()),
                null,
                null,
                null);
    }

    @Test
    void saysThatALeaverWhoJoinedAgainCannotStay() {
        record(Draft.of(group, "2011-02-05").pays(aijan, "100").pays(burul, "200"));
        LeavingDraft leaving = new LeavingDraft(
                Ids.next(),
                group,
                aijan,
                LocalDate.parse("2011-06-01"),
                LeavingDraft.Kind.LEFT,
                null,
                null,
                null,
                null);
        world.clock.tick();
        world.leavings.settle(World.COORDINATOR, leaving);
        ReversalDraft draft = because();
        ReversalPreview told = triesDocument(leaving.id(), draft);
        assertThat(told.taken()).containsExactly(leaving.id());
        world.registry.episode(group, aijan, LocalDate.parse("2011-07-01"), null);
        assertThat(refusedAlike(world.capital::dryRunReversal, world.capital::reverse, leaving.id(), draft))
                .containsExactly("/person overlaps-membership");
    }

    @Test
    void isForCoordinatorsAndWantsAReasonAndAnIdThatIsFree() {
        Village village = new Village(world);
        UUID first = village.donates("2011-01-10", "5000");
        UUID second = village.donates("2011-01-11", "6000");
        assertThat(problem(() -> world.capital.dryRunReversal(World.RECORDER, first, because()))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(broken(() -> triesDocument(first, new ReversalDraft(Ids.next(), ""))))
                .containsExactly("/reason reason-needed");
        assertThat(problem(() -> triesDocument(Ids.next(), because())).type()).isEqualTo(Problem.Type.NOT_FOUND);
        ReversalDraft draft = because();
        world.capital.reverse(World.COORDINATOR, first, draft);
        assertThat(problem(() -> triesDocument(second, draft)).detailKey()).isEqualTo("id-taken");
    }
}
