package org.hashar.intake.internal.mapping;

/** Who has which number in a file, and when each was born: all that has to be known of a file before its first row is taken in. 25 bytes a person. */
public final class PersonKeys {
    /** No row; also where nothing is known of a birth. */
    static final int NONE = Integer.MIN_VALUE;

    private long[] keys = new long[1 << 10];
    private int[] rows = new int[1 << 10];
    private int[] contents = new int[1 << 10];
    private int[] born = new int[1 << 10];
    private boolean[] repeated = new boolean[1 << 10];
    private int size;

    /**
     * Notes a row.
     *
     * @param content of what the row says of the person, 0 for nothing
     * @param earliest first day on which the person may have been born, as days of the epoch
     */
    void add(String key, long row, int content, int earliest) {
        if (size * 2 > keys.length) {
            grow();
        }
        int at = slot(keys, hash(key));
        if (keys[at] == 0) {
            keys[at] = hash(key);
            rows[at] = (int) row;
            contents[at] = content;
            born[at] = earliest;
            size++;
        } else {
            repeated[at] = true;
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        int[] oldContents = contents;
        int[] oldBorn = born;
        boolean[] oldRepeated = repeated;
        int length = keys.length * 2;
        keys = new long[length];
        rows = new int[length];
        contents = new int[length];
        born = new int[length];
        repeated = new boolean[length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                rows[at] = oldRows[i];
                contents[at] = oldContents[i];
                born[at] = oldBorn[i];
                repeated[at] = oldRepeated[i];
            }
        }
    }

    private static int slot(long[] keys, long hash) {
        int at = (int) (hash ^ (hash >>> 32)) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != hash) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    /** Of 64 bits: of two million keys two are the same by chance once in ten million files. Never 0. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }

    /** Row where the key stands first, {@link #NONE} when nowhere. */
    public int firstRow(String key) {
        int at = slot(keys, hash(key));
        return keys[at] == 0 ? NONE : rows[at];
    }

    /** What its first row says. */
    public int content(String key) {
        return contents[slot(keys, hash(key))];
    }

    int born(String key) {
        int at = slot(keys, hash(key));
        return keys[at] == 0 ? NONE : born[at];
    }

    boolean repeats(String key) {
        return repeated[slot(keys, hash(key))];
    }
}
