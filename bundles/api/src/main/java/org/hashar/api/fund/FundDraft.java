package org.hashar.api.fund;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To open a fund.
 *
 * @param id made by the client, UUIDv7
 * @param kind not {@link FundKind#SAVINGS}: those are made by the first meeting
 * @param owner the group of a social fund, the association of a community fund, the id of the programme of a grant fund
 * @param country of a grant fund; null for the others, whose owner has one
 * @param territory main code of the place of a grant fund; null for the others
 */
public record FundDraft(UUID id, FundKind kind, UUID owner, @Nullable String country, @Nullable String territory) {}
