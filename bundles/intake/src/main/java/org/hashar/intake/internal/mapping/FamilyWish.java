package org.hashar.intake.internal.mapping;

import java.time.LocalDate;
import java.time.YearMonth;
import org.hashar.api.money.Money;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.RemittanceDraft;
import org.jspecify.annotations.Nullable;

/** What a row says of the family around its person. */
public record FamilyWish(
        @Nullable Household household,
        @Nullable Migration migration,
        @Nullable Remittance remittance,
        @Nullable Ceased ceased) {
    /** Nothing. */
    public static final FamilyWish NONE = new FamilyWish(null, null, null, null);

    /** Whether it says nothing that a row further down may add to what is known of a person or a household. */
    boolean isWithoutFacts() {
        return migration == null
                && remittance == null
                && ceased == null
                && (household == null || household.status() == null);
    }

    /**
     * The household that a row is of.
     *
     * @param firstRow where it stands first
     * @param relation of the person to its head; null when it cannot be read, and where the person stands in an earlier row
     * @param from null likewise
     * @param member the person's number in the household, null for none
     * @param inCareOf number of who looks after the person, null for nobody
     * @param land null when the row tells of none
     * @param status what migration made of the household, null when the row does not tell
     */
    public record Household(
            long firstRow,
            @Nullable String territory,
            @Nullable String address,
            @Nullable Relation relation,
            @Nullable LocalDate from,
            @Nullable String member,
            @Nullable String inCareOf,
            @Nullable Land land,
            @Nullable Status status) {}

    /** Land that a household uses. */
    public record Land(LandPlotDraft.Area area, LandPlotDraft.Tenure tenure) {}

    /** What migration made of a household; {@code to} is null while that goes on. */
    public record Status(FamilyStatusDraft.State state, LocalDate from, @Nullable LocalDate to) {}

    /** An absence of the person for work; {@code to} is null while it goes on, {@code returnReason} also when it is not told. */
    public record Migration(
            MigrationDraft.Kind kind,
            String destination,
            LocalDate from,
            @Nullable LocalDate to,
            MigrationDraft.@Nullable ReturnReason returnReason) {}

    /** What the person received in a month. */
    public record Remittance(Money amount, YearMonth month) {}

    /** That the person receives nothing any more since a day; {@code reason} is null when it is not told. */
    public record Ceased(LocalDate from, RemittanceDraft.@Nullable Reason reason) {}
}
