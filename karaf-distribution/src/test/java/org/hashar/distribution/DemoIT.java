package org.hashar.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The published figures, computed from the demo's individual records, over REST, SOAP and shell, before and after a restart. */
class DemoIT {

    @Test
    void givesThePublishedFiguresOnH2() {
        try (Server server = Server.inNewFolder("demo-h2").start()) {
            journey(server);
        }
    }

    @Test
    void givesThePublishedFiguresOnPostgres() throws IOException {
        try (Postgres postgres = Postgres.start();
                Server server =
                        postgres.configure(Server.inNewFolder("demo-postgres")).start()) {
            journey(server);
        }
    }

    private static void journey(Server server) {
        HotCountryIT.well(server.sh("hashar:module-install tajikistan"));
        HotCountryIT.well(server.sh("hashar:module-install kyrgyzstan"));
        HotCountryIT.well(server.sh("feature:install hashar-demo"));
        Server.Output loaded = server.sh("hashar:demo-load");
        HotCountryIT.well(loaded);
        Matcher seconds = Pattern.compile(" in (\\d+) s\\.").matcher(loaded.out());
        assertThat(seconds.find()).as(loaded.out()).isTrue();
        System.out.println(loaded.out());

        figures(server);
        HotCountryIT.well(server.sh("hashar:ledger-verify"));
        HotCountryIT.well(server.launcher("stop"));
        server.start();
        figures(server);
        lateKnowledge(server);
    }

    private static void figures(Server server) {
        assertThat(figure(server, "country=TJ&groupType=MST&asOf=2011-05-05"))
                .contains("\"groups\":91,", "\"persons\":525,", "\"memberships\":525,")
                .contains("\"level2\":3", "\"level3\":11");
        assertThat(figure(server, "country=TJ&asOf=2011-09-30")).contains("\"groups\":178,", "\"persons\":1049,");
        assertThat(figure(server, "country=KG&territory=41705236802010&asOf=2011-10-31"))
                .contains("\"groups\":6,", "\"persons\":38,", "\"women\":38,");
        assertThat(figure(server, "country=KG&territory=KG05236610830&asOf=2010-12-31"))
                .contains("\"groups\":3,", "\"persons\":18,");
        assertThat(figure(server, "country=KG&territory=KG05236610830&asOf=2011-10-31"))
                .contains("\"groups\":8,", "\"persons\":49,");
        assertThat(figure(server, "country=KG&territory=41703220846030&asOf=2011-10-31"))
                .contains("\"persons\":50,", "\"men\":1,");
        assertThat(figure(server, "country=KG&territory=41703220842150&asOf=2011-10-31"))
                .contains("\"groups\":8,", "\"men\":7,");
        assertThat(Soap.call(server, Soap.membershipFigure("TJ", "2011-09-30")).body())
                .contains(">178<", ">1049<");
        assertThat(server.sh("hashar:figure --country TJ --group-type MST --as-of 2011-05-05")
                        .out())
                .contains("91", "525");
    }

    /** R1: entered today, dated September 2011: the figure of the day moves, the figure as it was known does not. */
    private static void lateKnowledge(Server server) {
        Instant known = Instant.now();
        Village.inTajikistan(server, 1);
        assertThat(figure(server, "country=TJ&asOf=2011-09-30")).contains("\"groups\":179,", "\"persons\":1050,");
        assertThat(figure(server, "country=TJ&asOf=2011-09-30&asKnown=" + known))
                .contains("\"groups\":178,", "\"persons\":1049,");
    }

    private static String figure(Server server, String query) {
        HttpResponse<String> answer = server.get("/api/v1/figures/membership?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
