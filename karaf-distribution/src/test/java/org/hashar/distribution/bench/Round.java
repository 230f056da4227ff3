package org.hashar.distribution.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured side by side: rates by name, round by round, shown as medians of the ratios taken within each round. */
final class Round {
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    void add(String name, double perSecond) {
        rates.computeIfAbsent(name, n -> new ArrayList<>()).add(perSecond);
    }

    /** Median rate of a measure with its range over the rounds. */
    String rate(String name) {
        List<Double> all = rates.getOrDefault(name, List.of());
        return all.isEmpty()
                ? "-"
                : String.format(Locale.ROOT, "%,.0f/s [%,.0f-%,.0f]", median(all), min(all), max(all));
    }

    /** Median over the rounds of what one measure is of another. */
    String ratio(String name, String of) {
        List<Double> mine = rates.getOrDefault(name, List.of());
        List<Double> base = rates.getOrDefault(of, List.of());
        if (mine.isEmpty() || base.isEmpty()) {
            return "-";
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            ratios.add(mine.get(i) / base.get(i));
        }
        return String.format(Locale.ROOT, "%.2f [%.2f-%.2f]", median(ratios), min(ratios), max(ratios));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double min(List<Double> values) {
        return values.stream().mapToDouble(v -> v).min().orElse(Double.NaN);
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElse(Double.NaN);
    }
}
