package org.hashar.api.fund;

import java.util.UUID;
import org.hashar.api.money.Money;

/** A member's part of a group's loan, or of what is paid on it. Above zero; each person once. */
public record MemberShare(UUID person, Money amount) {}
