package org.hashar.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.persistence.EntityManager;
import org.hashar.store.Ids;
import org.hashar.store.Plans;
import org.hashar.store.sample.NoteEntity;
import org.hashar.store.sample.Sources;
import org.hashar.store.testing.Database;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlansTest {
    private static final int OFTEN = 12;

    @Test
    void aPlanIsKeptForWhatIsAskedOftenButNotForWorkOfManyRows() {
        try (Database database = Databases.Kind.POSTGRESQL.open(Sources.notes())) {
            database.tx("notes").run(em -> {
                Plans.anew(em, () -> askOften(em));
                assertThat(kept(em)).isZero();
                assertThatThrownBy(() -> Plans.anew(em, () -> {
                            throw new IllegalArgumentException("no");
                        }))
                        .isInstanceOf(IllegalArgumentException.class);

                askOften(em);
                assertThat(kept(em)).isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void workOfManyRowsReturnsWhatItFoundOnEachDatabase(Databases.Kind kind) {
        try (Database database = kind.open(Sources.notes())) {
            long found = database.tx("notes").call(em -> {
                em.persist(NoteEntity.of(Ids.next(), "so"));
                return Plans.anew(em, () -> askOften(em));
            });
            assertThat(found).isEqualTo(1);
        }
    }

    private static long askOften(EntityManager em) {
        long found = 0;
        for (int i = 0; i < OFTEN; i++) {
            found = em.createQuery("select count(n) from Note n where n.body = :body", Long.class)
                    .setParameter("body", "so")
                    .getSingleResult();
        }
        return found;
    }

    private static long kept(EntityManager em) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from pg_prepared_statements where statement like '%notes_note%'")
                        .getSingleResult())
                .longValue();
    }
}
