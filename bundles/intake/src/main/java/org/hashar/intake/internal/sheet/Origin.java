package org.hashar.intake.internal.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row of a submission comes from.
 *
 * @param instance the submission's own id, empty when it has none
 * @param earlier id of the submission that this one corrects, null for none
 * @param place which part of the submission the row is: {@code family/member[2]/given}
 * @param digest of all that the row says
 * @param fault what keeps the whole submission out, null for nothing
 */
public record Origin(String instance, @Nullable String earlier, String place, String digest, @Nullable Fault fault) {

    /** Why a submission is not taken in: a rule and what its sentence names. */
    public record Fault(String code, List<Object> args) {
        public Fault {
            args = List.copyOf(args);
        }
    }

    /** What no other row of any submission has. */
    public String key() {
        return instance + '\n' + place;
    }
}
