package org.hashar.api;

import java.util.List;

/**
 * One broken rule.
 *
 * @param pointer where: a JSON pointer into the input ({@code /contributions/3/amount}), or {@code line/12} of a file
 * @param code which rule, for example {@code not-a-member}; never translated; its sentence is below {@code violation.}
 * @param args what the sentence names; never names or free text of persons
 */
public record Violation(String pointer, String code, List<Object> args) {
    public Violation {
        args = List.copyOf(args);
    }
}
