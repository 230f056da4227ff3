package org.hashar.fund.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class TimelineTest {
    private static final LocalDate MAY = LocalDate.of(2011, 5, 5);
    private static final LocalDate JUNE = LocalDate.of(2011, 6, 5);
    private static final LocalDate JULY = LocalDate.of(2011, 7, 5);

    @Test
    void findsTheBalanceOfADayFromTheCounterAndWhatMovedLater() {
        Timeline timeline = new Timeline(70);
        timeline.posted(JUNE, -30);
        timeline.posted(JULY, 20);

        assertThat(timeline.on(MAY)).isEqualTo(80);
        assertThat(timeline.on(JUNE)).isEqualTo(50);
        assertThat(timeline.on(JULY)).isEqualTo(70);
    }

    @Test
    void tellsEachDayOnWhichALatePostingLeavesTooLittle() {
        Timeline timeline = new Timeline(70);
        timeline.posted(JUNE, -30);
        timeline.posted(JULY, 20);

        timeline.post(MAY, -60);

        assertThat(timeline.below()).containsExactly(JUNE);
        timeline.post(MAY, -11);
        assertThat(timeline.below()).containsExactly(JUNE, JULY);
        timeline.post(MAY, -10);
        assertThat(timeline.below()).containsExactly(MAY, JUNE, JULY);
    }

    @Test
    void addsUpWhatMovesOnOneDayInWhateverOrder() {
        Timeline timeline = new Timeline(0);
        timeline.post(MAY, -50);
        timeline.post(MAY, 50);

        assertThat(timeline.below()).isEmpty();
    }
}
