package org.hashar.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule that makes migrations survive a power cut on H2, where each statement commits by itself: a script that was
 * cut short must be able to run again from its start.
 */
final class RepeatableScript {
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CREATE = Pattern.compile(
            "\\b(create\\s+(?:unique\\s+)?(?:table|index|sequence|view)|add\\s+column)\\s+(?!if\\s+not\\s+exists\\b)(\\S+)");
    private static final Pattern DROP = Pattern.compile(
            "\\b(drop\\s+(?:table|index|sequence|view|column|constraint))\\s+(?!if\\s+exists\\b)(\\S+)");
    private static final Pattern CONSTRAINT =
            Pattern.compile("\\balter\\s+table\\b[^;]*\\badd\\s+constraint\\s+(\\S+)");

    private RepeatableScript() {}

    /** What in the script cannot run twice, one sentence each; empty when all can. */
    static List<String> violations(String sql) {
        String plain = COMMENT.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (Matcher each = CREATE.matcher(plain); each.find(); ) {
            found.add("'" + each.group(1) + " " + each.group(2) + "' needs 'if not exists'");
        }
        for (Matcher each = DROP.matcher(plain); each.find(); ) {
            found.add("'" + each.group(1) + " " + each.group(2) + "' needs 'if exists'");
        }
        for (Matcher each = CONSTRAINT.matcher(plain); each.find(); ) {
            String name = each.group(1);
            if (!Pattern.compile("drop\\s+constraint\\s+if\\s+exists\\s+" + Pattern.quote(name) + "\\b")
                    .matcher(plain.substring(0, each.start()))
                    .find()) {
                found.add("'add constraint " + name + "' needs a 'drop constraint if exists " + name + "' before it");
            }
        }
        for (String statement : plain.split(";", -1)) {
            if (statement.strip().startsWith("insert") && !statement.contains("on conflict")) {
                found.add("'" + statement.strip().split("\\s*[(\\n]", 2)[0] + "' needs 'on conflict do nothing'");
            }
        }
        return found;
    }
}
