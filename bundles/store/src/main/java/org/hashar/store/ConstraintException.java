package org.hashar.store;

/**
 * The rows of a unit of work break a constraint of the database. Names the constraint and never the values, which may be
 * a person's.
 */
public final class ConstraintException extends StoreException {
    private static final long serialVersionUID = 1L;

    /** What kind of constraint was broken. */
    public enum Kind {
        /** A primary or unique key. */
        UNIQUE,
        /** A foreign key. */
        REFERENCE,
        /** A check. */
        CHECK,
        /** A column that must have a value. */
        NOT_NULL,
        /** Any other. */
        OTHER
    }

    private final Kind kind;
    private final String constraint;

    /** For the constraint of that name; empty where the database does not say. */
    public ConstraintException(Kind kind, String constraint) {
        super("The database refused the rows: " + kind + " constraint " + constraint, null);
        this.kind = kind;
        this.constraint = constraint;
    }

    /** What kind of constraint. */
    public Kind kind() {
        return kind;
    }

    /** Name of the constraint (for {@code NOT_NULL} of the column) in lower case; empty where the database does not say. */
    public String constraint() {
        return constraint;
    }
}
