package org.hashar.rest.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.country.Country;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.CorrectionPreview;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.FourEyesDraft;
import org.hashar.api.fund.GoodsPriceDraft;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.Instalment;
import org.hashar.api.fund.Leaving;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanPosition;
import org.hashar.api.fund.LoanSchedule;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.PeriodChange;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ProgrammeFourEyes;
import org.hashar.api.fund.ProgrammeFourEyesDraft;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.RateService;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.fund.SetOff;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.ExchangeRate;
import org.hashar.api.money.Money;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.api.report.ReportRun;
import org.hashar.api.report.Table;
import org.hashar.spi.Boundary;
import org.hashar.spi.CountryModule;
import org.hashar.spi.CountryProfile;
import org.hashar.spi.Curriculum;
import org.hashar.spi.GradingScheme;
import org.hashar.spi.GroupType;
import org.hashar.spi.RoleType;
import org.hashar.spi.Terminology;
import org.hashar.spi.TerritoryScheme;
import org.hashar.spi.TrainingModule;
import org.jspecify.annotations.Nullable;

/** One of everything that the services answer with. Nobody here is real. */
final class Samples {
    static final UUID ID = UUID.fromString("01931f2c-5d3a-7c41-9c1e-2f0b6a7d8e90");
    static final UUID GROUP = UUID.fromString("01931f2c-5d3a-7c41-9c1e-000000000002");
    static final UUID PERSON = UUID.fromString("01931f2c-5d3a-7c41-9c1e-000000000003");
    static final UUID LOAN = UUID.fromString("01931f2c-5d3a-7c41-9c1e-000000000004");
    static final LocalDate DAY = LocalDate.of(2011, 5, 5);
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final Asset KGS = new Asset("KGS", 2);
    static final Money FIFTY = new Money("50.00", "KGS");

    private Samples() {}

    static Amount som(long units) {
        return new Amount(units, KGS);
    }

    static Person person() {
        return new Person(
                ID,
                "KG",
                List.of(new PersonName(PersonName.Kind.OFFICIAL, "ky", "Өрнөкова", "Айда", null)),
                Sex.FEMALE,
                null,
                1979,
                "41702000000000",
                List.of(new PersonIdentifier("KG-PIN", "10105197901234", null, null, null)),
                List.of("+996555123456"),
                null,
                null,
                null,
                null,
                NOW,
                3,
                null);
    }

    static Group group() {
        return new Group(
                GROUP,
                "KG-SHG-000017",
                "KG",
                "SHG",
                "Үмүт",
                null,
                DAY,
                "41702000000000",
                GroupStatus.ACTIVE,
                DAY,
                NOW,
                7);
    }

    static Membership membership() {
        return new Membership(ID, GROUP, PERSON, DAY, null, "NEIGHBOUR", null, NOW);
    }

    static GroupRole role() {
        return new GroupRole(ID, GROUP, PERSON, GroupRole.Kind.TREASURER, DAY, null, NOW);
    }

    static MeetingDraft meetingDraft() {
        return new MeetingDraft(
                ID,
                GROUP,
                DAY,
                List.of(new MeetingDraft.Attendance(PERSON, MeetingDraft.State.PRESENT)),
                List.of(new MeetingDraft.Contribution(PERSON, FIFTY)),
                List.of(
                        new MeetingDraft.LoanIssue(LOAN, PERSON, FIFTY, DAY.plusMonths(3), "SEED"),
                        new MeetingDraft.LoanIssue(
                                ID, PERSON, FIFTY, null, null, LoanSamples.agreement(), List.of(GROUP))),
                List.of(
                        new MeetingDraft.Repayment(LOAN, FIFTY),
                        new MeetingDraft.Repayment(ID, FIFTY, MeetingDraft.Instruction.GIVE_BACK)),
                List.of(new MeetingDraft.Expense(FIFTY, "TRANSPORT")),
                List.of(new MeetingDraft.Fine(PERSON, "LATE", null, "Again")),
                List.of(new MeetingDraft.ClaimPayment(PERSON, FIFTY)),
                List.of(new MeetingDraft.Contribution(PERSON, FIFTY)),
                List.of(new MeetingDraft.SocialClaim(PERSON, FIFTY, "HEALTH", null)),
                FIFTY,
                null,
                null);
    }

    static Meeting meeting() {
        return new Meeting(meetingDraft(), som(5000), som(0), NOW, "aida", null);
    }

    static Meeting reversed() {
        return new Meeting(
                meetingDraft(), som(5000), som(0), NOW, "aida", new Meeting.Reversal(LOAN, "twice", NOW, "aida", null));
    }

    static ContributionPlan planWithdrawn() {
        return new ContributionPlan(
                ID,
                GROUP,
                som(5000),
                ContributionPlan.Period.MONTH,
                DAY,
                null,
                null,
                NOW,
                new ContributionPlan.Withdrawal("the wrong amount", NOW, "aida"));
    }

    static ContributionPlan plan() {
        return new ContributionPlan(ID, GROUP, som(5000), ContributionPlan.Period.MONTH, DAY, NOW);
    }

    static CorrectionPreview preview() {
        return new CorrectionPreview(
                ID,
                DAY,
                DAY,
                List.of(new CorrectionPreview.Break(CorrectionPreview.Kind.CASH_SHORT, DAY, ID, som(5000), GROUP)),
                List.of(LOAN));
    }

    static LeavingDraft leavingDraft() {
        return new LeavingDraft(
                ID,
                GROUP,
                PERSON,
                DAY,
                LeavingDraft.Kind.MOVED,
                ID,
                new LeavingDraft.Destination(PERSON, ID),
                new Decision("So decided", 9, 6, 1, 1),
                "to her mother");
    }

    static Leaving leaving() {
        return new Leaving(
                leavingDraft(),
                ID,
                som(5000),
                som(-100),
                false,
                som(900),
                new SetOff(som(100), som(200), som(600), som(0)),
                som(4000),
                som(0),
                List.of(GroupRole.Kind.HEAD),
                List.of(new Leaving.SeasonShare(LOAN, som(1))),
                List.of(LOAN),
                4,
                5,
                true,
                NOW,
                "aida",
                new Meeting.Reversal(PERSON, "twice", NOW, "aida", null));
    }

    static ProposalDraft proposalDraft() {
        return new ProposalDraft(
                ID,
                ProposalDraft.Kind.MEETING_CORRECTION,
                ID,
                new ReversalDraft(PERSON, "counted twice"),
                meetingDraft(),
                periodDraft(),
                leavingDraft(),
                SeasonSamples.decisionDraft(),
                LoanSamples.decision());
    }

    static Proposal proposal() {
        ShareOut.Step step = new ShareOut.Step("aida", NOW);
        return new Proposal(proposalDraft(), GROUP, Proposal.State.REFUSED, step, step, "no receipt");
    }

    static FourEyesDraft fourEyes() {
        return new FourEyesDraft(
                ID, GROUP, DAY, List.of(ConstitutionRules.Guarded.PERIOD), new Decision("So decided", 9, 6, 1, 1));
    }

    static ReversalPreview reversalPreview() {
        ReversalPreview.Line line = new ReversalPreview.Line("SHARED", "CASH", GROUP, "SAVINGS", PERSON, som(5000));
        return new ReversalPreview(List.of(ID), true, List.of(new ReversalPreview.Posting(ID, DAY, List.of(line))));
    }

    static ProgrammeFourEyesDraft programmeFourEyesDraft() {
        return new ProgrammeFourEyesDraft(
                ID, "KG", DAY, List.of(ConstitutionRules.Guarded.REVERSAL), "agreed with the donor");
    }

    static ProgrammeFourEyes programmeFourEyes() {
        return new ProgrammeFourEyes(
                ID, "KG", DAY, List.of(ConstitutionRules.Guarded.REVERSAL), "agreed with the donor", NOW, "aida");
    }

    static GoodsPriceDraft goodsPrice() {
        return new GoodsPriceDraft(
                ID, GROUP, "SEED-CARROT", DAY, FIFTY, UnitOfMeasure.KG, new Decision("So decided", 9, 6, 1, 1));
    }

    static PeriodDraft periodDraft() {
        return new PeriodDraft(ID, GROUP, DAY, "Reported", new Decision("So decided", 9, 6, 1, 1));
    }

    static PeriodChange periodChange() {
        return new PeriodChange(ID, GROUP, DAY, "Reported", new Decision("So decided", 9, 6, 1, 1), NOW, "aida");
    }

    static StatementLine line() {
        return new StatementLine(DAY, ID, StatementLine.Kind.CONTRIBUTION, PERSON, null, som(5000), null, DAY, NOW);
    }

    static GroupStatement groupStatement() {
        return new GroupStatement(
                GROUP, DAY, NOW, som(5000), som(0), som(0), som(-1), som(0), som(4999), List.of(line()));
    }

    static MemberStatement memberStatement() {
        return new MemberStatement(
                GROUP,
                PERSON,
                DAY,
                NOW,
                som(5000),
                som(10000),
                som(5000),
                som(10),
                som(100),
                List.of(new MemberStatement.Loan(LOAN, DAY, DAY.plusMonths(3), som(200), som(100), false)),
                List.of(line()));
    }

    static LoanTerms loanTerms() {
        return new LoanTerms(
                "KG",
                FIFTY,
                DAY,
                LoanTerms.Interest.FLAT,
                new LoanTerms.Rate("1.5", LoanTerms.Rate.Per.MONTH),
                LoanTerms.DayCount.THIRTY_360,
                new LoanTerms.Instalments(
                        LoanTerms.Instalments.Every.MEETING, null, null, null, List.of(DAY.plusDays(7))),
                new LoanTerms.Grace(null, null, DAY),
                new LoanTerms.Rounding(LoanTerms.Rounding.Place.LAST_INSTALMENT, FIFTY));
    }

    static LoanSchedule schedule() {
        return new LoanSchedule(
                som(5000),
                som(18),
                som(5018),
                List.of(new Instalment(1, DAY.plusDays(7), som(5000), som(18), som(5018), som(0))));
    }

    static LoanHistory loanHistory() {
        return new LoanHistory(
                loanTerms(),
                List.of(LoanHistory.Part.FINE, LoanHistory.Part.INTEREST, LoanHistory.Part.PRINCIPAL),
                LoanHistory.Across.PART_BY_PART,
                LoanHistory.Surplus.GIVE_BACK,
                LoanHistory.FlatSettlement.ACCRUED,
                List.of(),
                List.of(new LoanHistory.Sum(DAY, FIFTY)),
                DAY);
    }

    static LoanPosition position() {
        return new LoanPosition(
                som(0),
                som(0),
                null,
                som(0),
                som(10),
                List.of(new LoanPosition.Allocation(DAY, LoanHistory.Part.FINE, null, som(10))));
    }

    static ShareOutDraft shareOutDraft() {
        return new ShareOutDraft(
                ID,
                GROUP,
                DAY,
                ShareOutDraft.Scope.GAIN,
                ShareOutDraft.Policy.CUSTOM,
                FIFTY,
                null,
                null,
                List.of(new ShareOutDraft.Entitlement(PERSON, "0.5")),
                List.of(new ShareOutDraft.Fine(PERSON, FIFTY)),
                ShareOutDraft.RemainderTo.SOCIAL_FUND,
                null,
                "minutes of 5 May");
    }

    static ShareOut shareOut() {
        return shareOut(ShareOut.State.PROPOSED, null);
    }

    static ShareOut shareOutTakenBack() {
        return shareOut(ShareOut.State.REVERSED, new Meeting.Reversal(PERSON, "counted twice", NOW, "admin", null));
    }

    private static ShareOut shareOut(ShareOut.State state, Meeting.@Nullable Reversal reversal) {
        return new ShareOut(
                shareOutDraft(),
                state,
                som(5000),
                som(5000),
                som(0),
                som(0),
                som(100),
                List.of(new ShareOut.Line(
                        PERSON,
                        "0.5",
                        som(0),
                        som(5000),
                        som(5000),
                        som(5000),
                        new SetOff(som(1000), som(500), som(3000), som(500)),
                        som(0),
                        som(0),
                        som(0),
                        som(0),
                        som(0),
                        som(0))),
                new ShareOut.Step("aida", NOW),
                null,
                null,
                null,
                reversal);
    }

    static ExchangeRate rate() {
        return new ExchangeRate("NBKR", DAY, "USD", "KGS", 1, new BigDecimal("87.4500"), "87,4500");
    }

    static RateService.Held held() {
        return new RateService.Held(ID, rate(), "wrong-day", DAY.minusDays(1));
    }

    static MembershipFigure figure() {
        return new MembershipFigure(
                "TJ", "MST", null, DAY, NOW, 91, 525, 525, 400, 125, Map.of("level2", 3L, "level3", 11L));
    }

    static GroupFigure groupFigure() {
        return new GroupFigure(GROUP, "TJ-MST-000001", "Умед", "MST", "5040", 6, 5, 1);
    }

    static Territory territory() {
        return new Territory(
                "KG",
                "41702000000000",
                null,
                1,
                List.of(new TerritoryName("ru", "Ыссык-Кульская область", null, null)),
                List.of("Иссык-Куль"),
                Map.of("iso", "KG-Y"),
                null,
                null);
    }

    static ReportRun reportRun() {
        return new ReportRun(
                "KG",
                "KG.villages",
                1,
                "0.1.0",
                DAY,
                NOW,
                new Table(
                        "Villages",
                        List.of(
                                new Table.Column("name", "Village", false),
                                new Table.Column("savings", "Savings", true)),
                        List.of(Table.Row.line("Жыргалаң", som(5000)), Table.Row.total(null, 3L))));
    }

    static Country kyrgyzstan() {
        return new Country("KG", Country.State.READY, new Module(), new Training(), null, null);
    }

    static Country away() {
        return new Country("TJ", Country.State.NOT_INSTALLED, null, null, null, null);
    }

    private static final class Module implements CountryModule {
        @Override
        public CountryProfile profile() {
            return new CountryProfile(
                    "KG",
                    List.of(Locale.forLanguageTag("ky"), Locale.forLanguageTag("ru")),
                    java.time.ZoneId.of("Asia/Bishkek"),
                    "KGS",
                    "0.1.0");
        }

        @Override
        public TerritoryScheme territories() {
            return new TerritoryScheme(
                    "1", List.of(place("417", null, 1), place("41702", "417", 2), place("41703", "417", 2)));
        }

        private static Territory place(String code, @Nullable String parent, int level) {
            return new Territory(
                    "KG",
                    code,
                    parent,
                    level,
                    List.of(new TerritoryName("en", "Place " + code, null, null)),
                    List.of(),
                    Map.of(),
                    null,
                    null);
        }

        @Override
        public List<Boundary> boundaries() {
            return List.of(square("41702", 70), square("41703", 71));
        }

        private static Boundary square(String code, int west) {
            Boundary.Position corner = new Boundary.Position(west, 40);
            return new Boundary(
                    code,
                    List.of(corner, new Boundary.Position(west + 1, 40), new Boundary.Position(west + 1, 41), corner));
        }

        @Override
        public Terminology terminology() {
            Map<String, String> words = Map.of(
                    "ru group.type.SHG", "Группа взаимопомощи",
                    "en group.type.SHG", "Self-help group",
                    "en role.SECRETARY", "Secretary");
            return (locale, key) -> Optional.ofNullable(words.get(locale.getLanguage() + " " + key));
        }

        @Override
        public List<GroupType> groupTypes() {
            return List.of(new GroupType("SHG", GroupType.Kind.SELF_HELP_GROUP));
        }

        @Override
        public List<RoleType> roleTypes() {
            return List.of(new RoleType("SECRETARY", false));
        }

        @Override
        public List<GradingScheme> gradingSchemes() {
            return List.of(new GradingScheme(
                    "TRIAL",
                    1,
                    Map.of("en", "Trial", "ru", "Проба"),
                    List.of(new GradingScheme.Criterion(
                            "BOOKS",
                            Map.of("en", "Kept?"),
                            GradingScheme.Answer.YES_NO,
                            1,
                            List.of(new GradingScheme.Step(0, 0), new GradingScheme.Step(1, 10)),
                            10)),
                    List.of(new GradingScheme.Grade("A", 0))));
        }
    }

    private static final class Training implements TrainingModule {
        @Override
        public Curriculum curriculum() {
            return new Curriculum(
                    "1",
                    Arrays.asList(new Curriculum.Topic(
                            "KG-CUCUMBER", 1, Map.of("ru", "Огурцы"), 90, List.of(), "cucumber", true)));
        }
    }
}
