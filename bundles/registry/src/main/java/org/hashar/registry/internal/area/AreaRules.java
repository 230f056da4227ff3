package org.hashar.registry.internal.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.AreaDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;
import org.jspecify.annotations.Nullable;

/** What an area must be like. */
final class AreaRules {
    private static final int MAX_NAME = 200;
    private static final int MAX_LINES = 30;
    private static final int MAX_PARTS = 200;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,39}");

    private AreaRules() {}

    /** The draft as it is kept and compared: clean texts, main codes; notes places that are none. */
    static AreaDraft canonical(EntityManager em, AreaDraft draft, Violations violations) {
        List<Area.Part> parts = new ArrayList<>();
        for (int i = 0; i < draft.parts().size(); i++) {
            Area.Part part = draft.parts().get(i);
            String pointer = "/parts/" + i;
            if (Input.given(violations, part.territory(), pointer + "/territory") && draft.country() != null) {
                Optional<Place> place = Places.find(em, draft.country(), part.territory());
                violations.check(place.isPresent(), pointer + "/territory", "unknown-territory", part.territory());
                String code = place.map(Place::code).orElse(part.territory());
                parts.add(new Area.Part(code, part.from(), part.to()));
            }
            violations.check(
                    part.from() == null || part.to() == null || part.from().isBefore(part.to()),
                    pointer + "/to",
                    "ends-before-begin");
        }
        return new AreaDraft(
                draft.id(),
                draft.country(),
                draft.code(),
                draft.names().stream()
                        .map(name -> new Area.Name(name.language(), clean(name.text())))
                        .toList(),
                draft.aliases().stream().map(AreaRules::clean).toList(),
                parts);
    }

    private static String clean(@Nullable String text) {
        return Objects.requireNonNullElse(Texts.clean(text), "");
    }

    /** Notes what else is wrong with a canonical draft, but for what the other areas have. */
    static void check(EntityManager em, AreaDraft draft, Violations violations) {
        Input.given(violations, draft.id(), "/id");
        if (Input.given(violations, draft.code(), "/code")
                && violations.check(CODE.matcher(draft.code()).matches(), "/code", "not-an-area-code")
                && draft.country() != null) {
            violations.check(
                    Places.find(em, draft.country(), draft.code()).isEmpty(), "/code", "area-code-taken", draft.code());
        }
        number(draft.names().size(), 1, MAX_LINES, "/names", violations);
        Set<String> languages = new HashSet<>();
        for (int i = 0; i < draft.names().size(); i++) {
            Area.Name name = draft.names().get(i);
            Input.language(violations, name.language(), "/names/" + i + "/language");
            Input.text(violations, name.text(), "/names/" + i + "/text", MAX_NAME);
            violations.check(
                    languages.add(String.valueOf(name.language())), "/names/" + i + "/language", "language-twice");
        }
        number(draft.aliases().size(), 0, MAX_LINES, "/aliases", violations);
        for (int i = 0; i < draft.aliases().size(); i++) {
            Input.text(violations, draft.aliases().get(i), "/aliases/" + i, MAX_NAME);
        }
        number(draft.parts().size(), 1, MAX_PARTS, "/parts", violations);
    }

    private static void number(int count, int fewest, int most, String pointer, Violations violations) {
        if (violations.check(count >= fewest, pointer, "required")) {
            violations.check(count <= most, pointer, "too-many", most);
        }
    }
}
