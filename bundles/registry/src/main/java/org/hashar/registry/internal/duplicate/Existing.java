package org.hashar.registry.internal.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import javax.persistence.TypedQuery;
import org.hashar.registry.internal.spelling.NameSpelling;
import org.hashar.store.Tx;

/**
 * Which sounds of names and which numbers of documents there are, while a search runs: of the hundreds that are one letter apart from a person's,
 * only those that somebody has are looked up. Eight bytes for each, so a million persons are some megabytes. Who is registered meanwhile is
 * compared with everybody at the next search, or when asked for. Not thread-safe.
 */
final class Existing implements Predicate<String> {
    private static final int AT_ONCE = 10_000;

    /** Names are shared by many; more are not kept than this. */
    private static final int REMEMBERED = 50_000;

    private final long[] hashes;
    private final Map<String, List<String>> near = new HashMap<>();

    private Existing(long[] hashes) {
        this.hashes = hashes;
    }

    /** Reads those of a country's names, and all numbers, in units of work of its own. */
    static Existing read(Tx tx, String country) {
        LongStream.Builder all = LongStream.builder();
        String sound = "";
        List<String> sounds;
        do {
            sounds = sounds(tx, country, sound);
            sounds.forEach(each -> all.add(hash(each)));
            sound = sounds.isEmpty() ? sound : sounds.get(sounds.size() - 1);
        } while (sounds.size() == AT_ONCE);
        UUID last = new UUID(0, 0);
        List<Object[]> numbers;
        do {
            numbers = numbers(tx, last);
            numbers.forEach(each -> all.add(hash(text((String) each[1], (String) each[2]))));
            last = numbers.isEmpty() ? last : (UUID) numbers.get(numbers.size() - 1)[0];
        } while (numbers.size() == AT_ONCE);
        long[] hashes = all.build().toArray();
        Arrays.sort(hashes);
        return new Existing(hashes);
    }

    private static List<String> sounds(Tx tx, String country, String after) {
        return tx.read(em -> em.createQuery(
                        "select distinct p.sound from PersonEntity p where p.country = :country and p.sound > :after"
                                + " order by p.sound",
                        String.class)
                .setParameter("country", country)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList());
    }

    private static List<Object[]> numbers(Tx tx, UUID after) {
        return tx.read(em -> {
            TypedQuery<Object[]> query = em.createQuery(
                            "select i.id, i.type, i.key from PersonIdentifierEntity i where i.id > :after order by i.id",
                            Object[].class)
                    .setParameter("after", after)
                    .setMaxResults(AT_ONCE);
            return new ArrayList<>(query.getResultList());
        });
    }

    /** A number as it is asked for here; no sound is like it. */
    static String text(String type, String key) {
        return type + '/' + key;
    }

    /** The sounds that somebody has among those that are one letter apart from a sound. */
    List<String> soundsNear(String sound) {
        if (near.size() >= REMEMBERED) {
            near.clear();
        }
        return near.computeIfAbsent(
                sound,
                each -> NameSpelling.soundsOneApart(each).stream().filter(this).toList());
    }

    /** False when surely nobody has it. */
    @Override
    public boolean test(String text) {
        return Arrays.binarySearch(hashes, hash(text)) >= 0;
    }

    /** FNV-1a of 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
