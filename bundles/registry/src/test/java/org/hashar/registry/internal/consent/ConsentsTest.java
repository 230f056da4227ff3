package org.hashar.registry.internal.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hashar.registry.internal.World.ADMIN;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;
import static org.hashar.registry.internal.World.violations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.Consent.State;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentText;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.registry.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConsentsTest {

    @ParameterizedTest
    @EnumSource
    void textsAreVersionsThatNeverChange(Databases.Kind kind) {
        World world = World.on(kind);
        ConsentTextDraft first = Agreements.textDraft(ConsentPurpose.STORY, "2011-01-01", true);
        assertThat(world.consents.publish(ADMIN, first).created()).isTrue();
        assertThat(world.consents.publish(ADMIN, first).created()).isFalse();
        ConsentTextDraft other = new ConsentTextDraft(
                first.id(), "TJ", ConsentPurpose.STORY, day("2011-01-01"), false, first.wordings());
        assertThat(problem(() -> world.consents.publish(ADMIN, other)).type()).isEqualTo(Problem.Type.CONFLICT);
        world.consents.publish(ADMIN, Agreements.textDraft(ConsentPurpose.STORY, "2012-01-01", true));
        world.consents.publish(ADMIN, Agreements.textDraft(ConsentPurpose.PHOTO, "2011-01-01", true));
        assertThat(world.consents.texts(READER, "TJ", ConsentPurpose.STORY))
                .extracting(ConsentText::version, text -> text.wordings().size())
                .containsExactly(tuple(1, 2), tuple(2, 2));
        assertThat(world.consents.texts(READER, "TJ", null)).hasSize(3);
        assertThat(violations(() -> world.consents.publish(
                        ADMIN,
                        new ConsentTextDraft(
                                Ids.next(),
                                "TJ",
                                ConsentPurpose.STORY,
                                day("2012-01-01"),
                                true,
                                List.of(
                                        new ConsentTextDraft.Wording("tg", " "),
                                        new ConsentTextDraft.Wording("tg", "x"))))))
                .containsExactly(
                        "/wordings/0/text required", "/wordings/1/language twice-in-the-list", "/from text-not-later");
        assertThat(problem(() -> world.consents.publish(COORDINATOR, first)).type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsWrongWithAConsentIsToldTogether(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID photo = people.text(ConsentPurpose.PHOTO, "2011-01-01", true);
        UUID processing = people.text(ConsentPurpose.PROCESSING, "2011-01-01", true);
        UUID child = people.bornIn(2000);
        UUID adult = people.bornIn(1970);
        UUID unknownAge = people.person(null, null);

        assertThat(violations(() -> world.consents.give(
                        COORDINATOR,
                        new ConsentDraft(
                                Ids.next(),
                                child,
                                photo,
                                "ky",
                                null,
                                child,
                                ConsentDraft.Guardian.PARENT,
                                "x".repeat(201),
                                day("2011-05-01"),
                                day("2011-05-01")))))
                .containsExactlyInAnyOrder(
                        "/witness too-long",
                        "/until ends-before-begin",
                        "/channel channel-needed",
                        "/language text-not-in-language",
                        "/relation own-consent-has-no-relation",
                        "/giver giver-under-age");
        assertThat(violations(() -> people.agree(adult, processing, ConsentChannel.WEB, "2010-12-31")))
                .containsExactlyInAnyOrder("/channel channel-not-used", "/from before-consent-text");
        assertThat(violations(() -> people.agree(unknownAge, processing, null, "2011-05-01")))
                .containsExactly("/giver giver-under-age");
        assertThat(violations(() -> world.consents.give(
                        COORDINATOR,
                        new ConsentDraft(
                                Ids.next(),
                                child,
                                processing,
                                "tg",
                                null,
                                Ids.next(),
                                null,
                                null,
                                day("2012-05-01"),
                                null))))
                .containsExactlyInAnyOrder("/from in-the-future", "/relation required", "/giver unknown-person");
        assertThat(violations(() -> people.agree(Ids.next(), Ids.next(), null, "2011-05-01")))
                .containsExactlyInAnyOrder("/person unknown-person", "/text unknown-consent-text");
        assertThat(problem(() -> world.consents.give(READER, Agreements.own(adult, processing, null, "2011-05-01")))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void aConsentIsEnteredOnceAndWhatWasKnownBeforeAWithdrawalStaysKnown(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID text = people.text(ConsentPurpose.PROCESSING, "2011-01-01", true);
        UUID she = people.bornIn(1980);
        ConsentDraft draft = Agreements.own(she, text, null, "2011-05-01");
        assertThat(world.consents.give(COORDINATOR, draft).created()).isTrue();
        assertThat(world.consents.give(COORDINATOR, draft).created()).isFalse();
        Instant before = world.clock.instant();
        world.today("2011-11-20");
        people.withdraw(she, ConsentPurpose.PROCESSING, null, "2011-08-01");

        assertThat(world.consents.ofPerson(COORDINATOR, she, day("2011-09-01"), null))
                .extracting(Consent::state, Consent::reason)
                .containsExactly(tuple(State.WITHDRAWN, "no longer wanted"));
        assertThat(world.consents.ofPerson(COORDINATOR, she, day("2011-09-01"), before))
                .extracting(Consent::state)
                .containsExactly(State.HOLDS);
        assertThat(world.consents.ofPerson(COORDINATOR, she, day("2011-04-01"), null))
                .extracting(Consent::state)
                .containsExactly(State.NOT_YET);
        assertThat(world.consents.give(COORDINATOR, draft).created())
                .as("the same sent again changes nothing")
                .isFalse();
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-09-01", she))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aConsentRunsOutAndOneEnteredByMistakeIsTakenBack(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID text = people.text(ConsentPurpose.PROCESSING, "2011-01-01", true);
        UUID she = people.bornIn(1980);
        ConsentDraft draft = new ConsentDraft(
                Ids.next(), she, text, "tg", null, she, null, null, day("2011-05-01"), day("2011-08-01"));
        world.consents.give(COORDINATOR, draft);
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-07-31", she))
                .containsExactly(she);
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-08-01", she))
                .isEmpty();
        assertThat(world.consents
                        .toRenew(COORDINATOR, "TJ", day("2011-08-01"), Page.Request.FIRST)
                        .items())
                .extracting(Consent::state)
                .containsExactly(State.EXPIRED);
        assertThat(violations(() -> world.consents.retract(COORDINATOR, draft.id(), " ")))
                .containsExactly("/reason required");
        world.consents.retract(COORDINATOR, draft.id(), "entered for the wrong person");
        assertThat(world.consents.ofPerson(COORDINATOR, she, day("2011-06-01"), null))
                .isEmpty();
        assertThat(problem(() -> world.consents.retract(COORDINATOR, draft.id(), "again"))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> world.consents.give(COORDINATOR, draft)).type())
                .isEqualTo(Problem.Type.CONFLICT);
    }

    @ParameterizedTest
    @EnumSource
    void aConsentWithdrawnOnItsOwnDayNeverHeld(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID text = people.text(ConsentPurpose.PROCESSING, "2011-01-01", true);
        UUID she = people.bornIn(1980);
        people.agree(she, text, null, "2011-05-01");
        people.withdraw(she, ConsentPurpose.PROCESSING, null, "2011-05-01");
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-05-01", she))
                .isEmpty();
        assertThat(violations(() -> world.consents.withdraw(
                        COORDINATOR,
                        new ConsentWithdrawalDraft(
                                she, ConsentPurpose.PROCESSING, ConsentChannel.WEB, day("2012-01-01"), null))))
                .containsExactlyInAnyOrder("/channel channel-not-used", "/on in-the-future");
    }

    @ParameterizedTest
    @EnumSource
    void whoWasFoundToBeOneAgreesAndWithdrawsAsOne(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID text = people.text(ConsentPurpose.PROCESSING, "2011-01-01", true);
        UUID one = people.bornIn(1980);
        UUID other = people.bornIn(1980);
        UUID stranger = people.bornIn(1980);
        people.agree(one, text, null, "2011-05-01");
        people.release(ConsentPurpose.PROCESSING, null, "2011-06-01", false, one);
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-06-01", one, other, stranger))
                .containsExactly(one);
        world.duplicates.merge(COORDINATOR, new PersonMergeDraft(Ids.next(), other, one, "the same passport"));
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-06-01", one, other, stranger))
                .containsExactlyInAnyOrder(one, other);
        assertThat(world.consents.releasesOf(COORDINATOR, other)).hasSize(1);
        people.withdraw(other, ConsentPurpose.PROCESSING, null, "2011-07-01");
        assertThat(people.given(ConsentPurpose.PROCESSING, null, "2011-07-01", one, other))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thousandsAreAskedAboutInAHandfulOfStatements(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID text = people.text(ConsentPurpose.SHARING_WITH_DONORS, "2011-01-01", true);
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            UUID person = people.bornIn(1980);
            all.add(person);
            if (i % 100 == 0) {
                people.agree(person, text, null, "2011-05-01");
            }
        }
        long before = world.database.counts().statements();
        assertThat(world.consents.given(COORDINATOR, all, ConsentPurpose.SHARING_WITH_DONORS, null, day("2011-06-01")))
                .hasSize(11);
        assertThat(world.database.counts().statements() - before).isLessThanOrEqualTo(12);
        assertThat(violations(
                        () -> world.consents.given(COORDINATOR, all, ConsentPurpose.PHOTO, null, day("2011-06-01"))))
                .containsExactly("/channel channel-needed");
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseIsWrittenOnceAndEnds(Databases.Kind kind) {
        World world = World.on(kind);
        Agreements people = new Agreements(world);
        UUID text = people.text(ConsentPurpose.REFERRAL, "2011-01-01", true);
        UUID she = people.bornIn(1980);
        people.agree(she, text, null, "2011-05-01");
        ReleaseDraft draft = Agreements.releaseDraft(ConsentPurpose.REFERRAL, null, "2011-06-01", true, she);
        assertThat(world.consents.release(COORDINATOR, draft).created()).isTrue();
        assertThat(world.consents.release(COORDINATOR, draft).created()).isFalse();
        assertThat(violations(() -> world.consents.close(COORDINATOR, draft.id(), day("2011-05-31"))))
                .containsExactly("/on ends-before-begin");
        Release closed = world.consents.close(COORDINATOR, draft.id(), day("2011-07-01"));
        assertThat(closed.persons())
                .containsExactly(new Release.Released(she, Release.State.CLOSED, day("2011-07-01")));
        assertThat(people.withdraw(she, ConsentPurpose.REFERRAL, null, "2011-08-01")
                        .revoked())
                .isEmpty();
        assertThat(violations(() -> world.consents.release(
                        COORDINATOR,
                        new ReleaseDraft(
                                Ids.next(),
                                ConsentPurpose.PHOTO,
                                null,
                                " ",
                                null,
                                null,
                                day("2012-01-01"),
                                false,
                                List.of()))))
                .containsExactlyInAnyOrder(
                        "/channel channel-needed", "/recipient required", "/persons required", "/on in-the-future");
        assertThat(problem(() -> world.consents.requireRelease(COORDINATOR, Ids.next()))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }
}
