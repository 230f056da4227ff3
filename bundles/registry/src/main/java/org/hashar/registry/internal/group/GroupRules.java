package org.hashar.registry.internal.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hashar.api.ProblemException;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.territory.Place;
import org.hashar.spi.GroupType;
import org.jspecify.annotations.Nullable;

/** What a group's draft must be like. Pure functions. */
final class GroupRules {
    private static final int MAX_NAME = 120;
    private static final int MAX_MOTTO = 500;
    private static final int MAX_REASON = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private GroupRules() {}

    /** The draft as it is kept and compared: clean texts, the main code of the place. */
    static GroupDraft canonical(GroupDraft draft, @Nullable Place place) {
        return new GroupDraft(
                draft.id(),
                draft.country(),
                draft.type(),
                Objects.requireNonNullElse(Texts.clean(draft.name()), ""),
                Texts.clean(draft.motto()),
                draft.formedOn(),
                place == null ? draft.territory() : place.code(),
                draft.status());
    }

    /** Notes everything that is wrong with a canonical draft, but for what only the database knows. */
    static void check(GroupDraft draft, @Nullable Country country, LocalDate today, Violations violations) {
        Input.given(violations, draft.id(), "/id");
        if (Input.given(violations, draft.type(), "/type") && country != null) {
            checkType(country, draft.type(), "/type", violations);
        }
        checkContent(draft.name(), draft.motto(), draft.formedOn(), draft.territory(), today, violations);
        if (Input.given(violations, draft.status(), "/status")) {
            violations.check(draft.status() != GroupStatus.DISSOLVED, "/status", "status-not-possible", draft.status());
        }
    }

    private static void checkContent(
            @Nullable String name,
            @Nullable String motto,
            @Nullable LocalDate formedOn,
            @Nullable String territory,
            LocalDate today,
            Violations violations) {
        Input.text(violations, name, "/name", MAX_NAME);
        Input.optionalText(violations, motto, "/motto", MAX_MOTTO);
        if (Input.pastDay(violations, formedOn, "/formedOn", today) && formedOn != null) {
            violations.check(!formedOn.isBefore(FIRST_DAY), "/formedOn", "too-early", FIRST_DAY.getYear());
        }
        Input.given(violations, territory, "/territory");
    }

    /** Notes everything that is wrong with a canonical revision by itself. */
    static void check(GroupRevision revision, LocalDate today, Violations violations) {
        LocalDate formedOn = revision.formedOn();
        LocalDate from = revision.from();
        checkContent(revision.name(), revision.motto(), formedOn, revision.territory(), today, violations);
        if (Input.optionalPastDay(violations, from, "/from", today) && from != null && formedOn != null) {
            violations.check(!from.isBefore(formedOn), "/from", "before-formation", formedOn);
        }
        GroupStatus as = revision.formedAs();
        violations.check(as != GroupStatus.DISSOLVED, "/formedAs", "status-not-possible", String.valueOf(as));
        Input.text(violations, revision.reason(), "/reason", MAX_REASON);
    }

    /**
     * Why something was a mistake has to be told.
     *
     * @throws ProblemException invalid
     */
    static void checkReason(@Nullable String reason) {
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
    }

    /** Notes a type that the country does not have. Without its module nobody can say, so nothing is noted. */
    static void checkType(Country country, String type, String pointer, Violations violations) {
        if (country.module() != null) {
            List<String> types =
                    country.module().groupTypes().stream().map(GroupType::code).toList();
            violations.check(types.contains(type), pointer, "unknown-group-type", type, String.join(", ", types));
        }
    }

    /** Notes what is wrong with a change of status. */
    static void checkStatus(
            GroupEntity group,
            @Nullable GroupStatus status,
            @Nullable LocalDate from,
            @Nullable String reason,
            LocalDate today,
            Violations violations) {
        if (Input.given(violations, status, "/status") && status != null) {
            violations.check(
                    group.status().next().contains(status),
                    "/status",
                    "status-does-not-follow",
                    status,
                    group.status());
        }
        Input.optionalText(violations, reason, "/reason", MAX_REASON);
        if (Input.pastDay(violations, from, "/from", today) && from != null) {
            violations.check(from.isAfter(group.statusSince()), "/from", "status-not-later", group.statusSince());
        }
    }

    /** Of a canonical draft. */
    static String fingerprint(GroupDraft draft) {
        return Texts.fingerprint(
                draft.country(),
                draft.type(),
                draft.name(),
                draft.motto(),
                draft.formedOn(),
                draft.territory(),
                draft.status());
    }
}
