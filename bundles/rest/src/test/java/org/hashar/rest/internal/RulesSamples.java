package org.hashar.rest.internal;

import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.FIFTY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.LOAN;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.Samples.PERSON;
import static org.hashar.rest.internal.Samples.som;
import static org.hashar.rest.internal.SeasonSamples.DECISION;

import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.Constitution;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.Cycle;
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.CycleExtensionDraft;
import org.hashar.api.fund.Exemption;
import org.hashar.api.fund.ExemptionDraft;
import org.hashar.api.fund.GroupArrears;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.fund.ShareOutDraft;

/** One of everything about what a group has agreed. Nobody here is real. */
final class RulesSamples {
    static final UUID CYCLE = UUID.fromString("01931f2c-5d3a-7c41-9c1e-000000000009");

    private RulesSamples() {}

    static ConstitutionDraft constitutionDraft() {
        return new ConstitutionDraft(ID, GROUP, DAY, DAY, DECISION, rules());
    }

    static Constitution constitution() {
        return new Constitution(ID, GROUP, DAY, DAY, DECISION, rules(), NOW, "aida", null);
    }

    private static ConstitutionRules rules() {
        return new ConstitutionRules(
                new ConstitutionRules.Loans(
                        LoanTerms.Interest.FLAT,
                        new LoanTerms.Rate("2", LoanTerms.Rate.Per.MONTH),
                        LoanTerms.DayCount.ACTUAL_365,
                        new LoanTerms.Rounding(LoanTerms.Rounding.Place.LAST_INSTALMENT, FIFTY),
                        6,
                        300,
                        2,
                        List.of(Part.PRINCIPAL, Part.INTEREST, Part.FINE),
                        true),
                List.of(new ConstitutionRules.Fine("LATE", FIFTY)),
                new ConstitutionRules.SocialFund(FIFTY, null),
                new ConstitutionRules.Leaving(
                        ConstitutionRules.Leaving.Result.AT_SHARE_OUT, false, 5, ShareOutDraft.Policy.EQUAL),
                66,
                List.of(ConstitutionRules.Guarded.REVERSAL));
    }

    static CycleDraft cycleDraft() {
        return new CycleDraft(ID, GROUP, DAY, DAY.plusMonths(8), "Until the harvest", DECISION);
    }

    static CycleExtensionDraft extensionDraft() {
        return new CycleExtensionDraft(ID, CYCLE, DAY, DAY.plusMonths(10), DECISION);
    }

    static CycleCloseDraft closeDraft() {
        return new CycleCloseDraft(ID, CYCLE, DAY, null, DECISION);
    }

    static Cycle cycle() {
        return new Cycle(CYCLE, GROUP, 2, DAY, DAY.plusMonths(10), DAY.plusMonths(8), null, DAY, PERSON, NOW);
    }

    static OpeningDraft openingDraft() {
        return new OpeningDraft(
                ID,
                GROUP,
                DAY,
                FIFTY,
                FIFTY,
                List.of(new OpeningDraft.Balance(PERSON, FIFTY)),
                List.of(new OpeningDraft.OpenLoan(LOAN, PERSON, FIFTY, DAY, DAY.plusMonths(1), null)),
                List.of(new OpeningDraft.Balance(PERSON, FIFTY)),
                "Book, page 14");
    }

    static ExemptionDraft exemptionDraft() {
        return new ExemptionDraft(ID, GROUP, PERSON, DAY, DAY, DAY.plusMonths(2), "Illness", DECISION);
    }

    static Exemption exemption() {
        return new Exemption(ID, GROUP, PERSON, DAY, DAY.plusMonths(2), "Illness", NOW);
    }

    static GroupArrears arrears() {
        return new GroupArrears(
                GROUP,
                DAY,
                NOW,
                som(100),
                som(50),
                som(30),
                som(70),
                som(0),
                som(10),
                List.of(new GroupArrears.Member(PERSON, som(100), som(50), som(30), som(70), som(0), DAY, som(10))));
    }
}
