package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.record.Announced;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.record.ServerStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DelayServerTest {
  @Test
  void it_tells_where_it_listens() throws IOException {
    try (Bench bench = new Bench()) {
      assertThat(bench.server().control().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
    }
  }

  @Test
  void a_port_in_use_is_told_in_one_line() throws IOException {
    try (Bench bench = new Bench()) {
      int port = bench.server().control().uri().getPort();
      assertThatThrownBy(() -> DelayServer.start(ServerOptions.defaults().at("127.0.0.1", port)))
          .isInstanceOf(IOException.class)
          .hasMessage("port " + port + " on 127.0.0.1 is in use; choose another with --port");
    }
  }

  @Test
  void an_address_of_another_machine_is_told_in_one_line() {
    assertThatThrownBy(() -> DelayServer.start(ServerOptions.defaults().at("192.0.2.1", 0)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("192.0.2.1 is no address of this machine");
  }

  @Test
  void closing_ends_what_waits_and_frees_the_port() throws IOException {
    Bench bench = new Bench();
    int port = bench.server().control().uri().getPort();
    Announced shot = bench.announce(Bench.workload(1, 1, "fixed:3000s"));
    try (Wire waiting = Bench.ask(shot, 0)) {
      bench.await(status -> status.waiting() == 1);
      bench.server().close();
      assertThatThrownBy(waiting::receive).isInstanceOf(IOException.class);
    }
    bench.close();
    try (Bench next = new Bench(ServerOptions.defaults().at("127.0.0.1", port))) {
      assertThat(next.status().waiting()).isZero();
    }
  }

  @Test
  void closing_leaves_no_thread_behind() throws Exception {
    Set<Thread> ofOthers = Thread.getAllStackTraces().keySet();
    Bench bench = new Bench();
    bench.close();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!ofOthers.contains(thread) && thread.getName().startsWith("server-")) {
        assertThat(thread.join(Duration.ofSeconds(10))).as("%s ends", thread).isTrue();
      }
    }
  }

  @Test
  void a_wildcard_is_announced_as_the_address_it_was_reached_at() throws IOException {
    try (DelayServer server = DelayServer.start(ServerOptions.defaults().at("0.0.0.0", 0));
        Wire wire =
            Wire.control(
                ServerAddress.parse(server.control().whole().replace("0.0.0.0", "127.0.0.1")))) {
      assertThat(wire.get("/-/status").as(ServerStatus.class).addresses())
          .hasSize(1)
          .allMatch(address -> address.startsWith("127.0.0.1:"));
    }
  }
}
