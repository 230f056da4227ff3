package org.hashar.rest.internal;

import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.FIFTY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.SeasonSamples.DECISION;

import java.util.List;
import org.hashar.api.fund.Constitution;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanTerms;

/** One of everything about what a group has agreed. Nobody here is real. */
final class RulesSamples {
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
                new ConstitutionRules.Leaving(ConstitutionRules.Leaving.Result.AT_SHARE_OUT, false, 5),
                66,
                List.of(ConstitutionRules.Guarded.REVERSAL));
    }
}
