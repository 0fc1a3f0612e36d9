package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ServerOptionsTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void on_linux_a_loopback_server_spreads_shots_over_twelve_addresses() {
    assertThat(ServerOptions.defaults().shotAddresses())
        .hasSize(12)
        .startsWith("127.0.0.2")
        .endsWith("127.0.0.13");
  }

  @Test
  void a_server_bound_elsewhere_uses_only_that_address() {
    assertThat(ServerOptions.defaults().at("0.0.0.0", 0).shotAddresses())
        .containsExactly("0.0.0.0");
  }

  @Test
  void wrong_options_are_refused_in_one_line() {
    ServerOptions defaults = ServerOptions.defaults();
    assertThatThrownBy(() -> defaults.at("127.0.0.1", 65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port 65536 is out of range (0..65535)");
    assertThatThrownBy(() -> defaults.at("example", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'example' is no IP address; write one such as 127.0.0.1");
    assertThatThrownBy(() -> defaults.withShotAddresses(List.of("127.0.0.256")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> defaults.withMaxWaiting(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit of waiting requests 0 is out of range (1 or more)");
  }
}
