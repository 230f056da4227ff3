package org.hashar.fund.internal.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;
import static org.hashar.fund.internal.Village.CARROT;
import static org.hashar.fund.internal.Village.day;
import static org.hashar.fund.internal.Village.kg;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.fund.StockIssueDraft.Kind;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Registry;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.fund.internal.capital.Fingerprint;
import org.hashar.fund.internal.reference.FundPersonalData;
import org.hashar.fund.internal.reference.FundReferences;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may receive aid from the stock of a fund, the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AidTest {
    private static final LocalDate DAY = day("2011-03-05");

    private final Databases.Kind kind;
    private World world;
    private Village village;
    private UUID group;
    private UUID ann;
    private UUID household;
    private UUID batch;

    AidTest(Databases.Kind kind) {
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
    void aFamilyAndAStock() {
        village = new Village(world);
        group = world.registry.group();
        ann = world.registry.member(group);
        household = world.registry.homes.of(ann);
        batch = village.given("2011-02-10", CARROT, "5", "10000");
    }

    private StockIssueDraft draft(
            Kind why, LocalDate date, @Nullable UUID toGroup, @Nullable UUID toHousehold, @Nullable UUID toPerson) {
        return new StockIssueDraft(
                Ids.next(), batch, why, kg("0.150"), date, toGroup, toHousehold, toPerson, "Receipt 7");
    }

    private StockIssueDraft toHousehold(UUID id, LocalDate date) {
        return draft(Kind.AID, date, null, id, null);
    }

    private StockIssueDraft toPerson(UUID id, LocalDate date) {
        return draft(Kind.AID, date, null, null, id);
    }

    private boolean issue(StockIssueDraft draft) {
        world.clock.tick();
        return world.stocks.issue(World.RECORDER, draft).created();
    }

    @Test
    void aidGoesToExactlyOneAndNothingElseToAnybody() {
        assertThat(broken(() -> issue(draft(Kind.AID, DAY, null, null, null)))).containsExactly(" one-recipient");
        assertThat(broken(() -> issue(draft(Kind.AID, DAY, group, household, ann))))
                .containsExactly("/household one-recipient", "/person one-recipient");
        assertThat(broken(() -> issue(draft(Kind.AID, DAY, null, household, ann))))
                .containsExactly("/person one-recipient");
        assertThat(broken(() -> issue(draft(Kind.LOSS, DAY, group, household, ann))))
                .containsExactly("/group not-needed-here", "/household not-needed-here", "/person not-needed-here");
        assertThat(broken(() -> issue(draft(Kind.USED, DAY, null, household, null))))
                .containsExactly("/household not-needed-here");
    }

    @Test
    void whoIsNotThereOrWasErasedReceivesNothing() {
        assertThat(problem(() -> issue(toHousehold(Ids.next(), DAY))).detailKey())
                .isEqualTo("household-not-found");
        assertThat(problem(() -> issue(toPerson(Registry.People.NOBODY, DAY))).detailKey())
                .isEqualTo("person-not-found");
        UUID bea = world.registry.member(group);
        StockIssueDraft before = toPerson(bea, DAY);
        issue(before);
        world.registry.persons.erased.add(bea);
        Problem erased = problem(() -> issue(toPerson(bea, DAY)));
        assertThat(erased.type()).isEqualTo(Problem.Type.CONFLICT);
        assertThat(erased.detailKey()).isEqualTo("person-erased");
        assertThat(issue(before)).as("what was recorded before is found").isFalse();
    }

    @Test
    void nobodyReceivesAnythingOnADayOnWhichThereIsNobody() {
        assertThat(broken(() -> issue(toHousehold(household, World.FORMED.minusDays(1)))))
                .contains("/household nobody-in-household");
        world.registry.persons.birthDates.put(ann, day("2011-03-06"));
        assertThat(broken(() -> issue(toPerson(ann, DAY)))).containsExactly("/date before-birth");
        assertThat(issue(toPerson(ann, day("2011-03-06")))).isTrue();
        assertThat(village.batch(batch).onHand()).hasToString("4.850 SEED-CARROT");
    }

    @Test
    void theStockBookTellsWhoReceivedWhatAndWhatIsSentAgainIsNotHandedOutAgain() {
        StockIssueDraft family = toHousehold(household, DAY);
        StockIssueDraft person = toPerson(ann, DAY);
        StockIssueDraft team = draft(Kind.AID, DAY, group, null, null);
        for (StockIssueDraft each : new StockIssueDraft[] {family, person, team}) {
            assertThat(issue(each)).isTrue();
            assertThat(issue(each)).isFalse();
        }
        issue(draft(Kind.LOSS, DAY, null, null, null));
        village.takesBack(family.id());
        assertThat(world.stocks.book(World.RECORDER, village.fund, batch, DAY, null))
                .extracting(line -> line.kind() + " " + line.quantity().text() + " "
                        + (household.equals(line.household()) ? "family" : "")
                        + (ann.equals(line.person()) ? "person" : "")
                        + (group.equals(line.group()) ? "group" : ""))
                .containsExactly(
                        "RECEIPT 5.000 ",
                        "AID -0.150 family",
                        "AID -0.150 person",
                        "AID -0.150 group",
                        "LOSS -0.150 ",
                        "AID 0.150 family");
        StockIssueDraft other =
                new StockIssueDraft(person.id(), batch, Kind.AID, kg("0.150"), DAY, null, household, null, "Receipt 7");
        assertThat(problem(() -> issue(other)).detailKey()).isEqualTo("id-taken");
    }

    /** The digest is of what was kept of such a document before households and persons could receive aid. */
    @Test
    void aidToAGroupIsTheSameDocumentAsItWasBefore() {
        StockIssueDraft draft = new StockIssueDraft(
                UUID.fromString("01890000-0000-7000-8000-000000000001"),
                UUID.fromString("01890000-0000-7000-8000-000000000002"),
                Kind.AID,
                kg("0.150"),
                DAY,
                UUID.fromString("01890000-0000-7000-8000-000000000003"),
                null,
                null,
                "Receipt 7");
        assertThat(Fingerprint.of(AidRules.said(draft)))
                .isEqualTo("505bf25e28f26f19d0d1fb110960c37ffed88f4aba5c921a4a4f2c02feee4353");
    }

    @Test
    void theDatabaseKeepsOneRecipientToo() {
        StockIssueDraft lost = draft(Kind.LOSS, DAY, null, null, null);
        issue(lost);
        String row = "insert into fund_aid (document_id, group_id, household_id) values ('" + lost.id() + "', ";
        for (String both : new String[] {"null, null)", "'" + group + "', '" + household + "')"}) {
            assertThatThrownBy(() -> world.sql(row + both)).hasMessageContaining("fund_aid_one_recipient");
        }
    }

    @Test
    void whoReceivedAidIsReferredToAndTheReasonsAboutItAreForgotten() {
        StockIssueDraft given = toPerson(ann, DAY);
        issue(given);
        issue(toHousehold(household, DAY));
        UUID stranger = Ids.next();
        assertThat(new FundReferences(world.tx).referredTo(Set.of(ann, household, stranger)))
                .containsExactlyInAnyOrder(ann, household);
        FundPersonalData data = new FundPersonalData(world.tx);
        assertThat(data.forbids(Set.of(ann))).isEmpty();
        assertThat(data.forget(Set.of(ann))).containsExactly(given.id());
    }
}
