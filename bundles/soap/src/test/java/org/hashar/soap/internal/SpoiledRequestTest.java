package org.hashar.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** However a request is spoiled, it is answered or refused as the client's mistake; nothing else ever comes out. */
class SpoiledRequestTest {
    private static final byte[] MEETING =
            TestServer.file("record-meeting.request.xml").getBytes(StandardCharsets.UTF_8);
    private static final TestServer SERVER = new TestServer();

    @AfterContainer
    static void stop() {
        SERVER.close();
    }

    /** Bytes that take the place of some others. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Spoil(int at, int length, byte[] with) {}

    @Property(tries = 1000)
    void refusesSpoiledRequestsAsTheClientsMistake(@ForAll("spoils") List<Spoil> spoils) {
        byte[] request = MEETING;
        for (Spoil spoil : spoils) {
            request = apply(request, spoil);
        }
        HttpResponse<String> answer = SERVER.post(request);
        if (answer.statusCode() != 200) {
            assertThat(answer.body())
                    .contains("<faultcode>soap:Client</faultcode>")
                    .doesNotContain("Exception");
        }
    }

    private static byte[] apply(byte[] request, Spoil spoil) {
        int at = Math.min(spoil.at, request.length);
        int end = Math.min(request.length, at + spoil.length);
        byte[] spoiled = new byte[request.length - (end - at) + spoil.with.length];
        System.arraycopy(request, 0, spoiled, 0, at);
        System.arraycopy(spoil.with, 0, spoiled, at, spoil.with.length);
        System.arraycopy(request, end, spoiled, at + spoil.with.length, request.length - end);
        return spoiled;
    }

    @Provide
    Arbitrary<List<Spoil>> spoils() {
        Arbitrary<byte[]> tokens = Arbitraries.of(
                        "<",
                        ">",
                        "&",
                        "]]>",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "<?x ?>",
                        "<!DOCTYPE a>",
                        "&#0;",
                        "&#x110000;",
                        "&lt;",
                        "\"",
                        " xmlns=\"\"",
                        " xsi:type=\"p:Money\"",
                        "<meeting/>",
                        "</meeting>",
                        "\u0000",
                        "\uFFFE",
                        "<a:b/>",
                        "2011-13-01",
                        "-",
                        "")
                .map(s -> s.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(4);
        Arbitrary<Spoil> one = Combinators.combine(
                        Arbitraries.integers().between(0, MEETING.length),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.oneOf(tokens, bytes))
                .as(Spoil::new);
        return one.list().ofMinSize(1).ofMaxSize(4);
    }
}
