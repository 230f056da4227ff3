package org.hashar.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each feature alone, with nothing but what it names itself, in a fresh container: everything in it must come up. */
class FeaturesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hashar-core",
                "hashar-rest",
                "hashar-soap",
                "hashar-shell",
                "hashar-demo",
                "hashar-tajikistan",
                "hashar-tajikistan-training",
                "hashar-tajikistan-currency",
                "hashar-tajikistan-reporting",
                "hashar-kyrgyzstan",
                "hashar-kyrgyzstan-training",
                "hashar-kyrgyzstan-currency",
                "hashar-kyrgyzstan-reporting"
            })
    void isReadyAlone(String feature) throws IOException {
        Path home = Distribution.copy("feature");
        Path configuration = home.resolve("etc/org.apache.karaf.features.cfg");
        String text = Files.readString(configuration);
        String alone = text.replaceAll("(?m)^featuresBoot *=.*$", "featuresBoot = " + feature);
        assertThat(alone).isNotEqualTo(text);
        Files.writeString(configuration, alone);
        try (Server server = new Server(home, Distribution.work("alone")).start()) {
            assertThat(server.send(server.anonymous("/health/ready").GET()).statusCode())
                    .isEqualTo(200);
        }
    }
}
