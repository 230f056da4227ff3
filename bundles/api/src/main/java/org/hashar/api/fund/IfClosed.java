package org.hashar.api.fund;

/** What to do with a document whose own day lies in a closed period (R7). It says how to post, and is no part of the document. */
public enum IfClosed {
    /** Write nothing and tell from which day on the fund is open. */
    REFUSE,
    /** Post it on the first open day, with its own day beside it. */
    FIRST_OPEN_DAY
}
