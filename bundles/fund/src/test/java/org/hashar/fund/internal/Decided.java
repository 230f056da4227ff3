package org.hashar.fund.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.registry.GroupDecision;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.api.registry.GroupDecisionService;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** Decisions of groups of two members, in memory. */
public final class Decided implements GroupDecisionService {
    private static final Instant RECORDED = Instant.parse("2011-06-01T00:00:00Z");

    private final List<GroupDecision> all = new ArrayList<>();

    /** All of them were there. */
    public void decided(UUID group, String date, GroupDecisionDraft.Kind kind, String text, int votesFor) {
        all.add(new GroupDecision(
                Ids.next(),
                group,
                LocalDate.parse(date),
                kind,
                text,
                2,
                50,
                2,
                votesFor,
                2 - votesFor,
                0,
                true,
                votesFor > 1,
                null,
                RECORDED));
    }

    @Override
    public Page<GroupDecision> list(
            Actor actor,
            UUID group,
            GroupDecisionDraft.@Nullable Kind kind,
            @Nullable Instant asKnown,
            Page.Request page) {
        List<GroupDecision> found = all.stream()
                .filter(each -> each.group().equals(group))
                .filter(each -> kind == null || each.kind() == kind)
                .filter(each -> asKnown == null || !each.recordedAt().isAfter(asKnown))
                .toList();
        int from = page.after() == null ? 0 : Integer.parseInt(page.after());
        int to = Math.min(found.size(), from + page.limit());
        return new Page<>(found.subList(from, to), to < found.size() ? String.valueOf(to) : null);
    }

    @Override
    public Recorded<GroupDecision> record(Actor actor, GroupDecisionDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public GroupDecision require(Actor actor, UUID id) {
        throw new UnsupportedOperationException();
    }
}
