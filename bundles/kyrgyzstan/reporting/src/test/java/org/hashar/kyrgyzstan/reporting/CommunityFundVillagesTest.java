package org.hashar.kyrgyzstan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.api.report.Table;
import org.hashar.api.report.Table.Row;
import org.hashar.spi.ReportContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommunityFundVillagesTest {
    private static final Asset SOM = new Asset("KGS", 2);
    private static final List<Territory> MAP = List.of(
            place("1", null, 1, "Batken"),
            place("11", "1", 2, "Leilek"),
            place("111", "11", 3, "Ak-Suu aimak"),
            place("1111", "111", 4, "Ak-Suu"),
            place("1112", "111", 4, "Alga"));

    private final KyrgyzstanReports module = new KyrgyzstanReports();

    @Test
    void each_village_has_its_fund_groups_members_and_money() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        List<GroupFigure> groups = List.of(
                group(first, "SHG", "1111", 6, 0),
                group(second, "SHG", "1111", 5, 1),
                group(UUID.randomUUID(), "SHG", "1112", 7, 0),
                group(UUID.randomUUID(), "ASSOCIATION", "1111", 0, 0));
        List<GroupSavings> savings = List.of(savings(first, 30_000, 10_000), savings(second, 25_050, 0));

        Table table = module.reports().get(0).run(new Context(groups, savings, MAP, Locale.ENGLISH));

        assertThat(table.rows())
                .containsExactly(
                        Row.line("Leilek", "Ak-Suu aimak", "Ak-Suu", "G0", 2L, 12L, 11L, 1L, som(55_050), som(10_000)),
                        Row.line("Leilek", "Ak-Suu aimak", "Alga", null, 1L, 7L, 7L, 0L, som(0), som(0)),
                        Row.total("total", null, null, null, 3L, 19L, 18L, 1L, som(55_050), som(10_000)));
    }

    @Test
    void a_fund_without_groups_still_shows_its_village() {
        List<GroupFigure> groups = List.of(group(UUID.randomUUID(), "ASSOCIATION", "1112", 0, 0));

        Table table = module.reports().get(0).run(new Context(groups, List.of(), MAP, Locale.ENGLISH));

        assertThat(table.rows().get(0))
                .isEqualTo(Row.line("Leilek", "Ak-Suu aimak", "Alga", "G0", 0L, 0L, 0L, 0L, som(0), som(0)));
    }

    @Test
    void a_fund_of_an_aimak_is_named_in_each_of_its_villages_with_groups() {
        List<GroupFigure> groups = List.of(
                group(UUID.randomUUID(), "SHG", "1111", 6, 0),
                group(UUID.randomUUID(), "SHG", "1112", 7, 0),
                group(UUID.randomUUID(), "ASSOCIATION", "1112", 2, 0),
                group(UUID.randomUUID(), "ASSOCIATION", "111", 0, 0));

        Table table = module.reports().get(0).run(new Context(groups, List.of(), MAP, Locale.ENGLISH));

        assertThat(table.rows())
                .containsExactly(
                        Row.line("Leilek", "Ak-Suu aimak", "Ak-Suu", "G0", 1L, 6L, 6L, 0L, som(0), som(0)),
                        Row.line("Leilek", "Ak-Suu aimak", "Alga", "G2, G0", 1L, 7L, 7L, 0L, som(0), som(0)),
                        Row.total("total", null, null, null, 2L, 13L, 13L, 0L, som(0), som(0)));
    }

    private static GroupSavings savings(UUID group, long saved, long lent) {
        return new GroupSavings(group, som(saved), som(lent), som(saved - lent), 3);
    }

    private static Amount som(long units) {
        return new Amount(units, SOM);
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
                "KG",
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
