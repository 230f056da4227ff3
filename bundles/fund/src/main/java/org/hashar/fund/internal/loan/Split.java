package org.hashar.fund.internal.loan;

/**
 * Where a payment went.
 *
 * @param recovered of a debt that was given up
 * @param over what found no place
 */
record Split(long fines, long interest, long principal, long recovered, long over) {
    static final Split NONE = new Split(0, 0, 0, 0, 0);

    Split plus(Split more) {
        return new Split(
                fines + more.fines,
                interest + more.interest,
                principal + more.principal,
                recovered + more.recovered,
                over + more.over);
    }

    Split negated() {
        return new Split(-fines, -interest, -principal, 0, 0);
    }
}
