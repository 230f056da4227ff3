package org.hashar.fund.internal.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.hashar.api.fund.PortfolioReport.AgeBand;
import org.hashar.api.fund.PortfolioReport.Dimension;
import org.hashar.api.fund.PortfolioReport.Row;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.PlaceScope;
import org.hashar.api.registry.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Adds cells up to the lines of a report.
 *
 * @param place null for the whole country
 */
record PortfolioRows(String country, @Nullable PlaceScope place, Set<Dimension> by) {
    private static final Comparator<Row> ORDER = Comparator.comparing(
                    Row::place, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Row::sex, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Row::age, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(
                    row -> row.savings() == null ? "" : row.savings().asset().code());

    /** A line's key: what it tells apart. */
    private record Line(@Nullable String place, @Nullable Sex sex, @Nullable AgeBand age) {}

    /** One sum of the database. The asset is null for groups that have no fund. */
    private record Sum(Line line, @Nullable Asset asset, long members, long savings, long outstanding, long par30) {
        Sum plus(Sum more) {
            return new Sum(
                    line,
                    asset,
                    members + more.members,
                    savings + more.savings,
                    outstanding + more.outstanding,
                    par30 + more.par30);
        }
    }

    /**
     * The lines.
     *
     * @param cells a statement that gives them; {@code ?1} in it is the country
     */
    List<Row> read(EntityManager em, String cells) {
        String level = by.stream()
                .map(PortfolioRows::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<String> keys = new ArrayList<>();
        keys.add(level == null ? "cast(null as varchar)" : "t." + level);
        keys.add(by.contains(Dimension.SEX) ? "k.sex" : "cast(null as varchar)");
        keys.add(by.contains(Dimension.AGE) ? "k.age_band" : "cast(null as varchar)");
        List<String> grouped =
                keys.stream().filter(key -> !key.startsWith("cast")).collect(Collectors.toList());
        grouped.addAll(List.of("k.asset", "k.scale"));
        String sql = "select " + String.join(", ", keys) + ", k.asset, k.scale, sum(k.members), sum(k.savings),"
                + " sum(k.outstanding), sum(k.par30) from (" + cells + ") k"
                + " join reg_v_place t on t.country = k.country and t.code = k.territory"
                + (place == null ? "" : " where " + place.condition("t", Scope::unit))
                + " group by " + String.join(", ", grouped);
        Query query = em.createNativeQuery(sql).setParameter(1, country);
        if (place != null) {
            Scope.bind(query, place);
        }
        List<Sum> sums = new ArrayList<>();
        for (Object row : query.getResultList()) {
            sums.add(sum((Object[]) row));
        }
        return rows(sums);
    }

    private static @Nullable String level(Dimension dimension) {
        return switch (dimension) {
            case REGION -> "level1";
            case DISTRICT -> "level2";
            case COMMUNITY -> "level3";
            case SEX, AGE -> null;
        };
    }

    private static Sum sum(Object[] row) {
        String asset = (String) row[3];
        Line line = new Line(
                (String) row[0],
                row[1] == null ? null : Sex.valueOf((String) row[1]),
                row[2] == null ? null : AgeBand.valueOf((String) row[2]));
        return new Sum(
                line,
                asset == null || asset.isEmpty() ? null : new Asset(asset, (int) Scope.number(row[4])),
                Scope.number(row[5]),
                Scope.number(row[6]),
                Scope.number(row[7]),
                Scope.number(row[8]));
    }

    /** Members of groups that have no fund yet stand in the line of the currency, when there is only one. */
    private static List<Row> rows(List<Sum> sums) {
        List<Asset> assets = sums.stream()
                .map(Sum::asset)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Asset only = assets.size() == 1 ? assets.get(0) : null;
        Map<List<Object>, Sum> lines = new LinkedHashMap<>();
        for (Sum sum : sums) {
            Asset asset = sum.asset() == null ? only : sum.asset();
            Sum told = new Sum(sum.line(), asset, sum.members(), sum.savings(), sum.outstanding(), sum.par30());
            lines.merge(List.of(sum.line(), String.valueOf(asset)), told, Sum::plus);
        }
        return lines.values().stream()
                .filter(sum -> sum.members() != 0 || sum.savings() != 0 || sum.outstanding() != 0)
                .map(PortfolioRows::row)
                .sorted(ORDER)
                .toList();
    }

    private static Row row(Sum sum) {
        Asset asset = sum.asset();
        return new Row(
                sum.line().place(),
                sum.line().sex(),
                sum.line().age(),
                sum.members(),
                asset == null ? null : new Amount(sum.savings(), asset),
                asset == null ? null : new Amount(sum.outstanding(), asset),
                asset == null ? null : new Amount(sum.par30(), asset));
    }
}
