package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That data of some persons leave the programme: a list for a partner, a referral, a story that is published.
 *
 * @param id made by the client, UUIDv7
 * @param channel where it is published, for purposes that are agreed to by channel
 * @param recipient who has the data now, or where they were published, as people call it
 * @param organisation the same where it is an organisation; needed for what is shared with partners and donors
 * @param agreement on data, in force that day, that the organisation signed; needed for what is shared with partners and donors
 * @param underWay whether it goes on, as a referral that nobody answered yet or a photo on display; false for what was handed over once
 */
public record ReleaseDraft(
        UUID id,
        ConsentPurpose purpose,
        @Nullable ConsentChannel channel,
        String recipient,
        @Nullable UUID organisation,
        @Nullable UUID agreement,
        LocalDate on,
        boolean underWay,
        List<UUID> persons) {
    public ReleaseDraft {
        persons = List.copyOf(persons);
    }
}
