package org.hashar.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void hashesWithArgon2idAndASaltOfItsOwn() {
        String one = passwords.hash("сирри калон 42".toCharArray());
        String other = passwords.hash("сирри калон 42".toCharArray());
        assertThat(one).startsWith("$argon2id$v=19$m=7168,t=5,p=1$").isNotEqualTo(other);
        assertThat(Passwords.NOBODYS)
                .startsWith("$argon2id$v=19$m=7168,t=5,p=1$")
                .hasSameSizeAs(one);
    }

    @Test
    void tellsTheRightPasswordFromOthers() {
        String hash = passwords.hash("сирри калон 42".toCharArray());
        assertThat(passwords.fits("сирри калон 42".toCharArray(), hash)).isTrue();
        assertThat(passwords.fits("сирри калон 43".toCharArray(), hash)).isFalse();
        assertThat(passwords.fits("".toCharArray(), hash)).isFalse();
    }

    @Test
    void agreesWithTheReferenceImplementation() {
        // echo -n password | argon2 somesaltsomesalt -id -t 2 -k 1024 -p 1 -l 32 -e
        String reference =
                "$argon2id$v=19$m=1024,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$CKGe5/bX9YnCq2rxjW5yQXKxn31v1GKzhDCrMc6r6vA";
        assertThat(passwords.fits("password".toCharArray(), reference)).isTrue();
    }

    @Test
    void takesAsLongForNobodyAsForSomebody() {
        String hash = passwords.hash("сирри калон 42".toCharArray());
        long known = best(() -> passwords.fits("wrong password".toCharArray(), hash));
        long unknown = best(() -> passwords.fitsNobody("wrong password".toCharArray()));
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
