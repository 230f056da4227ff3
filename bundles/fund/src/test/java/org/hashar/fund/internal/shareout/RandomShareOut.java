package org.hashar.fund.internal.shareout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Role;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.ShareOutDraft.Entitlement;
import org.hashar.api.fund.ShareOutDraft.Fine;
import org.hashar.api.fund.ShareOutDraft.Policy;
import org.hashar.api.fund.ShareOutDraft.RemainderTo;
import org.hashar.api.fund.ShareOutDraft.Scope;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.RandomHistory;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;

/** A share-out of any kind, tried on a group with any history. */
public final class RandomShareOut {
    private static final LocalDate DAY = LocalDate.of(2011, 12, 1);
    private static final Actor SECOND = new Actor(new UUID(7, 9), "second", Role.COORDINATOR);

    private RandomShareOut() {}

    private static <E extends Enum<E>> E one(Random random, Class<E> type) {
        List<E> all = new ArrayList<>(EnumSet.allOf(type));
        return all.get(random.nextInt(all.size()));
    }

    private static ShareOutDraft draft(Random random, UUID group, List<UUID> persons) {
        Policy policy = one(random, Policy.class);
        List<Entitlement> entitlements = new ArrayList<>();
        if (policy == Policy.CUSTOM) {
            persons.forEach(person -> entitlements.add(new Entitlement(person, "" + (1 + random.nextInt(9)))));
        }
        List<Fine> fines = random.nextBoolean() ? List.of() : List.of(new Fine(persons.get(0), World.som("12.34")));
        Money price = policy == Policy.BY_SHARES ? World.som("50") : null;
        return new ShareOutDraft(
                Ids.next(),
                group,
                DAY,
                random.nextBoolean() ? Scope.CYCLE_END : Scope.GAIN,
                policy,
                null,
                price,
                random.nextBoolean() ? null : World.som("0.01"),
                entitlements,
                fines,
                one(random, RemainderTo.class),
                null,
                "minutes");
    }

    /**
     * Proposes, approves and posts one. Either the draft is refused and nothing changes, or what each line and the remainder say is what the
     * statement shows afterwards: the box has lost what was paid, savings are what was carried and kept back, loans are what is left of them.
     *
     * @return whether it was posted
     */
    public static boolean tryOne(World world, Random random, UUID group, RandomHistory.Client client) {
        GroupStatement before = statement(world, group);
        ShareOutDraft draft = draft(random, group, world.registry.persons(group));
        world.clock.tick();
        try {
            client.send(() -> world.shareOuts.propose(World.RECORDER, draft));
        } catch (ProblemException refused) {
            assertThat(refused.problem().violations())
                    .extracting(found -> found.code())
                    .isSubsetOf("no-gain-to-share", "nothing-to-share", "nobody-entitled", "no-fund");
            return false;
        }
        ShareOut proposed = world.shareOuts.require(World.RECORDER, draft.id());
        assertThat(statement(world, group).lines()).isEqualTo(before.lines());
        client.send(() -> world.shareOuts.approve(SECOND, draft.id()));
        client.send(() -> world.shareOuts.post(World.RECORDER, draft.id()));
        ShareOut posted = world.shareOuts.require(World.RECORDER, draft.id());
        assertThat(posted.lines()).isEqualTo(proposed.lines());
        check(draft.scope(), before, statement(world, group), posted);
        Problem again = catchThrowableOfType(
                        ProblemException.class, () -> world.shareOuts.withdraw(SECOND, draft.id(), "no"))
                .problem();
        assertThat(again.type()).isEqualTo(Problem.Type.CONFLICT);
        return true;
    }

    private static void check(Scope scope, GroupStatement before, GroupStatement after, ShareOut posted) {
        long paid = 0;
        long kept = 0;
        long shares = 0;
        long lines = posted.remainder().units();
        for (ShareOut.Line line : posted.lines()) {
            paid += line.paid().units();
            kept += line.carried().units() + line.arrears().units();
            shares += line.share().units();
            lines += line.paid().units()
                    + line.setOff().units()
                    + line.arrears().units()
                    + line.carried().units()
                    - line.claim().units();
        }
        assertThat(shares).isEqualTo(posted.pot().units());
        assertThat(lines).isEqualTo(posted.pot().units());
        assertThat(after.cash().units()).isEqualTo(before.cash().units() - paid);
        long stayed = scope == Scope.GAIN ? before.savings().units() : 0;
        assertThat(after.savings().units()).isEqualTo(stayed + kept);
        assertThat(after.loansOutstanding().units())
                .isBetween(0L, before.loansOutstanding().units());
    }

    static GroupStatement statement(World world, UUID group) {
        GroupStatement found = world.funds.groupStatement(World.RECORDER, group, LocalDate.of(2011, 12, 31), null);
        assertThat(found.cash())
                .isEqualTo(found.savings()
                        .plus(found.cashDifference())
                        .plus(found.shareOuts())
                        .minus(found.loansOutstanding())
                        .minus(found.expenses()));
        return found;
    }
}
