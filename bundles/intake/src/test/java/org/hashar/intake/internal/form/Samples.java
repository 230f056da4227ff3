package org.hashar.intake.internal.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hashar.api.intake.Form;
import org.hashar.intake.internal.Workbooks;
import org.hashar.intake.internal.sheet.Limits;
import org.jspecify.annotations.Nullable;

/** A form of a household, with its members in a repeat, and submissions of it. */
public final class Samples {
    public static final String SURVEY =
            """
            type | name | label::Тоҷикӣ (tg) | label::English (en)
            start | begun | |
            begin_group | place | Ҷой | Place
            text | village | Деҳа | Village
            text | district | Ноҳия | District
            geopoint | position | |
            end_group | | |
            note | hello | Салом | Hello
            begin_repeat | member | Аъзо | Member
            text | given | Ном | Given name
            text | family | Насаб | Family name
            select_one sex | sex | Ҷинс | Sex
            date | born | Таваллуд | Born
            integer | year | Сол | Year
            image | photo | Акс | Photo
            begin_group | more | |
            text | phone | Телефон | Phone
            end_group | | |
            end_repeat | | |
            select_multiple crops | crops | Зироат | Crops
            """;

    public static final String CHOICES =
            """
            list_name | name | label
            sex | 1 | зан
            sex | 2 | мард
            crops | wheat | гандум
            crops | rice | шолӣ
            """;

    private Samples() {}

    /** The workbook, in one version. */
    public static byte[] workbook(String version) {
        return workbook(SURVEY, CHOICES, "form_title | form_id | version\nХонавода | household | " + version);
    }

    static byte[] workbook(String survey, @Nullable String choices, @Nullable String settings) {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("survey", survey);
        if (choices != null) {
            sheets.put("choices", choices);
        }
        if (settings != null) {
            sheets.put("settings", settings);
        }
        return Workbooks.of(sheets);
    }

    static Form read(byte[] workbook, @Nullable String version) throws IOException {
        Path file = Files.createTempFile("hashar-form-", ".xlsx");
        try {
            Files.write(file, workbook);
            return XlsForm.read(
                    file, Limits.ofRows(1000), new UUID(7, 7), version, Instant.parse("2024-03-01T00:00:00Z"));
        } finally {
            Files.delete(file);
        }
    }

    /** A submission with members, each as {@code given,family,sex,born}. */
    public static String xml(String version, String instance, String... members) {
        StringBuilder xml = new StringBuilder("<data id='household' version='" + version
                + "' xmlns:orx='http://openrosa.org/xforms'><begun>2024-03-02T10:00:00.000+05:00</begun>"
                + "<place><village>Сурх</village><district>Исфара</district>"
                + "<position>40.1 69.5 0 0</position></place>");
        for (String member : members) {
            String[] parts = member.split(",", -1);
            xml.append("<member><given>" + parts[0] + "</given><family>" + parts[1] + "</family><sex>" + parts[2]
                    + "</sex><born>" + parts[3] + "</born><year/><photo>a.jpg</photo><more><phone/></more></member>");
        }
        return xml + "<crops>wheat rice</crops><orx:meta><orx:instanceID>uuid:" + instance
                + "</orx:instanceID></orx:meta></data>";
    }

    /** The same as KoboToolbox tells it. */
    static String kobo(String version, String instance, String... members) {
        StringBuilder json = new StringBuilder("{\"_id\":17,\"_xform_id_string\":\"household\",\"__version__\":\""
                + version + "\",\"begun\":\"2024-03-02T10:00:00.000+05:00\",\"place/village\":\"Сурх\","
                + "\"place/district\":\"Исфара\",\"place/position\":\"40.1 69.5 0 0\",\"member\":[");
        String between = "";
        for (String member : members) {
            String[] parts = member.split(",", -1);
            json.append(between + "{\"member/given\":\"" + parts[0] + "\",\"member/family\":\"" + parts[1]
                    + "\",\"member/sex\":\"" + parts[2] + "\",\"member/born\":\"" + parts[3]
                    + "\",\"member/photo\":\"a.jpg\"}");
            between = ",";
        }
        return json + "],\"crops\":\"wheat rice\",\"_attachments\":[{\"id\":1}],\"meta/instanceID\":\"uuid:" + instance
                + "\"}";
    }
}
