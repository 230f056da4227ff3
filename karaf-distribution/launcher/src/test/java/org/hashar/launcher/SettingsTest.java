package org.hashar.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void listensOnThisMachineAloneUnlessToldOtherwise() throws LauncherException {
        assertThat(Settings.from(Map.of())).isEqualTo(new Settings("127.0.0.1", 8181, 8101));
    }

    @Test
    void takesEachValueFromTheEnvironment() throws LauncherException {
        assertThat(Settings.from(
                        Map.of("HASHAR_HTTP_HOST", "10.0.0.5", "HASHAR_HTTP_PORT", "80", "HASHAR_SSH_PORT", "65535")))
                .isEqualTo(new Settings("10.0.0.5", 80, 65535));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "8181 ", "http", "999999"})
    void refusesWhatIsNoPortAndNamesTheVariable(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("HASHAR_SSH_PORT", port)))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("HASHAR_SSH_PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1"})
    void asksAServerOnAllAddressesAtTheLoopbackOne(String host) throws LauncherException {
        assertThat(Settings.from(Map.of("HASHAR_HTTP_HOST", host)).callHost()).isEqualTo("127.0.0.1");
    }
}
