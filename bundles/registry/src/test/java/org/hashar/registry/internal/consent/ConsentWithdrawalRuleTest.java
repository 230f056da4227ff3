package org.hashar.registry.internal.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.violations;

import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.Consent.State;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentWithdrawal;
import org.hashar.api.registry.Release;
import org.hashar.registry.internal.World;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R12: withdrawal is not deletion. That erasing moves no sum is tested where sums are, in the fund. */
final class ConsentWithdrawalRuleTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("withdraw during an open referral")
    void withdrawnDuringAnOpenReferralTheReferralIsRevokedAndWhoReceivedDataIsListed(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID text = people.text(ConsentPurpose.REFERRAL, "2011-01-01", true);
        UUID she = people.bornIn(1980);
        UUID neighbour = people.bornIn(1981);
        people.agree(she, text, null, "2011-05-01");
        people.agree(neighbour, text, null, "2011-05-01");
        UUID past = people.release(ConsentPurpose.REFERRAL, null, "2011-06-01", false, she);
        UUID open = people.release(ConsentPurpose.REFERRAL, null, "2011-09-01", true, she, neighbour);

        ConsentWithdrawal withdrawal = people.withdraw(she, ConsentPurpose.REFERRAL, null, "2011-10-01");

        assertThat(withdrawal.ended()).singleElement().satisfies(consent -> {
            assertThat(consent.withdrawnOn()).isEqualTo(day("2011-10-01"));
            assertThat(consent.state()).isEqualTo(State.WITHDRAWN);
        });
        assertThat(withdrawal.revoked()).containsExactly(open);
        assertThat(withdrawal.recipients()).extracting(Release::id).containsExactly(open, past);
        assertThat(withdrawal.recipients().get(0).persons())
                .extracting(Release.Released::person, Release.Released::state, Release.Released::since)
                .containsExactly(tuple(she, Release.State.REVOKED, day("2011-10-01")));
        assertThat(world.consents.requireRelease(COORDINATOR, open).persons())
                .extracting(Release.Released::state)
                .containsExactly(Release.State.REVOKED, Release.State.OPEN);
        assertThat(people.given(ConsentPurpose.REFERRAL, null, "2011-09-30", she, neighbour))
                .containsExactlyInAnyOrder(she, neighbour);
        assertThat(people.given(ConsentPurpose.REFERRAL, null, "2011-10-01", she, neighbour))
                .containsExactly(neighbour);
        assertThat(violations(() -> people.release(ConsentPurpose.REFERRAL, null, "2011-10-01", true, neighbour, she)))
                .containsExactly("/persons/1 no-consent");

        ConsentWithdrawal again = people.withdraw(she, ConsentPurpose.REFERRAL, null, "2011-10-02");
        assertThat(again.ended()).isEmpty();
        assertThat(again.revoked()).isEmpty();
        assertThat(again.recipients()).isEqualTo(withdrawal.recipients());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("withdraw photo only")
    void photoOnlyIsWithdrawnAndStoryStaysAndOneChannelOnlyWhereOneIsNamed(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID photo = people.text(ConsentPurpose.PHOTO, "2011-01-01", true);
        UUID story = people.text(ConsentPurpose.STORY, "2011-01-01", true);
        UUID she = people.bornIn(1980);
        people.agree(she, photo, ConsentChannel.PRINT, "2011-05-01");
        people.agree(she, photo, ConsentChannel.WEB, "2011-05-01");
        people.agree(she, story, ConsentChannel.WEB, "2011-05-01");
        UUID onTheWeb = people.release(ConsentPurpose.PHOTO, ConsentChannel.WEB, "2011-06-01", true, she);
        UUID told = people.release(ConsentPurpose.STORY, ConsentChannel.WEB, "2011-06-01", true, she);

        assertThat(people.withdraw(she, ConsentPurpose.PHOTO, ConsentChannel.WEB, "2011-07-01")
                        .revoked())
                .containsExactly(onTheWeb);
        assertThat(people.given(ConsentPurpose.PHOTO, ConsentChannel.WEB, "2011-07-01", she))
                .isEmpty();
        assertThat(people.given(ConsentPurpose.PHOTO, ConsentChannel.PRINT, "2011-07-01", she))
                .containsExactly(she);

        assertThat(people.withdraw(she, ConsentPurpose.PHOTO, null, "2011-08-01")
                        .ended())
                .extracting(Consent::channel)
                .containsExactly(ConsentChannel.PRINT);
        assertThat(people.given(ConsentPurpose.PHOTO, ConsentChannel.PRINT, "2011-08-01", she))
                .isEmpty();
        assertThat(people.given(ConsentPurpose.STORY, ConsentChannel.WEB, "2011-08-01", she))
                .containsExactly(she);
        assertThat(world.consents.requireRelease(COORDINATOR, told).persons())
                .extracting(Release.Released::state)
                .containsExactly(Release.State.OPEN);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("minor turns 18")
    void aGuardiansConsentEndsOnTheDayTheMinorTurnsEighteen(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID text = people.text(ConsentPurpose.PROCESSING, "2005-01-01", true);
        UUID grandmother = people.bornIn(1950);
        UUID child = people.bornOn("1993-10-15");
        UUID ofAYear = people.bornIn(1994);
        world.consents.give(COORDINATOR, Agreements.byGuardian(child, grandmother, text, "2009-01-01"));
        world.consents.give(COORDINATOR, Agreements.byGuardian(ofAYear, grandmother, text, "2009-01-01"));

        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-10-14", child))
                .containsExactly(child);
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-10-15", child))
                .isEmpty();
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-12-31", ofAYear))
                .containsExactly(ofAYear);
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2012-01-01", ofAYear))
                .as("may be of age from the first day of the year on")
                .isEmpty();
        assertThat(world.consents
                        .toRenew(COORDINATOR, "TJ", day("2011-10-15"), Page.Request.FIRST)
                        .items())
                .extracting(Consent::person, Consent::state)
                .containsExactly(tuple(child, State.CAME_OF_AGE));
        assertThat(violations(() -> world.consents.give(
                        COORDINATOR, Agreements.byGuardian(child, grandmother, text, "2011-10-15"))))
                .containsExactly("/giver no-guardian-for-adults");
        people.agree(child, text, null, "2011-10-15");
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-10-15", child))
                .containsExactly(child);
        assertThat(world.consents
                        .toRenew(COORDINATOR, "TJ", day("2011-10-15"), Page.Request.FIRST)
                        .items())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("consent text v2 requires re-consent")
    void aSecondTextThatAsksAnewNeedsAnotherConsentAndOneThatDoesNotLeavesTheFirst(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID first = people.text(ConsentPurpose.SHARING_WITH_PARTNERS, "2011-01-01", true);
        UUID she = people.bornIn(1980);
        people.agree(she, first, null, "2011-05-01");
        people.text(ConsentPurpose.SHARING_WITH_PARTNERS, "2011-06-01", false);
        assertThat(people.given(ConsentPurpose.SHARING_WITH_PARTNERS, null, "2011-06-01", she))
                .containsExactly(she);
        UUID third = people.text(ConsentPurpose.SHARING_WITH_PARTNERS, "2011-09-01", true);

        assertThat(people.given(ConsentPurpose.SHARING_WITH_PARTNERS, null, "2011-08-31", she))
                .containsExactly(she);
        assertThat(people.given(ConsentPurpose.SHARING_WITH_PARTNERS, null, "2011-09-01", she))
                .isEmpty();
        assertThat(world.consents
                        .toRenew(COORDINATOR, "TJ", day("2011-09-01"), Page.Request.FIRST)
                        .items())
                .extracting(Consent::state)
                .containsExactly(State.TEXT_CHANGED);
        assertThat(violations(() -> people.agree(she, first, null, "2011-09-02")))
                .containsExactly("/text consent-text-outdated");
        people.agree(she, third, null, "2011-09-02");
        assertThat(people.given(ConsentPurpose.SHARING_WITH_PARTNERS, null, "2011-09-02", she))
                .containsExactly(she);
    }
}
