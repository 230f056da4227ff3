package org.hashar.registry.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.jspecify.annotations.Nullable;

/** Which entities {@code e} are asked for, page by page in the order of their ids. For one question, one thread. */
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
        UUID after = Input.after(page.after());
        TypedQuery<E> query =
                em.createQuery(text + (after == null ? "" : " and e.id > :after") + " order by e.id", type);
        parameters.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("after", after);
        }
        return Pages.of(
                query.setMaxResults(page.limit() + 1).getResultList(),
                page,
                each -> id.apply(each).toString(),
                records);
    }
}
