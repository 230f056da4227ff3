package org.hashar.fund.internal.capital;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.SavingsFunds;
import org.hashar.spi.CountryModule;
import org.hashar.spi.GroupType;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Desk} for documents of a group that are no meetings: they are kept on its savings fund, which the first of them makes when there is
 * none. What is recorded here is taken back like every document of a fund.
 */
public final class GroupDesk {
    /**
     * What the document is.
     *
     * @param journal what its journal is, if it posts one
     * @param subject what it is about; while it stands, that cannot be taken back
     * @param draft all that the client said
     */
    public record Paper(
            UUID id,
            FundDocument.Kind kind,
            JournalEntity.Kind journal,
            LocalDate date,
            @Nullable UUID subject,
            @Nullable String note,
            Record draft) {}

    private final GroupService groups;
    private final CountryDirectory countries;
    private final SavingsFunds funds;
    private final Desk desk;

    /** Over these services. */
    public GroupDesk(
            Tx tx,
            Clock clock,
            GroupService groups,
            TerritoryService territories,
            CountryDirectory countries,
            AuditTrail audit) {
        this.groups = groups;
        this.countries = countries;
        this.funds = new SavingsFunds(territories, clock);
        this.desk = new Desk(tx, clock, countries, audit);
    }

    /** Records a document of a group that is about nothing else that must be looked for first. */
    public <T> Recorded<T> record(
            Actor actor,
            UUID group,
            Paper paper,
            BiConsumer<FundWork, Group> rules,
            BiFunction<EntityManager, FundEntity, T> reader) {
        return record(actor, group, em -> paper, rules, reader);
    }

    /**
     * Records a document of a group, or finds it when it is recorded already with the same content.
     *
     * @param paper asked for when the fund is locked
     * @param rules judge the document and put together what it posts
     * @param reader what is answered, read after writing
     */
    public <T> Recorded<T> record(
            Actor actor,
            UUID group,
            Function<EntityManager, Paper> paper,
            BiConsumer<FundWork, Group> rules,
            BiFunction<EntityManager, FundEntity, T> reader) {
        return desk.record(
                actor,
                em -> heading(fund(em, actor, groups.require(actor, group)), paper.apply(em)),
                work -> apply(work, groups.require(actor, group), rules),
                reader);
    }

    private static Heading heading(FundEntity fund, Paper paper) {
        return new Heading(
                paper.id(),
                fund.id(),
                paper.kind(),
                paper.journal(),
                paper.date(),
                paper.subject(),
                paper.note(),
                paper.draft());
    }

    private FundEntity fund(EntityManager em, Actor actor, Group group) {
        return Ledger.lock(em, group.id())
                .orElseGet(() -> funds.lockOrCreate(
                        em,
                        actor,
                        group,
                        countries.require(group.country()).requireCurrency().currency()));
    }

    private void apply(FundWork work, Group group, BiConsumer<FundWork, Group> rules) {
        LocalDate date = work.heading().date();
        work.violations().check(!isAssociation(group), "/group", "association-has-no-fund");
        work.violations().check(!date.isBefore(group.formedOn()), "/date", "before-formation", group.formedOn());
        rules.accept(work, group);
    }

    private boolean isAssociation(Group group) {
        Country country = countries.require(group.country());
        CountryModule module = country.module();
        if (module == null) {
            throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", country.code())
                    .exception();
        }
        return module.groupTypes().stream()
                .anyMatch(type -> type.code().equals(group.type()) && type.kind() == GroupType.Kind.ASSOCIATION);
    }
}
