package org.hashar.intake.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens files by what they are, not by how they are called. */
public final class Sheets {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private Sheets() {}

    /**
     * Opens a file.
     *
     * @param encoding of a CSV file, null to find it out
     * @throws RefusedFileException when it is none that is read, or one that nobody should read
     */
    public static Sheet open(Path file, @Nullable String encoding, Limits limits) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (begins(head, ZIP)) {
            return XlsxSheet.open(file, limits, null);
        }
        if (begins(head, OLE)) {
            throw new RefusedFileException("old-or-locked-workbook");
        }
        if (begins(head, PDF)) {
            throw new RefusedFileException("not-a-table");
        }
        return CsvSheet.open(file, encoding, limits);
    }

    /**
     * Opens one sheet of a workbook.
     *
     * @throws RefusedFileException when it is no workbook, or has no such sheet
     */
    public static Sheet open(Path workbook, Limits limits, String name) throws IOException {
        return XlsxSheet.open(workbook, limits, name);
    }

    private static boolean begins(byte[] head, byte[] with) {
        return java.util.Arrays.equals(head, with);
    }
}
