package org.hashar.soap.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.Fund;
import org.hashar.api.fund.FundBySource;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.FundSource;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.Season;
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.fund.SeasonPortfolio;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;

/** A community fund as the endpoint sees it: one season, one loan of carrot seed. */
final class FundFakes {
    static final UUID FUND = UUID.fromString("01890000-0000-7000-8000-000000000030");
    static final UUID SEASON = UUID.fromString("01890000-0000-7000-8000-000000000031");
    static final UUID APPLICATION = UUID.fromString("01890000-0000-7000-8000-000000000032");
    static final UUID LOAN = UUID.fromString("01890000-0000-7000-8000-000000000033");
    static final UUID BATCH = UUID.fromString("01890000-0000-7000-8000-000000000034");
    private static final Instant NOW = Fakes.NOW;
    private static final Asset KGS = new Asset("KGS", 2);
    private static final Asset CARROT = new Asset("SEED-CARROT", 3);

    /** What was sent, by id. */
    final Map<UUID, Record> recorded = new LinkedHashMap<>();

    final CapitalService capital = answering(
            CapitalService.class,
            Map.of(
                    "ofOwner",
                    args -> List.of(new Fund(FUND, FundKind.COMMUNITY, (UUID) args[1], "KG", "KGS", null, NOW)),
                    "position",
                    args -> position((UUID) args[1], (LocalDate) args[2], (Instant) args[3]),
                    "bySource",
                    args -> bySource((UUID) args[1], (LocalDate) args[2])));

    final SeasonService seasons = answering(
            SeasonService.class,
            Map.of(
                    "list",
                    args -> List.of(season()),
                    "portfolio",
                    args -> portfolio((LocalDate) args[2]),
                    "lineage",
                    args -> lineage((LocalDate) args[2])));

    final RevolvingLoanService loans = answering(
            RevolvingLoanService.class,
            Map.of(
                    "issue",
                    args -> issue((Actor) args[0], (RevolvingLoanDraft) args[1]),
                    "repay",
                    args -> repay((Actor) args[0], (RevolvingRepaymentDraft) args[1]),
                    "require",
                    args -> loan((LocalDate) args[2], som(0)),
                    "ofSeason",
                    args -> List.of(loan((LocalDate) args[2], som(0)))));

    private static <S> S answering(Class<S> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException("the partners' contract has no such operation");
            }
            return answer.apply(args);
        }));
    }

    private static Amount som(long som) {
        return new Amount(som * 100, KGS);
    }

    private Recorded<RevolvingLoan> issue(Actor actor, RevolvingLoanDraft draft) {
        boolean created = keep(actor, draft.id(), draft);
        Violations violations = new Violations();
        for (int i = 0; i < draft.goods().size(); i++) {
            violations.check(draft.goods().get(i).batch().equals(BATCH), "/goods/" + i + "/batch", "unknown-batch");
        }
        violations.throwIfAny();
        return new Recorded<>(loan(draft.date(), som(0)), created);
    }

    private Recorded<RevolvingLoan> repay(Actor actor, RevolvingRepaymentDraft draft) {
        return new Recorded<>(loan(draft.date(), som(600)), keep(actor, draft.id(), draft));
    }

    private boolean keep(Actor actor, UUID id, Record draft) {
        actor.require(Role.RECORDER);
        Record there = recorded.putIfAbsent(id, draft);
        if (there != null && !there.equals(draft)) {
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", id).exception();
        }
        return there == null;
    }

    private static RevolvingLoan loan(LocalDate asOf, Amount repaid) {
        Amount grams = new Amount(150, CARROT);
        return new RevolvingLoan(
                LOAN,
                FUND,
                SEASON,
                Fakes.GROUP,
                APPLICATION,
                asOf,
                LocalDate.of(2011, 3, 10),
                LocalDate.of(2011, 11, 30),
                false,
                RevolvingLoanDraft.RepaymentRule.EITHER,
                som(12_000),
                repaid,
                som(0),
                som(0),
                som(12_000).minus(repaid),
                false,
                List.of(new RevolvingLoan.Goods(BATCH, grams, som(12_000), som(11_500), grams)),
                null,
                null,
                List.of(new RevolvingLoan.Share(
                        Fakes.MEMBER, som(12_000), som(12_000).minus(repaid))),
                som(12_000).minus(repaid),
                true,
                false,
                NOW,
                "recorder");
    }

    private static Season season() {
        LocalDate due = LocalDate.of(2011, 11, 30);
        return new Season(
                SEASON,
                FUND,
                "2011",
                1,
                LocalDate.of(2011, 1, 15),
                LocalDate.of(2011, 3, 1),
                LocalDate.of(2011, 9, 15),
                due,
                due,
                null,
                NOW);
    }

    private static FundPosition position(UUID fund, LocalDate asOf, Instant asKnown) {
        if (!fund.equals(FUND)) {
            throw Problem.of(Problem.Type.NOT_FOUND, "fund-not-found", fund).exception();
        }
        return new FundPosition(
                fund,
                asOf,
                asKnown == null ? NOW : asKnown,
                List.of(
                        new FundSource(FundKind.COMMUNITY, CapitalSource.DONOR, "CARMP", som(60_000)),
                        new FundSource(FundKind.COMMUNITY, CapitalSource.FIELD_REVENUE, null, som(5_000))),
                som(65_000),
                som(41_500),
                som(12_000),
                som(12_000),
                som(500),
                som(0),
                som(0),
                som(0),
                som(0),
                som(0));
    }

    private static FundBySource bySource(UUID fund, LocalDate asOf) {
        return new FundBySource(
                fund,
                asOf,
                NOW,
                List.of(
                        new FundSource(FundKind.SAVINGS, CapitalSource.SAVINGS, null, som(3_000)),
                        new FundSource(FundKind.COMMUNITY, CapitalSource.DONOR, "CARMP", som(60_000))),
                som(3_000),
                som(60_000),
                som(63_000));
    }

    private static SeasonPortfolio portfolio(LocalDate asOf) {
        return new SeasonPortfolio(
                SEASON,
                asOf,
                NOW,
                LocalDate.of(2011, 11, 30),
                3,
                som(36_000),
                som(1_000),
                som(35_000),
                som(30_000),
                som(2_000),
                som(3_000),
                som(3_000),
                som(1_000),
                som(2_000),
                som(2_000),
                som(0));
    }

    private static SeasonLineage lineage(LocalDate asOf) {
        return new SeasonLineage(
                SEASON,
                asOf,
                NOW,
                som(500),
                som(11_000),
                List.of(new SeasonLineage.LoanLineage(
                        LOAN,
                        Fakes.GROUP,
                        2,
                        List.of(
                                new SeasonLineage.Funding(APPLICATION, null, LOAN, Fakes.GROUP, som(11_000)),
                                new SeasonLineage.Funding(BATCH, CapitalSource.DONOR, null, null, som(500))))));
    }
}
