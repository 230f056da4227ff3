package org.hashar.intake.internal.form;

import java.util.HashMap;
import java.util.Map;
import org.hashar.api.intake.Form.Kind;
import org.jspecify.annotations.Nullable;

/** The types of questions that XLSForm has. */
final class QuestionTypes {
    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        put(
                Kind.TEXT,
                "text,note,barcode,hidden,calculate,datetime,time,start,end,acknowledge,trigger,geotrace,geoshape");
        put(Kind.TEXT, "deviceid,subscriberid,simserial,phonenumber,username,email,audit,xml-external,csv-external");
        put(Kind.NUMBER, "integer,int,decimal,range");
        put(Kind.DAY, "date,today");
        put(Kind.POSITION, "geopoint,start-geopoint");
        put(Kind.ATTACHMENT, "image,photo,audio,video,file,background-audio,signature,annotate,draw");
    }

    private QuestionTypes() {}

    private static void put(Kind kind, String types) {
        for (String type : types.split(",", -1)) {
            KINDS.put(type, kind);
        }
    }

    /**
     * How answers are read, null for a type that is none.
     *
     * @param type in small letters, with blanks for underscores
     */
    static @Nullable Kind kind(String type) {
        if (type.startsWith("select one ")) {
            return Kind.CHOICE;
        }
        if (type.startsWith("select multiple ") || type.startsWith("rank ")) {
            return Kind.CHOICES;
        }
        return KINDS.get(type);
    }

    /** Whether nothing is answered there. */
    static boolean isOnlyShown(String type) {
        return type.equals("note");
    }

    /** Whether the choices are in another file than the workbook. */
    static boolean isFromFile(String type) {
        return type.contains("from_file") || type.contains("external");
    }
}
