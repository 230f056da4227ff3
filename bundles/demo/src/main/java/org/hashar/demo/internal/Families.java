package org.hashar.demo.internal;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlotDraft.Tenure;
import org.hashar.api.registry.MigrationDraft.Kind;
import org.hashar.api.registry.MigrationDraft.LegalStatus;
import org.hashar.api.registry.MigrationDraft.ReturnReason;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.Sex;

/**
 * The families of some members: a household of one member of every group of a few places, with a husband who is away for a season, for years, or at
 * home. Told by chance; those of {@link Told} are told one by one.
 */
final class Families {
    private static final Set<String> PLACES =
            Set.of("3505220-J01", "3505213-J02", "41705236802010", "41703220846030", "41703220842150");
    private static final String SINCE = "2010-01-01";

    /** A mother is so much older than her first child, and children come so many years apart. */
    private static final int FIRST_CHILD = 21;

    private static final int APART = 3;
    private static final List<String> CITIES = List.of("Москва", "Екатеринбург", "Сургут", "Новосибирск");
    private static final List<LegalStatus> LEGAL =
            List.of(LegalStatus.WORK_PERMIT, LegalStatus.REGISTERED, LegalStatus.RESIDENT, LegalStatus.IRREGULAR);
    private static final List<String> USES = List.of("FOOD", "DEBT", "SCHOOL", "HOUSE");

    private final Names names;

    Families(Names names) {
        this.names = names;
    }

    /**
     * The same every time.
     *
     * @param told whose families are told elsewhere
     */
    List<FamilyStory> of(List<GroupStory> groups, Set<UUID> told) {
        List<FamilyStory> families = new ArrayList<>();
        for (GroupStory group : groups) {
            PersonDraft wife = group.persons().get(1);
            if (PLACES.contains(group.group().territory()) && !told.contains(wife.id())) {
                families.add(family(group.group().id().toString(), wife));
            }
        }
        return families;
    }

    /** The woman of a place who was born first. */
    static PersonDraft oldest(List<GroupStory> groups, String territory) {
        return groups.stream()
                .filter(group -> group.group().territory().equals(territory))
                .flatMap(group -> group.persons().stream())
                .filter(person -> person.sex() == Sex.FEMALE)
                .min(comparing(person -> requireNonNull(person.birthYear())))
                .orElseThrow();
    }

    private FamilyStory family(String key, PersonDraft wife) {
        FamilyStory family = new FamilyStory("family/" + key, wife, SINCE);
        Dice dice = family.dice();
        int born = requireNonNull(wife.birthYear());
        PersonDraft husband = family.has(
                Relation.SPOUSE,
                names.kin(wife, names.man(dice, wife.country()), Sex.MALE),
                Sex.MALE,
                born - dice.below(6));
        int children = 1 + dice.below(4);
        for (int i = 0; i < children && born + FIRST_CHILD + APART * i < 2010; i++) {
            Sex sex = dice.onceIn(2) ? Sex.FEMALE : Sex.MALE;
            family.has(
                    Relation.CHILD,
                    names.kin(wife, names.child(dice, wife.country(), sex), sex),
                    sex,
                    born + FIRST_CHILD + APART * i);
        }
        family.tills(String.valueOf(3 + dice.below(12)), Tenure.OWN, "GARDEN");
        switch (dice.below(4)) {
            case 0 -> season(family, husband);
            case 1 -> family.becomes(FamilyStatusDraft.State.NONE, SINCE, null);
            default -> years(family, husband);
        }
        return family;
    }

    private static void season(FamilyStory family, PersonDraft husband) {
        String month = "2011-0" + (3 + family.dice().below(3));
        family.went(
                husband,
                Kind.SEASONAL,
                "KZ",
                "Алматы",
                LegalStatus.REGISTERED,
                month + "-12",
                "2011-10-18",
                ReturnReason.WORK_ENDED);
        family.receives(
                family.head(),
                String.valueOf(40_000 + 5_000 * family.dice().below(6)),
                "KZT",
                month + "-12",
                "2011-10-17",
                "FOOD");
        family.becomes(FamilyStatusDraft.State.ACTIVE_MIGRANT, month + "-12", "2011-10-18");
        family.becomes(FamilyStatusDraft.State.RETURNED, "2011-10-18", null);
    }

    private static void years(FamilyStory family, PersonDraft husband) {
        Dice dice = family.dice();
        String left = "2010-0" + (2 + dice.below(7)) + "-20";
        family.goes(
                husband,
                Kind.INTERNATIONAL,
                "RU",
                CITIES.get(dice.below(CITIES.size())),
                LEGAL.get(dice.below(LEGAL.size())),
                left);
        family.becomes(FamilyStatusDraft.State.ACTIVE_MIGRANT, left, null);
        family.receives(
                family.head(),
                String.valueOf(12_000 + 1_000 * dice.below(20)),
                "RUB",
                "2011-01-01",
                "2011-06-30",
                USES.get(dice.below(USES.size())));
        if (dice.onceIn(4)) {
            family.receivesNoMore(family.head(), "2011-07-01", RemittanceDraft.Reason.WORK_LOST);
        }
    }
}
