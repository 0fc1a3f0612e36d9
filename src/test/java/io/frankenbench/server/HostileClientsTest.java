package io.frankenbench.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.Json;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.record.Token;
import io.frankenbench.workload.Arguments;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What strangers, pages in a browser and clients that never end can do to a server: nothing. */
@Timeout(60)
class HostileClientsTest {
  /** Looks that come often, and patience that is soon over. */
  private static final Limits HASTY = Limits.usual().withTimes(20, 1_000_000, 100);

  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void stop() throws IOException {
    bench.close();
  }

  private void restart(ServerOptions options) throws IOException {
    bench.close();
    bench = new Bench(options);
  }

  private static ServerOptions with(Limits limits) {
    return ServerOptions.defaults().withLimits(limits);
  }

  @Test
  void control_is_for_who_has_the_token() throws IOException {
    Announced shot = bench.announce(Bench.workload(1, 1, "fixed:0s"));
    for (String request :
        List.of(
            "GET /-/status",
            "GET /-/bodies/100000000",
            "POST /-/shots",
            "DELETE /-/shots/" + shot.shot(),
            "GET /-/anything")) {
      String[] words = request.split(" ", -1);
      expectRefused("missing", words, new Wire(bench.address()));
      String other = Token.HEADER + ": " + Token.random().secret();
      expectRefused("wrong", words, new Wire(bench.address()).with(other));
    }
    assertThat(Bench.fetchAll(shot, 1)).allMatch(answer -> answer.status() == 200);
    assertThat(bench.close(shot).completed()).isEqualTo(1);
  }

  private static void expectRefused(String why, String[] words, Wire wire) throws IOException {
    try (wire) {
      Wire.Answer answer = wire.call(words[0], words[1], "");
      assertThat(answer.status()).as(words[1]).isEqualTo(403);
      assertThat(answer.header("frankenbench-token")).isEqualTo(why);
      assertThat(answer.error()).contains("token").endsWith(why);
    }
  }

  @Test
  void who_has_no_token_can_fetch() throws IOException {
    restart(ServerOptions.defaults().withDelays(Delays.parse("fixed:0s"), 1, 1));
    try (Wire wire = new Wire(bench.address())) {
      assertThat(wire.get("/foo").status()).isEqualTo(200);
      assertThat(wire.get("/get?a=7").status()).isEqualTo(200);
    }
  }

  @Test
  void a_page_of_another_server_is_refused_everywhere_even_with_the_token() throws IOException {
    Announced shot = bench.announce(Bench.workload(1, 1, "fixed:0s"));
    for (String path : List.of("/-/status", "/foo", "/get?a=7")) {
      try (Wire wire = Wire.control(bench.server().control()).with("Origin: http://127.0.0.1:1")) {
        assertThat(wire.get(path).status()).as(path).isEqualTo(403);
      }
    }
    try (Wire wire = new Wire(shot.addresses().getFirst()).with("Origin: null")) {
      assertThat(wire.get("/" + shot.shot() + "/0").status()).isEqualTo(403);
    }
    try (Wire wire = Wire.control(bench.server().control()).with("Origin: http://test")) {
      assertThat(wire.get("/-/status").status()).isEqualTo(200); // Wire's own Host is test
    }
    assertThat(bench.close(shot).requests()).isZero();
  }

  @Test
  void a_shot_goes_on_when_another_is_announced_wrongly() throws IOException {
    Announced shot = bench.announce(Bench.workload(2, 2, "fixed:0s"));
    Wire.Answer refused = bench.control().call("POST", "/-/shots", five("\"shot\": \"BAD!\""));
    assertThat(refused.status()).isEqualTo(400);

    assertThat(Bench.fetchAll(shot, 2)).allMatch(answer -> answer.status() == 200);
    assertThat(bench.close(shot).completed()).isEqualTo(2);
  }

  private static String five(String more) {
    return """
    {"requests": 5, "in_flight": 5, "delay": "fixed:0s", "time_scale": 1, "seed": 1,
     "body_bytes": 100, "connections": "fresh", %s}\
    """
        .formatted(more);
  }

  @Test
  void the_token_of_a_shot_cannot_be_guessed() throws IOException {
    String one = bench.announce(Bench.workload(1, 1, "fixed:0s")).shot();
    String two = bench.announce(Bench.workload(1, 1, "fixed:0s")).shot();
    assertThat(one).hasSizeGreaterThan(10).isNotEqualTo(two);
    assertThat(one.substring(0, 5)).isNotEqualTo(two.substring(0, 5));
  }

  @Test
  void slow_senders_of_announcements_keep_nobody_waiting_and_are_cut_off() throws IOException {
    restart(with(HASTY.withTimes(20, 1_000_000, 1_000)));
    String head =
        "POST /-/shots HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n%s: %s\r\n\r\n{"
            .formatted(Token.HEADER, bench.server().control().token().secret());
    List<Wire> slow = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      slow.add(new Wire(bench.address()));
      slow.getLast().send(head.getBytes(ISO_8859_1));
    }
    Announced shot = bench.announce(Bench.workload(1, 1, "fixed:0s"));
    assertThat(bench.close(shot).requests()).isZero();
    for (Wire wire : slow) {
      wire.awaitEnd();
      wire.close();
    }
    assertThat(bench.status().waiting()).isZero();
  }

  @Test
  void a_header_that_is_too_long_ends_its_connection() throws IOException {
    for (String address : List.of(bench.address(), bench.status().addresses().getFirst())) {
      try (Wire wire = new Wire(address)) {
        wire.send("GET /foo HTTP/1.1\r\nX: ".getBytes(ISO_8859_1));
        wire.send("y".repeat(17_000).getBytes(ISO_8859_1));
        assertThat(wire.receive().status()).isEqualTo(400); // without having seen its end
        wire.awaitEnd();
      }
    }
  }

  @Test
  void a_header_without_an_end_ends_its_connection_even_during_a_shot() throws IOException {
    restart(with(HASTY));
    Announced shot = bench.announce(Bench.workload(1, 1, "fixed:0s"));
    for (String address : List.of(bench.address(), shot.addresses().getFirst())) {
      try (Wire wire = new Wire(address)) {
        wire.send("GET /foo HTTP/1.1\r\nX: ".getBytes(ISO_8859_1));
        wire.awaitEnd();
      }
    }
  }

  @Test
  void idle_connections_are_closed_but_not_those_that_wait_for_a_shot() throws IOException {
    restart(with(HASTY.withTimes(20, 2, 100)));
    Announced shot = bench.announce(Bench.workload(2, 2, "fixed:30s")); // 0.3 s: many looks
    try (Wire warm = Bench.ask(shot, 0);
        Wire idle = new Wire(bench.address())) {
      idle.awaitEnd();
      assertThat(warm.receive().status()).isEqualTo(200);
      assertThat(anew("DELETE", "/-/shots/" + shot.shot(), "").status()).isEqualTo(200);
      try (Wire another = new Wire(bench.address())) {
        another.awaitEnd(); // meanwhile the warm one has been looked at as often
      }
      Announcement next = Announcement.of(Bench.workload(1, 1, "fixed:0s"), 0, true);
      String json = Json.MAPPER.writeValueAsString(next);
      Announced second = anew("POST", "/-/shots", json).as(Announced.class);
      assertThat(warm.get("/" + second.shot() + "/0").status()).isEqualTo(200);
    }
  }

  /** By a connection of its own, since that of the bench may have been idle too long. */
  private Wire.Answer anew(String verb, String path, String body) throws IOException {
    try (Wire control = Wire.control(bench.server().control())) {
      return control.call(verb, path, body);
    }
  }

  @Test
  void connections_beyond_the_limit_are_closed_and_make_room_when_others_leave()
      throws IOException {
    restart(with(Limits.usual().withConnections(3)));
    Wire second = new Wire(bench.address());
    Wire third = new Wire(bench.address());
    assertThat(second.get("/-/x").status()).isEqualTo(403); // both are in
    assertThat(third.get("/a/b").status()).isEqualTo(404);
    try (Wire fourth = new Wire(bench.address())) {
      fourth.awaitEnd();
    }
    second.close();
    third.close();
    Announced shot = bench.announce(Bench.workload(1, 1, "fixed:0s"));
    int status = 0;
    while (status != 200) {
      try (Wire wire = Bench.ask(shot, 0)) {
        status = wire.receive().status();
      } catch (IOException e) {
        // the server has not noticed yet that the others have left
      }
    }
    assertThat(bench.close(shot).completed()).isPositive();
  }

  @Test
  void bodies_have_room_together_or_are_refused() throws IOException {
    restart(with(Limits.usual().withBodyBytes(300_000)));
    for (int bytes = 200_000; bytes < 200_005; bytes++) { // one at a time
      assertThat(bench.control().get("/-/bodies/" + bytes).body()).hasSize(bytes);
    }
    Announced shot = bench.announce(of(250_000));
    Wire.Answer refused = bench.control().get("/-/bodies/60000");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.error())
        .isEqualTo(
            "a body of 60000 bytes has no room beside those in use;"
                + " all together may have 300000 bytes");
    assertThat(Bench.fetchAll(shot, 1).getFirst().body()).hasSize(250_000);
    assertThat(bench.close(shot).completed()).isEqualTo(1);
  }

  @Test
  void who_leaves_in_the_middle_of_a_body_gives_its_room_back() throws IOException {
    restart(with(Limits.usual().withBodyBytes(1_000_000)));
    String request =
        "GET /-/bodies/1000000 HTTP/1.1\r\nHost: x\r\n%s: %s\r\n\r\n"
            .formatted(Token.HEADER, bench.server().control().token().secret());
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4_096); // most of the body stays where it is
      socket.connect(
          new InetSocketAddress(
              InetAddress.ofLiteral("127.0.0.1"), bench.server().control().uri().getPort()));
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      assertThat(bench.control().get("/-/bodies/1").status()).isEqualTo(503);
    }
    int status = 503;
    while (status != 200) {
      status = bench.control().get("/-/bodies/1").status();
    }
  }

  private static Announcement of(int bodyBytes) {
    Workload workload =
        new Workload(1, 1, Delays.parse("fixed:0s"), 1, 1, bodyBytes, Connections.FRESH);
    return Announcement.of(workload, 0, false);
  }

  @Test
  void arguments_that_do_not_fit_the_body_are_refused_and_not_in_flight() throws IOException {
    for (int bytes : new int[] {10, 1_000_000}) {
      Announced shot = bench.announce(of(bytes));
      try (Wire wire = new Wire(shot.addresses().getFirst())) {
        Wire.Answer answer = wire.get("/" + shot.shot() + "/" + Arguments.path(0));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains("arguments").contains("" + bytes);
      }
      ServerLedger ledger = bench.close(shot);
      assertThat(ledger.unknown()).isEqualTo(1);
      assertThat(ledger.requests() + ledger.stillInFlight()).isZero();
    }
  }

  @Test
  void who_leaves_the_plain_route_frees_his_place() throws IOException {
    restart(ServerOptions.defaults().withDelays(Delays.parse("fixed:3000s"), 1, 1));
    try (Wire wire = new Wire(bench.address());
        Http2Wire http2 = new Http2Wire(bench.address())) {
      wire.send("GET", "/foo", "");
      http2.ask("/foo");
      http2.flush();
      bench.await(status -> status.waiting() == 2);
    }
    bench.await(status -> status.waiting() == 0 && status.inFlight() == 0);
  }

  @Test
  void a_muster_does_not_count_who_has_left() throws IOException {
    Workload two = Bench.workload(2, 2, "fixed:0s");
    Announced shot = bench.announce(Announcement.of(two, 60_000_000_000L, false));
    try (Wire left = Bench.ask(shot, 0)) {
      bench.await(status -> status.waiting() == 1);
      left.reset();
    }
    bench.await(status -> status.waiting() == 0);
    try (Wire alone = Bench.ask(shot, 1)) {
      bench.await(status -> status.waiting() == 1);
      assertThat(bench.close(shot).musterReached()).isFalse();
      assertThat(alone.receive().status()).isEqualTo(200);
    }
  }
}
