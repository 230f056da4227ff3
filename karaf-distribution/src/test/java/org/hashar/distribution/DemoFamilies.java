package org.hashar.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What the demo tells of families, as it is found over REST and in the shell. */
final class DemoFamilies {
    private static final Pattern ID = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})");

    private final Server server;

    private DemoFamilies(Server server) {
        this.server = server;
    }

    static void check(Server server) {
        DemoFamilies demo = new DemoFamilies(server);
        demo.abroad();
        demo.sitora();
        demo.grandchildren();
        demo.around();
    }

    private void abroad() {
        assertThat(read("/figures/abroad?country=TJ&asOf=2011-10-31"))
                .contains("\"households\":16,\"persons\":16,\"women\":0,\"men\":16,");
        assertThat(read("/figures/abroad?country=KG&asOf=2011-10-31"))
                .contains("\"households\":10,\"persons\":12,\"women\":1,\"men\":11,");
        assertThat(read("/figures/abroad?country=KG&asOf=2011-07-31"))
                .contains("\"households\":16,\"persons\":18,");
    }

    /** She got a passport, her marriage was registered, and she no longer agrees to be named to the lawyers. */
    private void sitora() {
        String sitora = born1990("Sitora");
        assertThat(born1990("Ситора")).isEqualTo(sitora);
        String consents = read("/persons/" + sitora + "/consents?asOf=2011-12-31");
        assertThat(all(consents, "\"state\":\"([A-Z_]+)\"")).containsExactlyInAnyOrder("TEXT_CHANGED", "WITHDRAWN", "HOLDS");
        assertThat(all(read("/persons/" + sitora + "/releases"), "\"state\":\"([A-Z_]+)\""))
                .containsExactlyInAnyOrder("REVOKED", "CLOSED");
        assertThat(all(read("/persons/" + sitora + "/documents"), "\"kind\":\"PASSPORT\",\"status\":\"([A-Z]+)\""))
                .containsExactly("MISSING", "APPLIED", "HELD");
        assertThat(all(read("/persons/" + sitora + "/marital-statuses"), "\"marriage\":\"([A-Z_]+)\""))
                .containsExactly("RELIGIOUS_ONLY", "REGISTERED");
        assertThat(read("/persons/" + sitora + "/remittances/standing?asOf=2011-12-31"))
                .contains("\"lastReceived\":\"2011-07-31\"", "\"ceasedSince\":\"2011-11-01\"", "WORK_LOST");
    }

    private void grandchildren() {
        String child = found("country=KG&text=" + encoded("Айпери") + "&birthYear=1993");
        String household = all(read("/persons/" + child + "/households"), "\"household\":\"([0-9a-f-]{36})\"")
                .get(0);
        String members = read("/households/" + household + "/members?asOf=2011-10-31");
        List<String> carers = all(members, "\"relation\":\"GRANDCHILD\",\"inCareOf\":\"([0-9a-f-]{36})\"");
        assertThat(carers).hasSize(6).containsOnly(carers.get(0));
        assertThat(read("/households/" + household + "/land?asOf=2011-10-31")).contains("\"squareMetres\":\"2600\"");
        assertThat(read("/persons/" + child + "/consents?asOf=2011-10-31")).contains("CAME_OF_AGE");
    }

    /** Associations, grades, an area, agreements, and one pair that somebody has to decide on. */
    private void around() {
        String association = all(read("/groups?country=KG&type=ASSOCIATION"), ID).get(0);
        assertThat(all(read("/groups/" + association + "/federation?asOf=2010-12-31"), "(\"parent\":\"" + association + "\")")))
                .hasSize(3);
        assertThat(all(read("/groups/" + association + "/federation?asOf=2011-12-31"), "(\"parent\":\"" + association + "\")")))
                .hasSize(8);
        assertThat(all(read("/group-grades?country=KG&scheme=KG-SECOND-YEAR&asOf=2010-12-31"), "\"grade\":\"(\\w+)\""))
                .containsExactlyInAnyOrder("READY", "READY", "NOT_READY");
        assertThat(all(read("/group-grades?country=TJ&scheme=PANCHASUTRA-5&asOf=2011-12-31"), "\"grade\":\"(\\w)\""))
                .containsExactly("A");
        assertThat(read("/areas/search?country=TJ&text=" + encoded("сады исфары"))).contains("ISFARA-GARDENS");
        assertThat(read("/organisations?text=Navbahor&country=TJ")).contains("«Навбаҳор»");
        assertThat(read("/agreements?project=DEMO-TJ")).contains("DATA_SHARING");
        assertThat(server.sh("hashar:duplicates TJ").out())
                .contains("same name, same phone, same place", "Ҳакимова Шаҳло", "Hakimova Shahlo");
    }

    private String born1990(String given) {
        return found("country=TJ&text=" + encoded(given) + "&birthYear=1990");
    }

    private String found(String query) {
        List<String> ids = all(read("/persons/search?" + query), ID);
        assertThat(ids).as(query).hasSize(1);
        return ids.get(0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> all(String text, String pattern) {
        return all(text, Pattern.compile(pattern));
    }

    private static List<String> all(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private String read(String path) {
        HttpResponse<String> answer = server.get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
