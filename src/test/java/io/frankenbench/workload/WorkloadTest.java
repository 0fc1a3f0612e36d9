package io.frankenbench.workload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1024, requests 0",
    "10000001, 1, 1, 1024, requests 10000001",
    "10, 0, 1, 1024, in-flight limit 0",
    "10, 11, 1, 1024, in-flight limit 11",
    "10, 10, 0, 1024, time scale 0.0",
    "10, 10, 1, 0, body 0",
    "10, 10, 1, 100000001, body 100000001"
  })
  void what_is_out_of_range_is_named(
      int requests, int inFlight, double timeScale, int bodyBytes, String named) {
    assertThatThrownBy(() ->
            new Workload(
                requests, inFlight, Delays.original(), timeScale, 0, bodyBytes, Connections.FRESH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named)
        .hasMessageContaining("out of range");
  }
}
