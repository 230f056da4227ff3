package org.hashar.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashar.store.ConstraintException;
import org.hashar.store.Ids;
import org.hashar.store.Writes;
import org.hashar.store.sample.MarkEntity;
import org.hashar.store.sample.NoteEntity;
import org.hashar.store.sample.SheetEntity;
import org.hashar.store.sample.Sources;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WritesTest {
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @ParameterizedTest
    @EnumSource
    void writesRowsOfSeveralTablesAndSumsAndChangesInOneRoundTripToAServer(Databases.Kind kind) {
        try (Database database = kind.open(Sources.notes(), Sources.marks())) {
            database.tx("notes").run(em -> Stream.of(first, second).forEach(id -> em.persist(NoteEntity.of(id, "so"))));
            UUID sheet = Ids.next();
            long before = database.counts().statements();

            database.tx("marks").run(em -> Writes.of(em)
                    .rows(List.of(
                            new SheetEntity(sheet),
                            new SheetEntity(Ids.next()),
                            new MarkEntity(Ids.next(), sheet),
                            new MarkEntity(Ids.next(), sheet)))
                    .increase(
                            "notes_note",
                            List.of("id"),
                            List.of("units"),
                            List.of(List.of(first, 5L), List.of(second, 7L)))
                    .change("update notes_note set body = ? where id = ?", List.of("other", second))
                    .send());

            assertThat(database.counts().statements() - before).isEqualTo(kind == Databases.Kind.H2 ? 4 : 1);
            assertThat(count(database, "Sheet")).isEqualTo(2);
            assertThat(count(database, "Mark")).isEqualTo(2);
            assertThat(note(database, first)).contains(" so ").endsWith(" 5");
            assertThat(note(database, second)).contains(" other ").endsWith(" 7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsGoesWithWhatIsSentNextOrBeforeTheCommit(Databases.Kind kind) {
        try (Database database = kind.open(Sources.marks())) {
            database.tx("marks").run(em -> Writes.later(em, new SheetEntity(first)));
            assertThat(count(database, "Sheet")).isEqualTo(1);

            database.tx("marks").run(em -> {
                Writes.later(em, new SheetEntity(second));
                Writes.of(em).send();
                assertThat(em.find(SheetEntity.class, second)).isNotNull();
            });
            assertThat(count(database, "Sheet")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsIsForgottenWhenTheWorkFails(Databases.Kind kind) {
        try (Database database = kind.open(Sources.marks())) {
            assertThatThrownBy(() -> database.tx("marks").run(em -> {
                        Writes.later(em, new SheetEntity(first));
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(count(database, "Sheet")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesASumOfARowThatIsNotThereAndKeepsNothing(Databases.Kind kind) {
        try (Database database = kind.open(Sources.notes(), Sources.marks())) {
            assertThatThrownBy(() -> database.tx("marks").run(em -> Writes.of(em)
                            .rows(List.of(new SheetEntity(first)))
                            .increase("notes_note", List.of("id"), List.of("units"), List.of(List.of(second, 1L)))
                            .send()))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(count(database, "Sheet")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenConstraintIsToldByItsName(Databases.Kind kind) {
        try (Database database = kind.open(Sources.marks())) {
            assertThatThrownBy(() -> database.tx("marks").run(em -> Writes.of(em)
                            .rows(List.of(new SheetEntity(first), new MarkEntity(Ids.next(), second)))
                            .send()))
                    .isInstanceOfSatisfying(ConstraintException.class, broken -> assertThat(broken.constraint())
                            .isEqualToIgnoringCase("marks_mark_sheet"));

            assertThat(count(database, "Sheet")).isZero();
        }
    }

    private static long count(Database database, String entity) {
        return database.tx("marks").read(em -> em.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult());
    }

    private static String note(Database database, UUID id) {
        return database.tx("notes").read(em -> em.find(NoteEntity.class, id).facts());
    }
}
