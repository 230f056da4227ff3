package org.hashar.fund.internal.capital;

import org.hashar.api.Violations;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document is complete: what must hold before any other rule can be asked. Transports may hand over what a client left out as null,
 * whatever the types promise. Pure.
 */
public final class CapitalShape {
    /** All lines of a document together. */
    public static final int MAX_LINES = 500;

    public static final int MAX_NOTE = 1000;

    private final Violations violations;

    /** Notes what is missing there. */
    public CapitalShape(Violations violations) {
        this.violations = violations;
    }

    /** Something must be there; true when it is. */
    public boolean needed(String pointer, @Nullable Object value) {
        return violations.check(value != null, pointer, "required");
    }

    /** An amount must be there, with what it is of. */
    public void money(String pointer, @Nullable Money money) {
        violations.check(money != null && money.amount() != null && money.asset() != null, pointer, "required");
    }

    /** The same, or none. */
    public void moneyOrNone(String pointer, @Nullable Money money) {
        if (money != null) {
            money(pointer, money);
        }
    }

    /** A quantity must be there, with its unit. */
    public void quantity(String pointer, @Nullable Quantity quantity) {
        violations.check(quantity != null && quantity.amount() != null && quantity.unit() != null, pointer, "required");
    }

    /** Ends the check. @throws org.hashar.api.ProblemException invalid if anything is missing */
    public void done() {
        violations.throwIfAny();
    }
}
