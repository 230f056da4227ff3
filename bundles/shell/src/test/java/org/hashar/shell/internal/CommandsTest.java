package org.hashar.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.BookQuery;
import org.hashar.api.fund.BookService;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.EnterpriseService;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.ExchangeService;
import org.hashar.api.fund.ForeignMoney;
import org.hashar.api.fund.Fund;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.InternalLoanService;
import org.hashar.api.fund.LoanPortfolio;
import org.hashar.api.fund.PeriodChange;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.PeriodService;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.ProposalService;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.report.Table;
import org.junit.jupiter.api.Test;

/** Commands as somebody types them: the container's own parser reads the words, the services are asked, and the status tells how it went. */
class CommandsTest extends TypedCommands {
    private static final Asset KGS = new Asset("KGS", 2);
    private static final LocalDate DAY = LocalDate.parse("2011-12-31");
    private static final UUID GROUP = new UUID(1, 1);
    private static final UUID FUND = new UUID(1, 2);

    CommandsTest() {
        answer(
                CapitalService.class,
                "ofOwner",
                List.of(new Fund(FUND, FundKind.SAVINGS, GROUP, "KG", "KGS", null, NOW)));
    }

    private static Amount som(long units) {
        return new Amount(units * 100, KGS);
    }

    @Test
    void closesAPeriodOfTheFundOfAGroupAndListsIt() throws Exception {
        PeriodChange change = new PeriodChange(ID, FUND, DAY, "Reported", null, NOW, "console");
        answer(PeriodService.class, "change", new Recorded<>(change, true));

        Object status = type(
                new PeriodCloseCommand(),
                "--reason",
                "Reported",
                "--id",
                ID.toString(),
                GROUP.toString(),
                DAY.toString());

        assertThat(status).isEqualTo(HasharCommand.DONE);
        assertThat(asked).contains(new PeriodDraft(ID, FUND, DAY, "Reported", null));
        assertThat(said()).isEqualToIgnoringNewLines("Closed until 2011-12-31, change " + ID + ".");

        services.remove(services.size() - 1);
        answer(PeriodService.class, "changes", List.of(change));
        assertThat(type(new PeriodListCommand(), GROUP.toString())).isEqualTo(HasharCommand.DONE);
        assertThat(said()).contains("2011-12-31", "Reported", "console");
        assertThat(type(new PeriodListCommand(), "--json", GROUP.toString())).isEqualTo(HasharCommand.DONE);
        assertThat(said()).contains("\"closedUntil\" : \"2011-12-31\"");
    }

    @Test
    void showsABookRowByRow() throws Exception {
        answer(
                BookService.class,
                "open",
                new Book(
                        "cash",
                        "Cash book of Oomat",
                        List.of(new Table.Column("date", "Day", false), new Table.Column("in", "In, KGS", true)),
                        List.of(Table.Row.line(DAY, som(5))).iterator()));

        assertThat(type(new BookCommand(), "--group", GROUP.toString(), "--as-of", DAY.toString(), "cash"))
                .isEqualTo(HasharCommand.DONE);

        assertThat(asked)
                .contains(new BookQuery(BookQuery.Kind.CASH, GROUP, null, null, null, null, null, null, DAY, null));
        assertThat(said()).contains("Cash book of Oomat", "In, KGS", "2011-12-31", "5.00");
        assertThat(type(new BookCommand(), "diary")).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("book  ", "external_loans");
    }

    @Test
    void saysInWordsWhatIsWrongAndEndsWithOne() throws Exception {
        answer(ProposalService.class, "approve", Problem.of(Problem.Type.FORBIDDEN, "four-eyes", ID));

        assertThat(type(new ProposalApproveCommand(), ID.toString())).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).startsWith("Not allowed: ").doesNotContain("Exception");
        assertThat(type(new ProposalApproveCommand(), "nonsense")).isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("proposal  ");
        assertThat(type(new LoanBookCommand(), "--as-of", "yesterday", GROUP.toString()))
                .isEqualTo(HasharCommand.FAILED);
        assertThat(said()).contains("--as-of  ");
    }

    @Test
    void approvesRefusesAndListsProposals() throws Exception {
        Proposal proposal = new Proposal(
                new ProposalDraft(
                        ID,
                        ProposalDraft.Kind.MEETING_REVERSAL,
                        GROUP,
                        new ReversalDraft(ID, "twice"),
                        null,
                        null,
                        null,
                        null,
                        null),
                FUND,
                Proposal.State.WAITING,
                new ShareOut.Step("aida", NOW),
                null,
                null);
        answer(ProposalService.class, "approve", proposal);
        assertThat(type(new ProposalApproveCommand(), ID.toString())).isEqualTo(HasharCommand.DONE);
        assertThat(said()).isEqualToIgnoringNewLines("Approved and posted: MEETING_REVERSAL, proposed by aida.");

        services.remove(services.size() - 1);
        answer(ProposalService.class, "refuse", proposal);
        assertThat(type(new ProposalRefuseCommand(), "--reason", "It was right", ID.toString()))
                .isEqualTo(HasharCommand.DONE);
        assertThat(asked).containsExactly(CONSOLE, ID, "It was right");

        services.remove(services.size() - 1);
        answer(ProposalService.class, "list", List.of(proposal));
        assertThat(type(new ProposalListCommand(), FUND.toString())).isEqualTo(HasharCommand.DONE);
        assertThat(said()).contains("WAITING", "MEETING_REVERSAL", "aida", ID.toString());
    }

    @Test
    void readsTheLoanBookOfADay() throws Exception {
        InternalLoan loan = new InternalLoan(
                ID,
                GROUP,
                new UUID(1, 4),
                new UUID(1, 5),
                DAY.minusMonths(6),
                DAY.minusDays(40),
                null,
                null,
                List.of(),
                InternalLoan.Status.OVERDUE,
                som(1000),
                som(100),
                som(20),
                som(900),
                som(941),
                som(934),
                DAY.minusDays(40),
                40,
                som(941),
                som(0),
                som(0),
                List.of(),
                List.of());
        answer(
                InternalLoanService.class,
                "portfolio",
                new LoanPortfolio(
                        GROUP,
                        DAY,
                        NOW,
                        som(900),
                        som(934),
                        List.of(new LoanPortfolio.AtRisk(30, 1, som(900))),
                        som(0),
                        som(20),
                        som(0),
                        som(0),
                        List.of(loan)));

        assertThat(type(new LoanBookCommand(), "--as-of", "2011-12-31", "--as-known", NOW.toString(), GROUP.toString()))
                .isEqualTo(HasharCommand.DONE);

        assertThat(asked).containsExactly(CONSOLE, GROUP, null, DAY, NOW);
        assertThat(said())
                .contains("On 2011-12-31: owed 900.00 KGS, late 934.00 KGS", "1000.00", "OVERDUE", ID.toString())
                .contains("At risk, late for more than 30 days: 1 loans, 900.00 KGS");
    }

    @Test
    void readsAnEnterpriseAndAnExchange() throws Exception {
        Enterprise enterprise = new Enterprise(
                ID,
                GROUP,
                FUND,
                "Preserves",
                DAY.minusMonths(6),
                null,
                DAY,
                NOW,
                new EnterprisePlan("JAM", null, null, List.of(), List.of()),
                List.of(new Enterprise.Entitled(GROUP, DAY, null)),
                List.of(new Enterprise.Order(
                        ID,
                        "The town",
                        "JAM",
                        null,
                        som(300),
                        DAY,
                        DAY,
                        Enterprise.Order.State.OPEN,
                        null,
                        som(0),
                        false)),
                List.of(),
                List.of(),
                new Enterprise.Result(
                        som(500), som(200), som(300), som(240), som(60), som(0), som(0), som(0), som(60)));
        answer(EnterpriseService.class, "require", enterprise);
        assertThat(type(new EnterpriseCommand(), ID.toString())).isEqualTo(HasharCommand.DONE);
        assertThat(asked).containsExactly(CONSOLE, ID, LocalDate.ofInstant(NOW, ZoneOffset.UTC), null);
        assertThat(said()).contains("Preserves on 2011-12-31: 1 took part", "Net gain", "300.00", "JAM", "OPEN");

        services.remove(services.size() - 1);
        answer(EnterpriseService.class, "ofGroup", List.of(enterprise));
        assertThat(type(new EnterpriseListCommand(), GROUP.toString())).isEqualTo(HasharCommand.DONE);
        assertThat(said()).contains("Preserves", "60.00 KGS", ID.toString());

        ForeignMoney money = new ForeignMoney(
                FUND,
                DAY,
                NOW,
                List.of(new ForeignMoney.Held(CapitalSource.DONOR, "CARMP", new Amount(5_000, new Asset("USD", 2)))),
                List.of(new ForeignMoney.Exchange(
                        ID,
                        DAY,
                        CapitalSource.DONOR,
                        "CARMP",
                        new Amount(20_000, new Asset("USD", 2)),
                        som(9300),
                        ExchangeDraft.By.BANK,
                        null,
                        "1 USD = 46.5 KGS",
                        som(0))));
        answer(ExchangeService.class, "statement", money);
        assertThat(type(new ExchangeListCommand(), GROUP.toString())).isEqualTo(HasharCommand.DONE);
        assertThat(asked).contains(FUND);
        assertThat(said()).contains("DONOR CARMP", "50.00 USD", "200.00 USD", "9300.00 KGS", "1 USD = 46.5 KGS");
    }
}
