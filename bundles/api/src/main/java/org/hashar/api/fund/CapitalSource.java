package org.hashar.api.fund;

/** Where a fund's capital came from. Capital keeps its source for ever: that it was lent and came back is told by the lineage. */
public enum CapitalSource {
    /** What members saved. Stands in savings funds only and is never given as capital of another. */
    SAVINGS,
    /** A programme or its donor. */
    DONOR,
    /** Contributions of groups and members. */
    OWN,
    /** Capital that had come back before the fund was registered here: an opening balance. */
    REPAID,
    /** An ayil okmotu or jamoat: money, land, fuel, fertiliser. */
    LOCAL_AUTHORITY,
    /** Sale of what a common field bore. */
    FIELD_REVENUE,
    /** Lent by an institution, to be given back. */
    LOAN,
    /** Raised in the place: sponsors, fairs. */
    LOCAL,
    /** Gain that was kept. */
    PROFIT
}
