package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Amount;

/**
 * What taking a share-out or a document back would do (R8). Everything was judged, nothing was written.
 *
 * @param taken what would be taken back: itself first, then those that the reversal names as built on it
 * @param secondPerson whether somebody else must approve it: then it is proposed, and not sent
 * @param postings the opposite of each, and then what would move because later payments on loans are divided anew; empty when nothing moves
 */
public record ReversalPreview(List<UUID> taken, boolean secondPerson, List<Posting> postings) {
    public ReversalPreview {
        taken = List.copyOf(taken);
        postings = List.copyOf(postings);
    }

    /**
     * What would be posted together.
     *
     * @param document what is taken back with it
     * @param date on which it would stand: the original's, or the first open day when that is closed
     */
    public record Posting(UUID document, LocalDate date, List<Line> lines) {
        public Posting {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An amount that would move.
     *
     * @param code what kind of movement
     * @param debit code of the account that would receive it
     * @param debitOf whose account that is: of a member, a loan, a batch; of the fund itself
     * @param credit code of the account that would give it
     * @param creditOf whose account that is
     * @param amount above zero; money, or goods in the unit of their item
     */
    public record Line(String code, String debit, UUID debitOf, String credit, UUID creditOf, Amount amount) {}
}
