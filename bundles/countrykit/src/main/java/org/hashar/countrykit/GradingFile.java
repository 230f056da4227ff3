package org.hashar.countrykit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hashar.spi.GradingScheme;
import org.hashar.spi.GradingScheme.Answer;
import org.hashar.spi.GradingScheme.Criterion;
import org.hashar.spi.GradingScheme.Grade;
import org.hashar.spi.GradingScheme.Step;

/**
 * A way of grading groups out of a table: one row {@code scheme} (its {@code value} is the version), rows {@code criterion} (the weight) and
 * rows {@code grade} (per cent of all points from which on).
 */
public final class GradingFile {
    private static final String TITLE = "title_";

    private GradingFile() {}

    /**
     * The five principles of self-help groups: meetings, savings, lending, repayment, books. Grade A above 85 per cent of all points, B from 75,
     * else C.
     */
    public static GradingScheme panchasutra() {
        return load(GradingFile.class, "grading_panchasutra.csv");
    }

    /** Reads a table beside a class of the module. */
    public static GradingScheme load(Class<?> anchor, String name) {
        List<Criterion> criteria = new ArrayList<>();
        List<Grade> grades = new ArrayList<>();
        Map<String, String> titles = Map.of();
        String code = "";
        int version = 0;
        for (Map<String, String> row : Csv.read(anchor, name)) {
            int value = Integer.parseInt(cell(row, "value"));
            switch (cell(row, "row")) {
                case "scheme" -> {
                    code = cell(row, "code");
                    version = value;
                    titles = titles(row);
                }
                case "criterion" ->
                    criteria.add(new Criterion(
                            cell(row, "code"),
                            titles(row),
                            Answer.valueOf(cell(row, "answer")),
                            value,
                            steps(cell(row, "steps")),
                            Integer.parseInt(cell(row, "least"))));
                case "grade" -> grades.add(new Grade(cell(row, "code"), value));
                default -> throw new IllegalStateException(name + ": " + cell(row, "row") + " is no kind of row");
            }
        }
        return new GradingScheme(code, version, titles, criteria, grades);
    }

    /** For example {@code 0:0|60:6|90:10}. */
    private static List<Step> steps(String cell) {
        return Arrays.stream(cell.split("\\|", -1))
                .map(step -> step.split(":", -1))
                .map(parts -> new Step(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                .toList();
    }

    private static Map<String, String> titles(Map<String, String> row) {
        Map<String, String> titles = new LinkedHashMap<>();
        row.forEach((column, text) -> {
            if (column.startsWith(TITLE)) {
                titles.put(column.substring(TITLE.length()), text);
            }
        });
        return titles;
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalStateException("no column " + column);
        }
        return cell;
    }
}
