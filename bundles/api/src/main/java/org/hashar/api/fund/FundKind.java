package org.hashar.api.fund;

/** What a fund is for. An owner has one of each kind at the most; two funds are never netted. */
public enum FundKind {
    /** What the members of a group saved; made by its first meeting. */
    SAVINGS,
    /** What a group keeps for the needs of its members, apart from the savings; never shared out. */
    SOCIAL,
    /** What an association lends to groups for a season and takes back. */
    COMMUNITY,
    /** A programme's grant, before it is handed on. */
    GRANT
}
