package io.frankenbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void the_body_repeats_the_argument_and_is_filled_up_with_blanks() {
    String body = new String(Arguments.body(7, 64), StandardCharsets.US_ASCII);

    assertThat(body).hasSize(64).startsWith("{\"args\": {\"a\": \"7\"}, \"url\": \"/get?a=7\"} ");
  }

  @Test
  void too_small_a_body_is_refused() {
    assertThatThrownBy(() -> Arguments.body(7, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("10 bytes do not hold the arguments of 7");
  }

  @Test
  void path_and_query_name_the_id() {
    assertThat(Arguments.path(12)).isEqualTo("get?a=12");
    assertThat(Arguments.idText("a=12")).isEqualTo("12");
    assertThat(Arguments.idText("b=12")).isEmpty();
  }
}
