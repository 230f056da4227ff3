package org.hashar.fund.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

/** What all villages together went through: a simulation that does nothing would find nothing. */
final class Counts {
    long steps;
    long taken;
    long refused;
    long cuts;
    long restarts;
    long shareOuts;
    long sharedBack;
    long transfers;

    void add(Counts other) {
        steps += other.steps;
        taken += other.taken;
        refused += other.refused;
        cuts += other.cuts;
        restarts += other.restarts;
        shareOuts += other.shareOuts;
        sharedBack += other.sharedBack;
        transfers += other.transfers;
    }

    void assertNothingWasLeftOut() {
        assertThat(taken).isGreaterThan(steps / 3);
        assertThat(refused).isGreaterThan(steps / 20);
        assertThat(cuts).isPositive();
        assertThat(restarts).isPositive();
        assertThat(shareOuts).isPositive();
        assertThat(sharedBack).isPositive();
    }

    @Override
    public String toString() {
        return steps + " steps, " + taken + " of them taken, " + refused + " rightly refused, " + transfers
                + " transfers, " + shareOuts + " share-outs, " + sharedBack + " of them taken back, " + cuts
                + " power cuts, " + restarts + " restarts";
    }
}
