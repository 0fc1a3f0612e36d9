package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.ServerStatus;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Mix;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ControlRouteTest {
  private static final long SEED = 5;
  private Bench bench;
  private Wire wire;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench(ServerOptions.defaults().withDelays(Delays.parse("whole:0..3s"), 0.01, SEED));
    wire = bench.control();
  }

  @AfterEach
  void stop() throws IOException {
    bench.close();
  }

  @Test
  void a_name_is_answered_with_the_book_after_the_delay_that_belongs_to_it() throws IOException {
    for (String name : List.of("foo", "bar", "index.html", "-")) {
      long delayNanos = Delays.original().nanos(Mix.of(SEED, name)) / 100;
      long sentAt = System.nanoTime();
      Wire.Answer answer = wire.get("/" + name);
      assertThat(System.nanoTime() - sentAt).isGreaterThanOrEqualTo(delayNanos);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("content-type")).isEqualTo("text/html");
      assertThat(Double.parseDouble(answer.header("delay"))).isEqualTo(delayNanos / 1e9);
      assertThat(answer.body()).hasSize(450_000).startsWith("<!DOCTYPE html>").endsWith("</html>");
    }
  }

  @Test
  void get_is_answered_with_its_arguments() throws IOException {
    Wire.Answer answer = wire.get("/get?a=7&b=x");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("application/json");
    assertThat(answer.header("delay")).isNotNull();
    assertThat(answer.body())
        .contains("\"args\":{\"a\":\"7\",\"b\":\"x\"}")
        .contains("/get?a=7&b=x\"}");
  }

  @Test
  void the_root_is_called_foo() throws IOException {
    assertThat(wire.get("/").header("delay")).isEqualTo(wire.get("/foo").header("delay"));
  }

  @Test
  void the_status_tells_how_the_server_is() throws IOException {
    ServerStatus status = bench.status();
    assertThat(status.version()).isNotEqualTo("unknown").doesNotContain("$");
    assertThat(status.pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(status.inFlight()).isZero();
    assertThat(status.waiting()).isZero();
    assertThat(status.shotConnections()).isZero();
    assertThat(status.maxWaiting()).isEqualTo(200_000);
    assertThat(status.addresses()).isNotEmpty();
    assertThat(status.cpuNanos()).isPositive();
    assertThat(status.now() - System.nanoTime()).isNegative();
  }

  @Test
  void a_body_of_any_size_can_be_had_at_once() throws IOException {
    assertThat(wire.get("/-/bodies/1").body()).hasSize(1);
    assertThat(wire.get("/-/bodies/1234567").body()).hasSize(1_234_567);
    assertThat(wire.get("/-/bodies/450000").body()).hasSize(450_000);
  }

  @Test
  void an_impossible_body_is_refused() throws IOException {
    for (String size : List.of("0", "-1", "100000001", "99999999999", "x", "", "1/2")) {
      Wire.Answer answer = wire.get("/-/bodies/" + size);
      assertThat(answer.status()).as(size).isEqualTo(400);
      assertThat(answer.error()).contains("1..100000000");
    }
  }

  @Test
  void unknown_paths_are_not_found() throws IOException {
    for (String path : List.of("/a/b", "/-/", "/-/statuses", "/-/shots/none/1", "//")) {
      Wire.Answer answer = wire.get(path);
      assertThat(answer.status()).as(path).isIn(404, 405);
      assertThat(answer.error()).isNotBlank().doesNotContain("\n");
    }
    assertThat(wire.call("DELETE", "/-/shots/none", "").status()).isEqualTo(404);
  }

  @Test
  void a_wrong_method_is_told_the_right_one() throws IOException {
    expectAllowed("GET", wire.call("POST", "/foo", "body"));
    expectAllowed("GET", wire.call("DELETE", "/-/status", ""));
    expectAllowed("GET", wire.call("PUT", "/-/bodies/5", ""));
    expectAllowed("POST", wire.call("GET", "/-/shots", ""));
    expectAllowed("DELETE", wire.call("GET", "/-/shots/x", ""));
    Wire.Answer head = wire.call("HEAD", "/foo", "");
    assertThat(head.status()).isEqualTo(405);
    assertThat(head.header("allow")).isEqualTo("GET");
  }

  private static void expectAllowed(String method, Wire.Answer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("allow")).isEqualTo(method);
    assertThat(answer.error()).endsWith("use " + method);
  }
}
