package io.frankenbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The command; {@link io.frankenbench.selftest.SelftestTest} runs every sabotage. */
class SelftestIT {

  @Test
  void what_is_caught_is_shown_with_its_check_and_evidence() {
    Program.Ended ended = Program.inProcess("selftest", "sent twice");

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.complaints()).isEmpty();
    assertThat(ended.out())
        .contains("a request is sent twice")
        .contains("NO_DUPLICATE")
        .contains("the server saw 1 requests twice")
        .contains("Every sabotage was caught.");
  }

  @Test
  void a_sabotage_whose_check_is_left_out_is_missed_with_status_1() {
    Program.Ended ended = Program.inProcess("selftest", "--without", "NO_DUPLICATE", "sent twice");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out()).contains("MISSED").contains("1 were not caught");
  }
}
