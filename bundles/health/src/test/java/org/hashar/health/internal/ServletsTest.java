package org.hashar.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.access.AccessService;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServletsTest {
    private static final Actor READER = new Actor(new UUID(0, 1), "grafana", Role.READER);

    @Test
    void livesAsLongAsItAnswersAtAll() throws IOException {
        Answer answer = new Answer();
        new HealthServlet(() -> List.of(Finding.down("store", "store-missing")))
                .service(request("GET", "/live", null), answer.response());
        assertThat(answer.status).isEqualTo(200);
    }

    @Test
    void isNotReadyAndNamesWhatIsMissing() throws IOException {
        Answer answer = new Answer();
        new HealthServlet(() -> List.of(Finding.down("schema fund", "schema-failed", "fund", "a \"quoted\" reason")))
                .service(request("GET", "/ready", null), answer.response());
        assertThat(answer.status).isEqualTo(503);
        assertThat(answer.headers).containsKey("Retry-After");
        assertThat(answer.text())
                .isEqualTo(
                        "{\"status\":\"DOWN\",\"findings\":[{\"level\":\"DOWN\",\"part\":\"schema fund\","
                                + "\"code\":\"schema-failed\","
                                + "\"text\":\"The tables of fund could not be brought up to date: a \\\"quoted\\\" reason\"}]}");
    }

    @Test
    void isReadyWithAWarningAndDoesNotTellItToAnybody() throws IOException {
        Answer answer = new Answer();
        new HealthServlet(() -> List.of(Finding.warning("country TJ", "country-without-currency", "TJ")))
                .service(request("GET", "/ready", null), answer.response());
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"UP\",\"findings\":[]}");
    }

    @Test
    void takesNothingButReading() throws IOException {
        Answer answer = new Answer();
        new HealthServlet(List::of).service(request("TRACE", "/live", null), answer.response());
        assertThat(answer.status).isEqualTo(405);
        assertThat(answer.headers).containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void showsNoFiguresWithoutALogin() throws IOException {
        for (String header :
                new String[] {null, "", "Bearer", "Bearer wrong", "Basic %%%", "Basic " + base64("nocolon"), "Digest x"
                }) {
            Answer answer = new Answer();
            metrics().service(request("GET", null, header), answer.response());
            assertThat(answer.status).as("%s", header).isEqualTo(401);
            assertThat(answer.text()).isEmpty();
            assertThat(answer.headers.get("WWW-Authenticate")).startsWith("Basic realm");
        }
    }

    @Test
    void showsFiguresToAKeyAndToAnAccount() throws IOException {
        for (String header : List.of("Bearer right", "basic " + base64("reader:with:colon"))) {
            Answer answer = new Answer();
            metrics().service(request("GET", null, header), answer.response());
            assertThat(answer.status).isEqualTo(200);
            assertThat(answer.text())
                    .contains(
                            "hashar_ready 0.0",
                            "hashar_findings{level=\"down\"} 1.0",
                            "hashar_build_info{version=\"0.1.0\"} 1",
                            "jvm_memory_used_bytes{area=\"heap\"}",
                            "jvm_threads_current",
                            "jvm_gc_collection_seconds_count")
                    .endsWith("\n");
        }
    }

    private static MetricsServlet metrics() {
        AccessService access = Fake.of(
                AccessService.class,
                Map.of(
                        "signInWithKey", args -> Optional.of(READER).filter(reader -> args[0].equals("right")),
                        "signIn",
                                args -> Optional.of(READER)
                                        .filter(reader -> args[0].equals("reader")
                                                && new String((char[]) args[1]).equals("with:colon"))));
        HealthService health = () -> List.of(Finding.down("store", "store-missing"));
        return new MetricsServlet(access, new ServerMetrics("0.1.0", health));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpServletRequest request(String method, @Nullable String path, @Nullable String authorization) {
        Map<String, Fake.Answer> answers = new HashMap<>();
        answers.put("getMethod", args -> method);
        answers.put("getPathInfo", args -> path);
        answers.put("getLocale", args -> Locale.ENGLISH);
        answers.put("getHeader", args -> authorization);
        return Fake.of(HttpServletRequest.class, answers);
    }

    /** What a servlet answered. */
    private static final class Answer {
        private final Map<String, String> headers = new HashMap<>();
        private final StringWriter writer = new StringWriter();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int status = 200;

        HttpServletResponse response() {
            Map<String, Fake.Answer> answers = new HashMap<>();
            answers.put("setHeader", args -> headers.put((String) args[0], (String) args[1]));
            answers.put("setStatus", args -> status = (int) args[0]);
            answers.put("setContentType", args -> null);
            answers.put("setCharacterEncoding", args -> null);
            answers.put("getWriter", args -> new PrintWriter(writer, true));
            answers.put("getOutputStream", args -> new ServletOutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}
            });
            return Fake.of(HttpServletResponse.class, answers);
        }

        String text() {
            return writer + bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
