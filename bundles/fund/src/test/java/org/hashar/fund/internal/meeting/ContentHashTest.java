package org.hashar.fund.internal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.fund.internal.Draft;
import org.junit.jupiter.api.Test;

final class ContentHashTest {
    private static final UUID GROUP = new UUID(1, 1);
    private static final UUID ONE = new UUID(2, 1);
    private static final UUID TWO = new UUID(2, 2);
    private static final UUID LOAN = new UUID(3, 1);

    private static Draft full() {
        return Draft.of(GROUP, "2011-05-05")
                .came(ONE, MeetingDraft.State.PRESENT)
                .pays(ONE, "50")
                .pays(TWO, "20")
                .lends(LOAN, ONE, "10")
                .repays(LOAN, "5")
                .spends("3", "SEED")
                .counted("52", "found")
                .note("a\nb");
    }

    @Test
    void isTheSameForTheSameContentInAnotherForm() {
        String other = ContentHash.of(Draft.of(GROUP, "2011-05-05")
                .id(new UUID(9, 9))
                .came(ONE, MeetingDraft.State.PRESENT)
                .pays(TWO, "20.0")
                .pays(ONE, "50.00")
                .lends(LOAN, ONE, "10.00")
                .repays(LOAN, "5.00")
                .spends("3.00", "SEED")
                .counted("52.00", "found")
                .note("a\nb")
                .make());

        assertThat(other).isEqualTo(ContentHash.of(full().make())).hasSize(64);
    }

    @Test
    void differsForAnyOtherContent() {
        List<String> hashes = Stream.of(
                        full(),
                        Draft.of(GROUP, "2011-05-05"),
                        Draft.of(GROUP, "2011-05-06"),
                        Draft.of(ONE, "2011-05-05"),
                        full().came(TWO, MeetingDraft.State.ABSENT),
                        full().pays(LOAN, "1"),
                        full().lends(TWO, TWO, "1"),
                        full().repays(LOAN, "5"),
                        full().spends("3", "SEED"),
                        full().counted("52", "lost"),
                        full().counted("53", "found"),
                        full().note("a"),
                        Draft.of(GROUP, "2011-05-05").counted("1", "x").note("y"),
                        Draft.of(GROUP, "2011-05-05").counted("1", "xy"))
                .map(draft -> ContentHash.of(draft.make()))
                .toList();

        assertThat(hashes).doesNotHaveDuplicates();
    }
}
