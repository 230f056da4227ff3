package org.hashar.registry.internal.name;

import java.util.Map;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.spelling.Alphabet;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list whose entities keep {@code orderCommon} and {@code orderUzbek}, and where its page begins: by id, or by name in the order
 * of an alphabet and then by id.
 *
 * @param alphabet null to go by id
 * @param order what the last one shown is ordered by, null at the beginning and when going by id
 * @param after its id, null at the beginning
 */
public record Sorting(@Nullable Alphabet alphabet, @Nullable String order, @Nullable UUID after) {

    /**
     * The order of a language's alphabet.
     *
     * @param language BCP 47; null to go by id
     * @param after the key of the page before, null for the first page
     * @throws ProblemException invalid when the key is none
     */
    public static Sorting of(@Nullable String language, @Nullable String after) {
        return language == null ? new Sorting(null, null, Input.after(after)) : of(Alphabet.of(language), after);
    }

    /** The same by name, in the order of an alphabet. */
    public static Sorting of(Alphabet alphabet, @Nullable String after) {
        if (after == null) {
            return new Sorting(alphabet, null, null);
        }
        int dot = after.indexOf('.');
        UUID id = Input.after(after.substring(dot + 1));
        if (dot < 0 || id == null) {
            Violations violations = new Violations();
            violations.add("/after", "not-a-uuid");
            throw Problem.invalid(violations.list()).exception();
        }
        return new Sorting(alphabet, after.substring(0, dot), id);
    }

    /**
     * The end of a query with conditions: what comes after the page before, and the order.
     *
     * @param named the alias of the entity that keeps the order
     * @param listed the alias of the entity whose id comes next
     */
    public String end(String named, String listed) {
        String id = listed + ".id";
        if (alphabet == null) {
            return (after == null ? "" : " and " + id + " > :after") + " order by " + id;
        }
        String column = named + (alphabet == Alphabet.UZBEK ? ".orderUzbek" : ".orderCommon");
        String since = after == null
                ? ""
                : " and " + column + " >= :order and (" + column + " > :order or " + id + " > :after)";
        return since + " order by " + column + ", " + id;
    }

    /** Adds the parameters that the end of the query names. */
    public void bind(Map<String, Object> parameters) {
        if (after != null) {
            parameters.put("after", after);
        }
        if (order != null) {
            parameters.put("order", order);
        }
    }

    /**
     * The key of a page that ends with this one.
     *
     * @param common what it is ordered by in {@link Alphabet#COMMON}
     * @param uzbek the same in {@link Alphabet#UZBEK}
     */
    public String key(UUID id, String common, String uzbek) {
        return alphabet == null ? id.toString() : (alphabet == Alphabet.UZBEK ? uzbek : common) + '.' + id;
    }
}
