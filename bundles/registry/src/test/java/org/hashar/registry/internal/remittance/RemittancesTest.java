package org.hashar.registry.internal.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.READER;
import static org.hashar.registry.internal.World.RECORDER;
import static org.hashar.registry.internal.World.day;
import static org.hashar.registry.internal.World.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.Violation;
import org.hashar.api.money.Money;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Remittance;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.RemittanceDraft.Reason;
import org.hashar.api.registry.RemittanceStanding;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Remittances are facts in their own currency, never postings (R6). */
final class RemittancesTest {

    private static UUID person(World world) {
        UUID id = Ids.next();
        PersonName name = new PersonName(PersonName.Kind.OFFICIAL, "tg", null, "Зайнаб", null);
        world.persons.register(
                COORDINATOR,
                new PersonDraft(id, "TJ", List.of(name), Sex.FEMALE, null, 1975, "TJ05" + FakeCountry.JAMOAT));
        return id;
    }

    private static RemittanceDraft received(UUID person, String amount, String asset, String from, String until) {
        return new RemittanceDraft(
                Ids.next(),
                person,
                RemittanceDraft.Kind.RECEIVED,
                new Money(amount, asset),
                day(from),
                day(until),
                "FOOD",
                null);
    }

    private static RemittanceDraft ceased(UUID person, String from, @Nullable Money amount) {
        return new RemittanceDraft(
                Ids.next(), person, RemittanceDraft.Kind.CEASED, amount, day(from), null, null, null);
    }

    @ParameterizedTest
    @EnumSource
    void roublesStayRoublesAndThatNothingComesAnyMoreIsAFactToo(Databases.Kind kind) {
        World world = World.on(kind);
        UUID person = person(world);
        RemittanceDraft season = received(person, "12000", "RUB", "2011-04-01", "2011-09-30");
        Remittance recorded = world.remittances.record(RECORDER, season).value();
        assertThat(recorded.document().amount()).isEqualTo(new Money("12000.00", "RUB"));
        world.remittances.record(RECORDER, ceased(person, "2011-10-01", null));
        assertThat(world.remittances.ofPerson(READER, person, null))
                .extracting(
                        each -> each.document().kind() + " " + each.document().from())
                .containsExactly("RECEIVED 2011-04-01", "CEASED 2011-10-01");
        assertThat(world.remittances.record(RECORDER, season).created()).isFalse();
        RemittanceDraft other = new RemittanceDraft(
                season.id(), person, season.kind(), new Money("1", "RUB"), season.from(), season.until(), "FOOD", null);
        assertThat(problem(() -> world.remittances.record(RECORDER, other)).type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(world.audited).contains("remittance.record");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasEnteredByMistakeIsTakenBackAndStaysKnownAsItWas(Databases.Kind kind) {
        World world = World.on(kind);
        UUID person = person(world);
        RemittanceDraft wrong = received(person, "12000", "USD", "2011-04-01", "2011-09-30");
        world.remittances.record(RECORDER, wrong);
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        Remittance taken = world.remittances.withdraw(COORDINATOR, wrong.id(), "Roubles, not dollars");
        assertThat(taken.withdrawal()).isNotNull();
        assertThat(world.remittances.withdraw(COORDINATOR, wrong.id(), "Again")).isEqualTo(taken);
        assertThat(world.remittances.ofPerson(READER, person, null)).containsExactly(taken);
        assertThat(world.remittances.ofPerson(READER, person, before))
                .allMatch(each -> each.withdrawal() == null)
                .hasSize(1);
        assertThat(problem(() -> world.remittances.withdraw(RECORDER, wrong.id(), "No"))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void tellsAllThatIsWrongAtOnce(Databases.Kind kind) {
        World world = World.on(kind);
        UUID person = person(world);
        RemittanceDraft unsound = received(person, "-1", "ROUBLES", "2012-01-01", "2011-12-31");
        assertThat(problem(() -> world.remittances.record(RECORDER, unsound)).violations())
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        tuple("/until", "before-from"),
                        tuple("/amount", "unknown-currency"),
                        tuple("/from", "in-the-future"),
                        tuple("/until", "in-the-future"));
        RemittanceDraft money = ceased(person, "2011-10-01", new Money("1", "RUB"));
        assertThat(problem(() -> world.remittances.record(RECORDER, money)).violations())
                .extracting(Violation::code)
                .containsExactly("not-needed-here");
        assertThat(problem(() -> world.remittances.record(RECORDER, ceased(Ids.next(), "2011-10-01", null)))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void whatCeasedIsReadForAnyDayAsItWasKnownAndEndsWithALaterRemittance(Databases.Kind kind) {
        World world = World.on(kind);
        UUID person = person(world);
        world.remittances.record(RECORDER, received(person, "12000", "RUB", "2010-04-01", "2010-09-30"));
        Instant beforeCeasing = world.clock.instant();
        world.today("2011-11-11");
        RemittanceDraft ceased = new RemittanceDraft(
                Ids.next(),
                person,
                RemittanceDraft.Kind.CEASED,
                null,
                day("2010-10-01"),
                null,
                null,
                Reason.OTHER_FAMILY);
        assertThat(world.remittances.record(RECORDER, ceased).value().document().reason())
                .isEqualTo(Reason.OTHER_FAMILY);
        assertThat(world.remittances.record(RECORDER, ceased).created()).isFalse();
        world.remittances.record(RECORDER, received(person, "5000", "RUB", "2011-06-15", "2011-06-15"));

        RemittanceStanding spring = world.remittances.standing(READER, person, day("2011-04-15"), null);
        assertThat(spring.lastReceived()).isEqualTo(day("2010-09-30"));
        assertThat(spring.ceasedSince()).isEqualTo(day("2010-10-01"));
        assertThat(spring.reason()).isEqualTo(Reason.OTHER_FAMILY);
        assertThat(spring.monthsWithout()).isEqualTo(6);
        RemittanceStanding before = world.remittances.standing(READER, person, day("2011-04-15"), beforeCeasing);
        assertThat(before.ceasedSince()).isNull();
        assertThat(before.monthsWithout()).isEqualTo(6);
        RemittanceStanding autumn = world.remittances.standing(READER, person, day("2011-11-10"), null);
        assertThat(autumn.ceasedSince()).isNull();
        assertThat(autumn.reason()).isNull();
        assertThat(autumn.lastReceived()).isEqualTo(day("2011-06-15"));
        assertThat(autumn.monthsWithout()).isEqualTo(4);

        world.remittances.withdraw(COORDINATOR, ceased.id(), "of her sister");
        assertThat(world.remittances
                        .standing(READER, person, day("2011-04-15"), null)
                        .ceasedSince())
                .isNull();
        assertThat(problem(() -> world.remittances.standing(READER, Ids.next(), day("2011-04-15"), null))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void aReasonIsGivenOnlyForCeasing(Databases.Kind kind) {
        World world = World.on(kind);
        RemittanceDraft came = new RemittanceDraft(
                Ids.next(),
                person(world),
                RemittanceDraft.Kind.RECEIVED,
                new Money("1", "RUB"),
                day("2011-10-01"),
                day("2011-10-01"),
                null,
                Reason.DEATH);
        assertThat(World.violations(() -> world.remittances.record(RECORDER, came)))
                .containsExactly("/reason not-needed-here");
    }

    @ParameterizedTest
    @EnumSource
    void whatCameToEitherOfTwoWhoAreOneCameToHerUntilTheyAreSeparated(Databases.Kind kind) {
        World world = World.on(kind);
        UUID one = person(world);
        UUID other = person(world);
        world.remittances.record(RECORDER, ceased(one, "2011-01-01", null));
        world.remittances.record(RECORDER, received(other, "100", "USD", "2011-03-01", "2011-03-31"));
        Instant before = world.clock.instant();
        world.today("2011-11-11");
        PersonMergeDraft merge = new PersonMergeDraft(Ids.next(), one, other, "one passport");
        world.duplicates.merge(COORDINATOR, merge);
        assertThat(world.remittances.ofPerson(READER, one, null)).hasSize(2);
        assertThat(world.remittances.ofPerson(READER, other, null)).hasSize(2);
        assertThat(world.remittances.ofPerson(READER, one, before)).hasSize(1);
        assertThat(world.remittances
                        .standing(READER, one, day("2011-10-01"), null)
                        .ceasedSince())
                .isNull();
        world.today("2011-11-12");
        world.duplicates.undo(COORDINATOR, merge.id(), "two passports");
        assertThat(world.remittances.ofPerson(READER, one, null)).hasSize(1);
        assertThat(world.remittances
                        .standing(READER, one, day("2011-10-01"), null)
                        .ceasedSince())
                .isEqualTo(day("2011-01-01"));
    }
}
