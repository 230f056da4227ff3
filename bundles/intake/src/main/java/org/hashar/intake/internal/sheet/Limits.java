package org.hashar.intake.internal.sheet;

/**
 * How large a file may be.
 *
 * @param rows with the headings
 * @param columns of a row
 * @param inflated bytes of a workbook once it is unpacked
 * @param strings bytes of the texts that a workbook keeps apart, which have to be in memory
 */
public record Limits(long rows, int columns, long inflated, long strings) {
    /** Of a cell, as in Excel. */
    public static final int TEXT = 32_767;

    /** Parts of a workbook. */
    static final int ENTRIES = 2_000;

    /** How many times smaller a part of a workbook may be packed; sheets are packed 10 to 40 times smaller. */
    static final long RATIO = 200;

    /** From where on the ratio counts. */
    static final long RATIO_FROM = 1L << 20;

    /** The usual ones, for some rows. */
    public static Limits ofRows(long rows) {
        return new Limits(rows, 500, 2L << 30, 24L << 20);
    }

    /** @throws RefusedFileException when there are too many rows, or a row is too wide */
    public void checkRow(long number, int width) throws RefusedFileException {
        if (number > rows) {
            throw new RefusedFileException("too-many-rows", rows);
        }
        if (width > columns) {
            throw new RefusedFileException("too-many-columns", columns, number);
        }
    }

    /** @throws RefusedFileException when a text is too long */
    public void checkText(long row, int length) throws RefusedFileException {
        if (length > TEXT) {
            throw new RefusedFileException("cell-too-long", row, TEXT);
        }
    }
}
