package org.hashar.fund.internal.capital;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.SavingsFunds;
import org.hashar.spi.CountryModule;
import org.hashar.spi.GroupType;

/** Who may have which fund. */
final class Opening {
    private final GroupService groups;
    private final CountryDirectory countries;
    private final SavingsFunds books;

    Opening(GroupService groups, CountryDirectory countries, SavingsFunds books) {
        this.groups = groups;
        this.countries = countries;
        this.books = books;
    }

    /** A new fund, written; or throws what is wrong. */
    FundEntity make(EntityManager em, Actor actor, FundDraft draft, Instant now) {
        Violations violations = new Violations();
        if (!violations.check(draft.kind() != FundKind.SAVINGS, "/kind", "savings-fund-by-meeting")) {
            violations.throwIfAny();
        }
        String code;
        String place;
        if (draft.kind() == FundKind.GRANT) {
            violations.check(draft.country() != null, "/country", "required");
            violations.check(draft.territory() != null, "/territory", "required");
            violations.throwIfAny();
            code = String.valueOf(draft.country());
            place = String.valueOf(draft.territory());
        } else {
            Group group = groups.require(actor, draft.owner());
            violations.check(
                    draft.country() == null || draft.country().equals(group.country()), "/country", "of-the-owner");
            violations.check(
                    draft.territory() == null || draft.territory().equals(group.territory()),
                    "/territory",
                    "of-the-owner");
            GroupType.Kind needed =
                    draft.kind() == FundKind.COMMUNITY ? GroupType.Kind.ASSOCIATION : GroupType.Kind.SELF_HELP_GROUP;
            violations.check(
                    isOf(countries.require(group.country()), group.type(), needed), "/owner", "owner-kind", needed);
            code = group.country();
            place = group.territory();
        }
        violations.throwIfAny();
        if (Ledger.find(em, draft.owner(), draft.kind()).isPresent()) {
            throw Problem.of(Problem.Type.CONFLICT, "fund-there-already", draft.owner(), draft.kind())
                    .exception();
        }
        UUID book = books.book(actor, code, place);
        return Ledger.create(
                em,
                new FundEntity(
                        book,
                        draft.id(),
                        draft.kind(),
                        draft.owner(),
                        code,
                        countries.require(code).requireCurrency().currency(),
                        now));
    }

    private static boolean isOf(Country country, String type, GroupType.Kind kind) {
        CountryModule module = country.module();
        if (module == null) {
            throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", country.code())
                    .exception();
        }
        return module.groupTypes().stream().anyMatch(each -> each.code().equals(type) && each.kind() == kind);
    }
}
