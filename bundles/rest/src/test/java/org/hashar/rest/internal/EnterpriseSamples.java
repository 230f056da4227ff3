package org.hashar.rest.internal;

import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.FIFTY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.LOAN;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.Samples.PERSON;
import static org.hashar.rest.internal.Samples.som;
import static org.hashar.rest.internal.SeasonSamples.BATCH;
import static org.hashar.rest.internal.SeasonSamples.FUND;
import static org.hashar.rest.internal.SeasonSamples.GRAMS;
import static org.hashar.rest.internal.SeasonSamples.batch;
import static org.hashar.rest.internal.SeasonSamples.grams;

import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.CustomerOrderDraft;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.fund.EnterpriseCloseDraft;
import org.hashar.api.fund.EnterpriseCostDraft;
import org.hashar.api.fund.EnterpriseDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.EnterprisePlanDraft;
import org.hashar.api.fund.EntitlementDraft;
import org.hashar.api.fund.GiverPaymentDraft;
import org.hashar.api.fund.OrderCancelDraft;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.fund.SalePaymentDraft;
import org.hashar.api.money.Money;

/** One of everything about enterprises. Nobody here is real. */
final class EnterpriseSamples {
    static final UUID ENTERPRISE = UUID.fromString("01931f2c-5d3a-7c41-9c1e-000000000009");
    static final EnterprisePlan PLAN = new EnterprisePlan(
            "Pickled cucumbers",
            GRAMS,
            new Money("5000", "USD"),
            List.of(new EnterprisePlan.Input("Salt", GRAMS, FIFTY)),
            List.of(new EnterprisePlan.Step(DAY, DAY, "Pickle")));

    private EnterpriseSamples() {}

    static Enterprise enterprise() {
        return new Enterprise(
                ENTERPRISE,
                GROUP,
                FUND,
                "Jars",
                DAY,
                null,
                DAY,
                NOW,
                PLAN,
                List.of(new Enterprise.Entitled(PERSON, DAY, null)),
                List.of(new Enterprise.Order(
                        ID,
                        "Hospital",
                        "Jars",
                        grams(150),
                        som(1),
                        DAY,
                        DAY,
                        Enterprise.Order.State.PARTLY_DELIVERED,
                        grams(1),
                        som(1),
                        false)),
                List.of(new Enterprise.Sale(LOAN, ID, null, DAY, som(2), DAY, som(1))),
                List.of(batch()),
                new Enterprise.Result(som(1), som(2), som(-1), som(0), som(-1), som(3), som(4), som(5), som(-3)));
    }

    static EnterpriseDraft draft() {
        return new EnterpriseDraft(ENTERPRISE, GROUP, "Jars", DAY, PLAN, List.of(PERSON), "Minutes");
    }

    static EnterprisePlanDraft planDraft() {
        return new EnterprisePlanDraft(ID, ENTERPRISE, DAY, PLAN, "Minutes");
    }

    static EntitlementDraft entitlementDraft() {
        return new EntitlementDraft(ID, ENTERPRISE, PERSON, EntitlementDraft.Change.ENDS, DAY, "Minutes");
    }

    static EnterpriseInputDraft inputDraft() {
        return new EnterpriseInputDraft(ID, ENTERPRISE, PERSON, "SEED-CARROT", null, GRAMS, FIFTY, DAY, null, null);
    }

    static EnterpriseCostDraft costDraft() {
        return new EnterpriseCostDraft(ID, ENTERPRISE, "WATER", FIFTY, DAY, null, null);
    }

    static ProductionDraft productionDraft() {
        return new ProductionDraft(
                ID, ENTERPRISE, "SEED-CARROT", null, GRAMS, List.of(new ProductionDraft.Used(BATCH, GRAMS)), DAY, DAY);
    }

    static CustomerOrderDraft orderDraft() {
        return new CustomerOrderDraft(ID, ENTERPRISE, "Town", "Flowers", null, null, FIFTY, DAY, DAY);
    }

    static OrderCancelDraft cancelDraft() {
        return new OrderCancelDraft(ID, LOAN, DAY, "Not needed");
    }

    static SaleDraft saleDraft() {
        return new SaleDraft(ID, ENTERPRISE, LOAN, null, List.of(new SaleDraft.Line(BATCH, GRAMS, FIFTY)), DAY, null);
    }

    static SalePaymentDraft paymentDraft() {
        return new SalePaymentDraft(ID, LOAN, SalePaymentDraft.Kind.PAID, FIFTY, DAY, "Receipt 3");
    }

    static GiverPaymentDraft giverPaymentDraft() {
        return new GiverPaymentDraft(ID, ENTERPRISE, PERSON, FIFTY, DAY);
    }

    static EnterpriseCloseDraft closeDraft() {
        return new EnterpriseCloseDraft(ID, ENTERPRISE, DAY, "Minutes");
    }
}
