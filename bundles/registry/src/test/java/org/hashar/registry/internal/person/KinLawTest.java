package org.hashar.registry.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.registry.internal.person.Kin.Fit;
import org.hashar.registry.internal.person.Kin.Relative;

/** What holds of kin whatever their relations and ages. */
class KinLawTest {

    private static Fit fit(Relation one, int born, Relation other, int otherBorn) {
        return Kin.fit(new Relative(one, born, false), new Relative(other, otherBorn, false));
    }

    @Property
    void itMakesNoDifferenceWhoIsEnteredFirst(
            @ForAll Relation one,
            @ForAll @IntRange(min = 1900, max = 2020) int born,
            @ForAll Relation other,
            @ForAll @IntRange(min = 1900, max = 2020) int otherBorn) {
        assertThat(fit(one, born, other, otherBorn)).isEqualTo(fit(other, otherBorn, one, born));
    }

    @Property
    void aChildBornLaterNeverFitsWorse(
            @ForAll @IntRange(min = 1900, max = 2020) int born,
            @ForAll @IntRange(max = 60) int later,
            @ForAll @IntRange(min = 1900, max = 2020) int elder) {
        for (Relation relation : new Relation[] {Relation.HEAD, Relation.SPOUSE}) {
            for (Relation young : new Relation[] {Relation.CHILD, Relation.GRANDCHILD}) {
                assertThat(fit(young, born + later, relation, elder))
                        .isLessThanOrEqualTo(fit(young, born, relation, elder));
            }
        }
    }

    @Property
    void onlyTheHeadRefusesAndOnlyChildrenAndParents(
            @ForAll Relation one,
            @ForAll @IntRange(min = 1900, max = 2020) int born,
            @ForAll Relation other,
            @ForAll @IntRange(min = 1900, max = 2020) int otherBorn) {
        if (fit(one, born, other, otherBorn) == Fit.IMPOSSIBLE) {
            assertThat(one == Relation.HEAD || other == Relation.HEAD).isTrue();
            Relation kin = one == Relation.HEAD ? other : one;
            assertThat(kin).isIn(Relation.CHILD, Relation.PARENT);
        }
    }

    @Property
    void whoseYearIsNotKnownIsBelieved(@ForAll Relation one, @ForAll Relation other, @ForAll boolean told) {
        assertThat(Kin.fit(new Relative(one, null, told), new Relative(other, 1980, told)))
                .isEqualTo(Fit.FITS);
        assertThat(Kin.canBeMother(null, 1980)).isTrue();
    }
}
