package io.frankenbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {

  @Test
  void a_protocol_is_read_as_it_is_written() {
    assertThat(Protocol.parse("h1")).isEqualTo(Protocol.H1).hasToString("h1");
    assertThat(Protocol.parse("h2")).isEqualTo(Protocol.H2).hasToString("h2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "H2", "h3", "none", "HTTP/2"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Protocol.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is neither h1 nor h2");
  }
}
