package org.hashar.registry.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.hashar.api.registry.PlaceScope;
import org.hashar.registry.internal.area.Scopes;
import org.hashar.registry.internal.name.Sorting;
import org.jspecify.annotations.Nullable;

/** Which entities {@code e} are asked for, page by page, in the order of their ids unless told otherwise. For one question, one thread. */
public final class Selection<E> {
    private final Class<E> type;
    private final StringBuilder text;
    private final Map<String, Object> parameters = new HashMap<>();

    /** All of a type. */
    public Selection(Class<E> type) {
        this.type = type;
        text = new StringBuilder("select e from " + type.getSimpleName() + " e where e.id is not null");
    }

    /** Only those that meet a condition about a value; all when the value is null. */
    public Selection<E> only(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /**
     * Only those in a place or an area; all when it is null.
     *
     * @param before the condition up to what holds of a row t of the tree of places, with one parenthesis open
     */
    public Selection<E> in(@Nullable PlaceScope where, String before) {
        if (where != null) {
            text.append(" and ")
                    .append(before)
                    .append(Scopes.condition(where, "t", parameters))
                    .append(')');
        }
        return this;
    }

    /** Gives another value that a condition names. */
    public Selection<E> with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * The page that was asked for.
     *
     * @param records makes the items of the rows that are shown, all at once
     */
    public <T> Page<T> page(
            EntityManager em, Page.Request page, Function<E, UUID> id, Function<List<E>, List<T>> records) {
        return page(
                em,
                page,
                Sorting.of((String) null, page.after()),
                each -> id.apply(each).toString(),
                records);
    }

    /**
     * The page that was asked for, in another order.
     *
     * @param key of the page that ends with an entity
     * @param records makes the items of the rows that are shown, all at once
     */
    public <T> Page<T> page(
            EntityManager em,
            Page.Request page,
            Sorting sorting,
            Function<E, String> key,
            Function<List<E>, List<T>> records) {
        Map<String, Object> bound = new HashMap<>(parameters);
        sorting.bind(bound);
        return Pages.of(rows(em, sorting.end("e", "e"), bound, page.limit() + 1), page, key, records);
    }

    /** Whether there is any. */
    public boolean finds(EntityManager em) {
        return !rows(em, "", parameters, 1).isEmpty();
    }

    private List<E> rows(EntityManager em, String end, Map<String, Object> bound, int limit) {
        TypedQuery<E> query = em.createQuery(text + end, type);
        bound.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
