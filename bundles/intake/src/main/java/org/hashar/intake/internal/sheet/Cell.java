package org.hashar.intake.internal.sheet;

/**
 * A cell as the file has it.
 *
 * @param text without blanks around; a number with a decimal point, a day as 2011-05-31
 */
public record Cell(Kind kind, String text) {
    /** Nothing. */
    public static final Cell EMPTY = new Cell(Kind.TEXT, "");

    /** What a cell is. */
    public enum Kind {
        /** All of a CSV file, and text of a workbook. */
        TEXT,
        /** A number of a workbook, whatever mark it is shown with. */
        NUMBER,
        /** A day of a workbook. */
        DAY,
        /** Reckoned by the workbook: what stands there need not be what somebody entered. */
        FORMULA,
        /** Text in which characters could not be read. */
        DAMAGED
    }

    /** Text as it is read. */
    public static Cell text(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return EMPTY;
        }
        return new Cell(stripped.indexOf('\uFFFD') < 0 ? Kind.TEXT : Kind.DAMAGED, stripped);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return kind != Kind.FORMULA && text.isEmpty();
    }
}
