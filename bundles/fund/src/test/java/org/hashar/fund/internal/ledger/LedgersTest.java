package org.hashar.fund.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashar.api.fund.LedgerService;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.store.ConstraintException;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody with a database client changes rows behind the services' back: the verification names them, or the database refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgersTest {
    private static final String CHAIN = "journals-form-an-unbroken-chain";
    private static final String REVERSAL = "(select id from fund_journal where kind = 'REVERSAL')";

    private final Databases.Kind kind;
    private World world;
    private UUID late;
    private UUID person;
    private Throwable refusal;
    private Throwable deletion;

    LedgersTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new FundEntities()));
        UUID group = world.registry.group();
        person = world.registry.member(group);
        record(Draft.of(group, "2011-05-05").pays(person, "100"));
        UUID twice = record(Draft.of(group, "2011-05-06").pays(person, "50").spends("20", "SEED"));
        world.meetings.reverse(World.COORDINATOR, twice, new ReversalDraft(Ids.next(), "twice"));
        late = record(Draft.of(group, "2011-06-05").lends(Ids.next(), person, "90"));
        assertThat(rules()).isEmpty();
        refusal = catchThrowable(() -> world.sql("update fund_transfer set purpose = 'FOOD'"));
        deletion = catchThrowable(() -> world.sql("delete from fund_attendance"));
        world.unguard("fund_journal", "fund_transfer");
    }

    @AfterAll
    void close() {
        world.close();
    }

    private UUID record(Draft draft) {
        return world.meetings.record(World.RECORDER, draft.make()).value().id();
    }

    private Set<String> rules() {
        return world.ledgers.verify(World.ADMINISTRATOR).findings().stream()
                .map(LedgerService.Finding::rule)
                .collect(Collectors.toSet());
    }

    /** What is found after one statement; others put it right again. */
    private Set<String> rulesAfter(String change, String... restore) {
        assertThat(world.sql(change)).isPositive();
        Set<String> found = rules();
        for (String sql : restore) {
            assertThat(world.sql(sql)).isPositive();
        }
        assertThat(rules()).isEmpty();
        return found;
    }

    @Test
    void isSoundAndCountsWhatIsThere() {
        LedgerService.Verification found = world.ledgers.verify(World.ADMINISTRATOR);

        assertThat(found.sound()).isTrue();
        assertThat(List.of(found.books(), found.accounts(), found.journals(), found.transfers()))
                .containsExactly(1L, 4L, 4L, 6L);
    }

    @Test
    void findsACounterThatIsNotTheSumOfItsTransfers() {
        assertThat(rulesAfter(
                        "update fund_account set credits = credits + 1 where code = 'SAVINGS'",
                        "update fund_account set credits = credits - 1 where code = 'SAVINGS'"))
                .containsExactlyInAnyOrder("counters-are-the-sums-of-transfers", "debits-equal-credits");
    }

    @Test
    void findsATransferThatWasChanged() {
        assertThat(rulesAfter(
                        "update fund_transfer set units = units + 1 where journal_id in " + REVERSAL + " and seq = 0",
                        "update fund_transfer set units = units - 1 where journal_id in " + REVERSAL + " and seq = 0"))
                .containsExactlyInAnyOrder(
                        "counters-are-the-sums-of-transfers", "reversals-are-equal-and-opposite", CHAIN);
    }

    @Test
    void findsAJournalThatWasMovedToADayWithoutTheCash() {
        String move = "update fund_journal set business_date = date '%s' where document_id = '" + late + "'";

        assertThat(rulesAfter(move.replace("%s", "2011-04-05"), move.replace("%s", "2011-06-05")))
                .containsExactlyInAnyOrder("no-account-beyond-its-limit-on-any-day", CHAIN);
    }

    @Test
    void findsAReversalOnAnotherDay() {
        String move = "update fund_journal set business_date = date '%s' where kind = 'REVERSAL'";

        assertThat(rulesAfter(move.replace("%s", "2011-05-07"), move.replace("%s", "2011-05-06")))
                .containsExactlyInAnyOrder("reversals-are-equal-and-opposite", CHAIN);
    }

    @Test
    void findsAnOrderWithAHole() {
        assertThat(rulesAfter(
                        "update fund_fund set next_seq = next_seq + 1", "update fund_fund set next_seq = next_seq - 1"))
                .containsExactly("postings-of-a-fund-have-an-order");
    }

    @Test
    void letsTheDatabaseRefuseToChangeOrDeleteWhatIsPosted() {
        assertThat(refusal)
                .isInstanceOf(ConstraintException.class)
                .extracting(e -> ((ConstraintException) e).constraint())
                .isEqualTo("fund_transfer_append_only");
        assertThat(deletion)
                .isInstanceOf(ConstraintException.class)
                .extracting(e -> ((ConstraintException) e).constraint())
                .isEqualTo("fund_attendance_append_only");
    }

    @Test
    void namesTheFirstJournalThatIsNotWhatItWasThoughAllSumsAgree() {
        String journal = "(select id from fund_journal where document_id = '" + late + "')";
        assertThat(world.sql("update fund_transfer set code = 'EXPENSE' where journal_id in " + journal))
                .isPositive();

        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo(CHAIN);
                    assertThat(world.sql("update fund_transfer set code = 'LOAN_ISSUED' where journal_id = '"
                                    + found.subject() + "'"))
                            .isPositive();
                });
        assertThat(rules()).isEmpty();
    }

    @Test
    void findsAnAccountThatWasMadeAnothersThoughNoTransferWasTouched() {
        String owner = "update fund_account set owner_id = '%s' where code = 'SAVINGS'";

        assertThat(rulesAfter(owner.formatted(new UUID(4, 4)), owner.formatted(person)))
                .containsExactly(CHAIN);
    }

    @Test
    void findsAFundWhoseDigestsWereWipedOut() {
        assertThat(world.sql("create table kept_digests as select id, digest from fund_journal"))
                .isNotNegative();
        String head = (String) world.tx.read(
                em -> em.createNativeQuery("select head_digest from fund_fund").getSingleResult());
        world.sql("update fund_journal set digest = null");
        assertThat(
                        rulesAfter(
                                "update fund_fund set head_digest = null",
                                "update fund_fund set head_digest = '" + head + "'",
                                "update fund_journal set digest = (select k.digest from kept_digests k where k.id = fund_journal.id)"))
                .containsExactly(CHAIN);
    }

    @Test
    void findsAnEndOfTheChainThatIsNotItsLastLink() {
        String head = "update fund_fund set head_digest = '%s'";
        String last = (String) world.tx.read(
                em -> em.createNativeQuery("select head_digest from fund_fund").getSingleResult());

        assertThat(rulesAfter(head.formatted("0".repeat(64)), head.formatted(last)))
                .containsExactly(CHAIN);
    }

    @Test
    void letsTheDatabaseRefuseWhatNoLedgerMayHold() {
        assertThatThrownBy(() -> world.sql("update fund_transfer set units = 0"))
                .isInstanceOf(ConstraintException.class);
        assertThatThrownBy(() -> world.sql("update fund_transfer set credit_id = debit_id"))
                .isInstanceOf(ConstraintException.class);
        assertThatThrownBy(() -> world.sql("update fund_transfer set asset = 'TJS'"))
                .isInstanceOf(ConstraintException.class);
        assertThatThrownBy(() -> world.sql("update fund_transfer set book_id = '" + new UUID(1, 1) + "'"))
                .isInstanceOf(ConstraintException.class);
        assertThatThrownBy(() -> world.sql("update fund_account set credits = debits + 1 where code = 'CASH'"))
                .isInstanceOf(ConstraintException.class);
        assertThatThrownBy(() -> world.sql("update fund_account set debits = credits + 1 where code = 'SAVINGS'"))
                .isInstanceOf(ConstraintException.class);
        assertThatThrownBy(() -> world.sql("insert into fund_journal (book_id, id, fund_id, kind, business_date, seq,"
                        + " document_id, reverses_id, recorded_at, actor_id) select book_id, document_id, fund_id, kind,"
                        + " business_date, 99, document_id, reverses_id, recorded_at, actor_id from fund_journal"
                        + " where kind = 'REVERSAL'"))
                .isInstanceOf(ConstraintException.class);
        assertThat(rules()).isEmpty();
    }
}
