package org.hashar.intake.internal.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file as rows, read once from the first to the last; the memory that it takes does not grow with them. For one thread. */
public interface Sheet extends Closeable {

    /** What the file is. */
    Facts facts();

    /** The headings, in the first row that is not empty. */
    List<String> columns();

    /**
     * The next row that is not empty, null after the last.
     *
     * @throws RefusedFileException when the file turns out to be one that is refused
     */
    @Nullable
    Row next() throws IOException;

    /** What was passed over in the rows read so far and is not in them. */
    default Set<Note> notes() {
        return Set.of();
    }

    /**
     * Something that was passed over.
     *
     * @param column heading or path
     * @param code which rule
     */
    record Note(String column, String code) {}

    /**
     * What a file is.
     *
     * @param format {@code CSV} or {@code XLSX}, {@code XML} or {@code JSON} of submissions
     * @param encoding of a CSV file
     * @param delimiter of a CSV file
     * @param otherSheets of a workbook, which are left out
     * @param pictures in a workbook, of which nothing is read
     */
    record Facts(String format, @Nullable String encoding, @Nullable String delimiter, int otherSheets, int pictures) {}
}
