package org.hashar.rest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import javax.ws.rs.NotAcceptableException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.hashar.api.fund.Book;
import org.jspecify.annotations.Nullable;

/** The forms in which a book is given out; JSON where a client does not mind. */
enum BookFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV(BookFormat.CSV_TYPE + ";charset=UTF-8"),
    XLSX(BookFormat.XLSX_TYPE);

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String type;

    BookFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** What a client wants most of what there is. */
    static BookFormat accepted(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            for (BookFormat form : values()) {
                if (type.isCompatible(MediaType.valueOf(form.type()))) {
                    return form;
                }
            }
        }
        throw new NotAcceptableException();
    }

    /**
     * Answers with a table that is written while it is sent.
     *
     * @param name of the file, without its ending
     * @param day that follows the name, null for none
     */
    Response answer(StreamingOutput body, Locale locale, String name, @Nullable LocalDate day) {
        return Response.ok(body, type)
                .language(locale)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, day))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Accept, Accept-Language")
                .build();
    }

    /** A file name that holds nothing of a person. */
    private String disposition(String book, @Nullable LocalDate day) {
        String name = book + (day == null ? "" : "-" + day) + "." + name().toLowerCase(Locale.ROOT);
        return (this == JSON ? "inline" : "attachment") + "; filename=\"" + name + "\"";
    }

    /**
     * Writes a book, row by row.
     *
     * @param marked whether CSV begins with the mark by which Excel knows that it is UTF-8
     */
    void write(Book book, OutputStream out, boolean marked) throws IOException {
        switch (this) {
            case JSON -> Json.write(book, out);
            case CSV -> CsvWriter.write(book, out, marked);
            case XLSX -> XlsxWriter.write(book, out);
        }
    }
}
