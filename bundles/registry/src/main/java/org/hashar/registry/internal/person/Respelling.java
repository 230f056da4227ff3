package org.hashar.registry.internal.person;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.hashar.api.registry.Person;
import org.hashar.registry.internal.group.GroupNames;
import org.hashar.registry.internal.organisation.Organisations;
import org.hashar.registry.internal.spelling.Spelling;
import org.hashar.registry.internal.territory.TerritoryNameEntity;
import org.hashar.store.Tx;
import org.hashar.store.Writes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spells names anew that were written by an older edition of {@link Spelling}, in the background, some at a time, each part a unit of work of
 * its own. Until it is done these names are found by the old rules. Goes on after a restart, and finds nothing to do when all is done.
 */
@Component(service = Respelling.class, immediate = true)
public final class Respelling {
    private static final Logger LOG = LoggerFactory.getLogger(Respelling.class);
    private static final int CHUNK = 500;

    private final Tx tx;
    private final Thread thread = new Thread(this::all, "hashar-respelling");

    /** Begins at once, on a thread of its own. */
    @Activate
    public Respelling(@Reference(target = "(hashar.schema=registry)") Tx tx) {
        this.tx = tx;
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void close() {
        thread.interrupt();
    }

    private void all() {
        try {
            int done = 0;
            int some;
            do {
                some = tx.call(
                        em -> places(em) + persons(em) + GroupNames.spell(em, CHUNK) + Organisations.spell(em, CHUNK));
                done += some;
            } while (some > 0 && !Thread.interrupted());
            if (done > 0) {
                LOG.info("Spelt {} names, persons, groups and organisations anew", done);
            }
        } catch (RuntimeException e) {
            LOG.warn("Names are not all spelt by the rules of now; the next start goes on", e);
        }
    }

    private static int places(EntityManager em) {
        List<TerritoryNameEntity> names = em.createQuery(
                        "select n from TerritoryNameEntity n where n.speltAs < :edition", TerritoryNameEntity.class)
                .setParameter("edition", Spelling.EDITION)
                .setMaxResults(CHUNK)
                .getResultList();
        names.forEach(TerritoryNameEntity::spell);
        return names.size();
    }

    private static int persons(EntityManager em) {
        List<PersonEntity> persons = em.createQuery(
                        "select p from PersonEntity p where p.speltAs < :edition", PersonEntity.class)
                .setParameter("edition", Spelling.EDITION)
                .setMaxResults(CHUNK)
                .getResultList();
        if (persons.isEmpty()) {
            return 0;
        }
        List<Person> records = PersonRows.records(em, persons);
        List<Object> words = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Person person = records.get(i);
            persons.get(i).spell(person.names());
            words.addAll(PersonWords.of(person.id(), person.country(), person.names()));
        }
        em.createQuery("delete from PersonWordEntity w where w.personId in :ids")
                .setParameter("ids", persons.stream().map(PersonEntity::id).toList())
                .executeUpdate();
        Writes.of(em).rows(words).send();
        return persons.size();
    }
}
