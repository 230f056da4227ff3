package org.hashar.fund.internal.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.StatementLine.Kind;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.LineKey;

/** Who paid into the social fund or was helped from it: what its transfers, on the one account of the fund, do not tell. */
final class SocialLines {
    private SocialLines() {}

    /** The persons by line of a meeting. One query, none when the social fund never moved. */
    static Map<LineKey, UUID> persons(EntityManager em, FundEntity fund, List<Entry> entries) {
        if (entries.stream().noneMatch(entry -> entry.code().equals(Kind.SOCIAL_FUND.name()))) {
            return Map.of();
        }
        return em.createQuery(
                        "select l.meeting, l.line, l.person from MeetingLineEntity l, MeetingEntity m"
                                + " where m.id = l.meeting and m.group = :group",
                        Object[].class)
                .setParameter("group", fund.owner())
                .getResultStream()
                .collect(Collectors.toMap(row -> new LineKey((UUID) row[0], (Integer) row[1]), row -> (UUID) row[2]));
    }
}
