package org.hashar.intake.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.jspecify.annotations.Nullable;

/** One element of a submission: what stands in it, and what lies below it, in its order. For one thread. */
final class Node {
    /** Elements of one submission, which is in memory as a whole. */
    static final int MOST = 20_000;

    /** How deep elements may lie in each other. */
    static final int DEEPEST = 40;

    final String name;
    final List<Node> children = new ArrayList<>();
    String text = "";

    Node(String name) {
        this.name = name;
    }

    /** The last one below with a name, made when there is none. */
    Node child(String wanted) {
        for (int i = children.size() - 1; i >= 0; i--) {
            if (children.get(i).name.equals(wanted)) {
                return children.get(i);
            }
        }
        return add(wanted);
    }

    Node add(String wanted) {
        Node child = new Node(wanted);
        children.add(child);
        return child;
    }

    /** What stands at the end of a path, null for nothing. */
    @Nullable
    String at(String... path) {
        Node node = this;
        for (String step : path) {
            Optional<Node> below = node.children.stream()
                    .filter(child -> child.name.equals(step))
                    .findFirst();
            if (below.isEmpty()) {
                return null;
            }
            node = below.get();
        }
        return node.text.isBlank() ? null : node.text.strip();
    }

    /** Counts the elements of one submission. */
    static final class Count {
        private int elements;

        void add(int depth) throws RefusedFileException {
            elements++;
            if (elements > MOST || depth > DEEPEST) {
                throw new RefusedFileException("submission-too-large", MOST, DEEPEST);
            }
        }
    }
}
