package org.hashar.fund.internal.meeting;

import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Violations;
import org.jspecify.annotations.Nullable;

/** Reads the key of a page whose items are in the order of their ids. Pure. */
public final class PageKeys {
    private PageKeys() {}

    /** The id that the page begins after; null for the start. Anything that is not an id breaks a rule. */
    public static @Nullable UUID uuid(Page.Request page) {
        String after = page.after();
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            Violations violations = new Violations();
            violations.add("/after", "not-a-uuid");
            violations.throwIfAny();
            return null;
        }
    }
}
