package org.hashar.tajikistan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.api.report.Table;
import org.hashar.api.report.Table.Row;
import org.hashar.spi.ReportContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupsByJamoatTest {
    private static final Asset SOM = new Asset("TJS", 2);
    private static final List<Territory> MAP = List.of(
            place("1", null, 1, "Sughd"),
            place("11", "1", 2, "Isfara"),
            place("12", "1", 2, "Ghonchi"),
            place("11-J1", "11", 3, "Surkh"),
            place("11-J1-V1", "11-J1", 4, "A village"),
            place("11-J2", "11", 3, "Vorukh"));

    private final TajikistanReports module = new TajikistanReports();

    @Test
    void groups_and_members_are_counted_by_jamoat_with_sums_by_district() {
        Table table = run(List.of(
                group(UUID.randomUUID(), "MST", "11-J2", 5, 0),
                group(UUID.randomUUID(), "MST", "11-J1-V1", 6, 1),
                group(UUID.randomUUID(), "SHG", "11-J1", 7, 0),
                group(UUID.randomUUID(), "MST", "12", 4, 2),
                group(UUID.randomUUID(), "ASSOCIATION", "11-J1", 0, 0)));

        assertThat(table.rows())
                .containsExactly(
                        Row.line("Isfara", "Surkh", 2L, 14L, 13L, 1L),
                        Row.line("Isfara", "Vorukh", 1L, 5L, 5L, 0L),
                        Row.subtotal("Isfara", "total", 3L, 19L, 18L, 1L),
                        Row.line("Ghonchi", null, 1L, 6L, 4L, 2L),
                        Row.subtotal("Ghonchi", "total", 1L, 6L, 4L, 2L),
                        Row.total("total", null, 4L, 25L, 22L, 3L));
    }

    @Test
    void without_groups_there_is_only_a_total_of_nothing() {
        assertThat(run(List.of()).rows()).containsExactly(Row.total("total", null, 0L, 0L, 0L, 0L));
    }

    @Test
    void the_module_tells_its_version() {
        assertThat(module.moduleVersion()).matches("\\d+\\.\\d+\\.\\d+");
    }

    private Table run(List<GroupFigure> groups) {
        return module.reports().get(0).run(new Context(groups, List.of(), MAP, Locale.ENGLISH));
    }

    private record Context(
            List<GroupFigure> groups, List<GroupSavings> savings, List<Territory> territories, Locale locale)
            implements ReportContext {
        @Override
        public LocalDate asOf() {
            return LocalDate.of(2011, 5, 5);
        }

        @Override
        public Instant asKnown() {
            return Instant.EPOCH;
        }

        @Override
        public Asset currency() {
            return SOM;
        }

        @Override
        public String text(String key) {
            return key;
        }

        @Override
        public Optional<Territory> territory(String code) {
            return territories.stream().filter(t -> t.code().equals(code)).findFirst();
        }
    }

    private static Territory place(String code, @Nullable String parent, int level, String name) {
        return new Territory(
                "TJ",
                code,
                parent,
                level,
                List.of(new TerritoryName("en", name, null, null)),
                List.of(),
                Map.of(),
                null,
                null);
    }

    private static GroupFigure group(UUID id, String type, String territory, long women, long men) {
        return new GroupFigure(id, "C-" + women, "G" + women, type, territory, women + men, women, men);
    }
}
