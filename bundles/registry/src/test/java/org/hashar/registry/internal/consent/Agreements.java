package org.hashar.registry.internal.consent;

import static org.hashar.registry.internal.World.ADMIN;
import static org.hashar.registry.internal.World.COORDINATOR;
import static org.hashar.registry.internal.World.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentDraft.Guardian;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.api.registry.ConsentWithdrawal;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.World;
import org.hashar.registry.internal.country.FakeCountry;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** People of a world, and what they agree to. */
final class Agreements {
    private final World world;

    Agreements(World world) {
        this.world = world;
    }

    UUID bornIn(int year) {
        return person(null, year);
    }

    UUID bornOn(String day) {
        return person(day(day), null);
    }

    UUID person(@Nullable LocalDate date, @Nullable Integer year) {
        return world.register(new PersonDraft(
                        Ids.next(),
                        "TJ",
                        List.of(new PersonName(PersonName.Kind.OFFICIAL, "tg", "Тестова", "Озмоиш", null)),
                        Sex.FEMALE,
                        date,
                        year,
                        FakeCountry.VILLAGE))
                .id();
    }

    UUID text(ConsentPurpose purpose, String from, boolean asksAnew) {
        return world.consents
                .publish(ADMIN, textDraft(purpose, from, asksAnew))
                .value()
                .id();
    }

    static ConsentTextDraft textDraft(ConsentPurpose purpose, String from, boolean asksAnew) {
        return new ConsentTextDraft(
                Ids.next(),
                "TJ",
                purpose,
                day(from),
                asksAnew,
                List.of(
                        new ConsentTextDraft.Wording("tg", "Ман розӣ ҳастам."),
                        new ConsentTextDraft.Wording("ru", "Я согласна.")));
    }

    static ConsentDraft own(UUID person, UUID text, @Nullable ConsentChannel channel, String from) {
        return new ConsentDraft(Ids.next(), person, text, "tg", channel, person, null, null, day(from), null);
    }

    Consent agree(UUID person, UUID text, @Nullable ConsentChannel channel, String from) {
        return world.consents
                .give(COORDINATOR, own(person, text, channel, from))
                .value();
    }

    static ConsentDraft byGuardian(UUID child, UUID guardian, UUID text, String from) {
        return new ConsentDraft(
                Ids.next(), child, text, "ru", null, guardian, Guardian.GRANDPARENT, " Зебо ", day(from), null);
    }

    Set<UUID> given(ConsentPurpose purpose, @Nullable ConsentChannel channel, String on, UUID... persons) {
        return world.consents.given(COORDINATOR, List.of(persons), purpose, channel, day(on));
    }

    ConsentWithdrawal withdraw(UUID person, ConsentPurpose purpose, @Nullable ConsentChannel channel, String on) {
        return world.consents.withdraw(
                COORDINATOR, new ConsentWithdrawalDraft(person, purpose, channel, day(on), "no longer wanted"));
    }

    UUID release(
            ConsentPurpose purpose, @Nullable ConsentChannel channel, String on, boolean underWay, UUID... persons) {
        return world.consents
                .release(COORDINATOR, releaseDraft(purpose, channel, on, underWay, persons))
                .value()
                .id();
    }

    static ReleaseDraft releaseDraft(
            ConsentPurpose purpose, @Nullable ConsentChannel channel, String on, boolean underWay, UUID... persons) {
        return new ReleaseDraft(
                Ids.next(), purpose, channel, "Legal clinic", null, null, day(on), underWay, List.of(persons));
    }
}
