package org.hashar.intake.internal.mapping;

import org.hashar.api.registry.Sex;
import org.jspecify.annotations.Nullable;

/** How sex is written in lists in Tajik, Kyrgyz, Uzbek of both scripts, Russian and English. */
final class SexWords {
    private static final Words<Sex> WORDS = Words.ofCodes(Sex.class)
            .put(
                    Sex.FEMALE,
                    "f,woman,girl,w,ж,жен,женский,женщина,девочка,з,зан,духтар,занона,аял,кыз,кыздар,ayol,qiz,xotin,аёл,қиз,хотин,"
                            + "айол")
            .put(
                    Sex.MALE,
                    "m,man,boy,м,муж,мужской,мужчина,мальчик,мард,писар,мардона,эркек,бала,эр,erkak,oʻgʻil,ogil,эркак,ўғил")
            .put(Sex.UNKNOWN, "u,?,-,неизвестно,номаълум,белгисиз,nomalum,noma’lum");

    private SexWords() {}

    /** Null for a word that is none of them; nothing is not told. */
    static @Nullable Sex of(String text) {
        return text.isEmpty() ? Sex.UNKNOWN : WORDS.of(text);
    }
}
