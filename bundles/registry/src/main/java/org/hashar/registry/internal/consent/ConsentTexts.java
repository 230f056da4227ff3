package org.hashar.registry.internal.consent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Violations;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentText;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.registry.internal.Input;
import org.hashar.store.Writes;
import org.jspecify.annotations.Nullable;

/** The texts that are read before somebody agrees, inside a unit of work that is running. */
final class ConsentTexts {
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_WORDINGS = 20;

    private ConsentTexts() {}

    /** Publishes a version. Of two at the same moment the unique number of the version lets one look again. */
    static Recorded<ConsentText> publish(EntityManager em, ConsentTextDraft draft, Violations violations, Instant now) {
        ConsentTextEntity known = em.find(ConsentTextEntity.class, draft.id());
        if (known != null) {
            if (known.same(draft)) {
                return new Recorded<>(record(em, known), false);
            }
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
        }
        check(draft, violations);
        List<ConsentTextEntity> before = before(em, draft.country(), draft.purpose());
        ConsentTextEntity last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (last != null && draft.from() != null) {
            violations.check(draft.from().isAfter(last.from()), "/from", "text-not-later", last.from());
        }
        violations.throwIfAny();
        ConsentTextEntity text = new ConsentTextEntity(draft, last == null ? 1 : last.version() + 1, now);
        List<Object> rows = new ArrayList<>(List.of(text));
        for (ConsentTextDraft.Wording wording : draft.wordings()) {
            rows.add(new ConsentWordingEntity(draft.id(), rows.size(), wording));
        }
        Writes.of(em).rows(rows).send();
        return new Recorded<>(text.toRecord(draft.wordings()), true);
    }

    private static List<ConsentTextEntity> before(EntityManager em, String country, @Nullable ConsentPurpose purpose) {
        return em.createQuery(
                        "select t from ConsentTextEntity t where t.country = :country and t.purpose = :purpose"
                                + " order by t.version",
                        ConsentTextEntity.class)
                .setParameter("country", country)
                .setParameter("purpose", purpose)
                .getResultList();
    }

    private static void check(ConsentTextDraft draft, Violations violations) {
        Input.given(violations, draft.purpose(), "/purpose");
        Input.given(violations, draft.from(), "/from");
        List<ConsentTextDraft.Wording> wordings = draft.wordings();
        violations.check(!wordings.isEmpty(), "/wordings", "required");
        violations.check(wordings.size() <= MAX_WORDINGS, "/wordings", "too-many", MAX_WORDINGS);
        Set<String> languages = new HashSet<>();
        for (int i = 0; i < wordings.size(); i++) {
            ConsentTextDraft.Wording wording = wordings.get(i);
            String pointer = "/wordings/" + i;
            Input.language(violations, wording.language(), pointer + "/language");
            violations.check(languages.add(wording.language()), pointer + "/language", "twice-in-the-list");
            if (violations.check(wording.text() != null && !wording.text().isBlank(), pointer + "/text", "required")) {
                violations.check(wording.text().length() <= MAX_TEXT, pointer + "/text", "too-long", MAX_TEXT);
            }
        }
    }

    /** The texts of a country, by purpose and version. */
    static List<ConsentText> list(EntityManager em, String country, @Nullable ConsentPurpose purpose) {
        List<ConsentTextEntity> texts = em.createQuery(
                        "select t from ConsentTextEntity t where t.country = :country order by t.version",
                        ConsentTextEntity.class)
                .setParameter("country", country)
                .getResultStream()
                .filter(text -> purpose == null || text.purpose() == purpose)
                .sorted((a, b) -> a.purpose().compareTo(b.purpose()))
                .toList();
        return records(em, texts);
    }

    static ConsentText record(EntityManager em, ConsentTextEntity text) {
        return records(em, List.of(text)).get(0);
    }

    private static List<ConsentText> records(EntityManager em, List<ConsentTextEntity> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ConsentTextDraft.Wording>> wordings = em.createQuery(
                        "select w from ConsentWordingEntity w where w.textId in :ids order by w.seq",
                        ConsentWordingEntity.class)
                .setParameter("ids", texts.stream().map(ConsentTextEntity::id).toList())
                .getResultStream()
                .collect(groupingBy(ConsentWordingEntity::textId, mapping(ConsentWordingEntity::toRecord, toList())));
        return texts.stream()
                .map(text -> text.toRecord(wordings.getOrDefault(text.id(), List.of())))
                .toList();
    }

    /** The texts that no longer are enough on a day: there is a later one by then that asks anew. One query; there are few texts. */
    static Set<UUID> outdated(EntityManager em, LocalDate day) {
        List<ConsentTextEntity> texts = em.createQuery("select t from ConsentTextEntity t", ConsentTextEntity.class)
                .getResultList();
        return texts.stream()
                .filter(text -> texts.stream()
                        .anyMatch(later -> later.outdates(text) && !later.from().isAfter(day)))
                .map(ConsentTextEntity::id)
                .collect(Collectors.toSet());
    }
}
