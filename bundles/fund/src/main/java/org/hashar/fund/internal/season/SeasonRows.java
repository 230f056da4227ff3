package org.hashar.fund.internal.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Problem;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.Season;
import org.hashar.fund.internal.capital.FundDocuments;
import org.jspecify.annotations.Nullable;

/** Finds seasons, and the due days that hold for them and for loans. */
final class SeasonRows {

    private SeasonRows() {}

    static SeasonEntity require(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(SeasonEntity.class, id))
                .filter(season -> FundDocuments.stands(em, id))
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "season-not-found", id)
                        .exception());
    }

    /** The seasons of a fund that stand, the first one first. */
    static List<SeasonEntity> of(EntityManager em, UUID fund) {
        return em.createQuery(
                        "select s from SeasonEntity s left join DocumentReversalEntity r on r.document = s.id"
                                + " where s.fund = :fund and r.document is null order by s.opensOn",
                        SeasonEntity.class)
                .setParameter("fund", fund)
                .getResultList();
    }

    static Season toRecord(EntityManager em, SeasonEntity season) {
        return season.toRecord(ordinal(em, season), dueOn(em, season), closedOn(em, season.id()));
    }

    /** 1 for the first season of its fund. */
    static int ordinal(EntityManager em, SeasonEntity season) {
        return 1
                + (int) of(em, season.fund()).stream()
                        .filter(other -> other.opensOn().isBefore(season.opensOn()))
                        .count();
    }

    /** The due day that holds; each one set was later than the one before. */
    static LocalDate dueOn(EntityManager em, SeasonEntity season) {
        return latest(em, season.id()).orElse(season.dueOn());
    }

    /** The due day that held on a day, by what was decided until then, as known at a moment. */
    static LocalDate dueOn(EntityManager em, SeasonEntity season, LocalDate asOf, Instant asKnown) {
        return latest(em, season.id(), asOf, asKnown).orElse(season.dueOn());
    }

    /** The due day that was set for a season or a loan by a document that stands. */
    static Optional<LocalDate> latest(EntityManager em, UUID subject) {
        return Optional.ofNullable(em.createQuery(
                        "select max(d.dueOn) from DueEntity d left join DocumentReversalEntity r"
                                + " on r.document = d.document where d.subject = :subject and r.document is null",
                        LocalDate.class)
                .setParameter("subject", subject)
                .getSingleResult());
    }

    /** The same, decided until a day, as known at a moment. */
    static Optional<LocalDate> latest(EntityManager em, UUID subject, LocalDate asOf, Instant asKnown) {
        return Optional.ofNullable(em.createQuery(
                        "select max(d.dueOn) from DocumentEntity h left join DocumentReversalEntity r"
                                + " on r.document = h.id and r.reversedAt <= :asKnown, DueEntity d"
                                + " where d.document = h.id and d.subject = :subject and h.recordedAt <= :asKnown"
                                + " and h.date <= :asOf and r.document is null",
                        LocalDate.class)
                .setParameter("subject", subject)
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getSingleResult());
    }

    /** The day a season was closed, null while it is open. */
    static @Nullable LocalDate closedOn(EntityManager em, UUID season) {
        return em.createQuery(
                        "select d.date from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id"
                                + " where d.subject = :season and d.kind = :kind and r.document is null",
                        LocalDate.class)
                .setParameter("season", season)
                .setParameter("kind", FundDocument.Kind.SEASON_CLOSE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    static ApplicationEntity application(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(ApplicationEntity.class, id))
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "application-not-found", id)
                        .exception());
    }

    /** The applications of a season that stand, in the order of their ids. */
    static List<ApplicationEntity> applications(EntityManager em, UUID season) {
        return em.createQuery(
                        "select a from ApplicationEntity a left join DocumentReversalEntity r on r.document = a.id"
                                + " where a.season = :season and r.document is null order by a.id",
                        ApplicationEntity.class)
                .setParameter("season", season)
                .getResultList();
    }

    static List<ApplicationLineEntity> lines(EntityManager em, UUID season) {
        return em.createQuery(
                        "select l from ApplicationLineEntity l, ApplicationEntity a where a.id = l.application"
                                + " and a.season = :season order by l.application, l.line",
                        ApplicationLineEntity.class)
                .setParameter("season", season)
                .getResultList();
    }

    /** The allocations of a season that stand. */
    static List<AllocationEntity> allocations(EntityManager em, UUID season) {
        return em.createQuery(
                        "select l from AllocationEntity l left join DocumentReversalEntity r on r.document = l.document,"
                                + " ApplicationEntity a where a.id = l.application and a.season = :season"
                                + " and r.document is null",
                        AllocationEntity.class)
                .setParameter("season", season)
                .getResultList();
    }

    /** The loans of a fund whose issue stands, by day of issue and id. */
    static List<RevolvingLoanEntity> standingLoans(EntityManager em, UUID fund) {
        return em.createQuery(
                        "select l from RevolvingLoanEntity l left join DocumentReversalEntity r on r.document = l.id"
                                + " where l.fund = :fund and r.document is null order by l.issuedOn, l.id",
                        RevolvingLoanEntity.class)
                .setParameter("fund", fund)
                .getResultList();
    }

    /** All loans of a fund, those taken back too: which of them stood is a question of the moment of knowledge. */
    static List<RevolvingLoanEntity> loans(EntityManager em, UUID fund) {
        return em.createQuery(
                        "select l from RevolvingLoanEntity l where l.fund = :fund order by l.issuedOn, l.id",
                        RevolvingLoanEntity.class)
                .setParameter("fund", fund)
                .getResultList();
    }
}
