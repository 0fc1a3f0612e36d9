package io.frankenbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Announced;
import io.frankenbench.record.Announcement;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.workload.Connections;
import io.frankenbench.workload.Delays;
import io.frankenbench.workload.Protocol;
import io.frankenbench.workload.Workload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The addresses of shots speak HTTP/2, too, by prior knowledge and by upgrade. */
@Timeout(60)
class Http2Test {
  private static final long A_MINUTE = 60_000_000_000L;

  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench();
  }

  @AfterEach
  void stop() throws IOException {
    bench.close();
  }

  private Announced announce(Workload workload, long musterNanos) throws IOException {
    return bench.announce(Announcement.of(workload, musterNanos, false).by(Protocol.H2));
  }

  /** Of {@code n} requests, all of which are held until they wait together. */
  private Announced muster(int n) throws IOException {
    return announce(Bench.workload(n, n, "fixed:0s"), A_MINUTE);
  }

  private static HttpClient upgrading() {
    return HttpClient.newBuilder().version(Version.HTTP_2).build();
  }

  private static URI uri(Announced shot, int id) {
    return URI.create("http://" + shot.addresses().getFirst() + "/" + shot.shot() + "/" + id);
  }

  private static HttpRequest get(Announced shot, int id) {
    return HttpRequest.newBuilder(uri(shot, id)).build();
  }

  private static HttpRequest options(Announced shot) {
    return HttpRequest.newBuilder(uri(shot, 0)).method("OPTIONS", BodyPublishers.noBody()).build();
  }

  @Test
  void thousands_of_requests_may_come_over_one_connection_in_one_go() throws IOException {
    int n = 5_000;
    Announced shot = muster(n);
    try (Http2Wire wire = new Http2Wire(shot.addresses().getFirst())) {
      for (int id = 0; id < n; id++) {
        wire.ask("/" + shot.shot() + "/" + id);
      }
      wire.flush();

      assertThat(wire.receive(n)).isEqualTo((long) n * Bench.BODY);
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.requests()).isEqualTo(n);
    assertThat(ledger.distinct()).isEqualTo(n);
    assertThat(ledger.http2()).isEqualTo(n);
    assertThat(ledger.completed()).isEqualTo(n);
    assertThat(ledger.bytes()).isEqualTo((long) n * Bench.BODY);
    assertThat(ledger.musterReached()).isTrue();
    assertThat(ledger.peakWaiting()).isEqualTo(n);
    assertThat(ledger.peakStreams()).isEqualTo(n);
    assertThat(ledger.connectionsAccepted()).isEqualTo(1);
    assertThat(ledger.connectionsUsed()).isEqualTo(1);
    assertThat(ledger.unknown() + ledger.broken() + ledger.early()).isZero();
    bench.await(status -> status.shotConnections() == 0);
  }

  @Test
  void a_connection_that_is_used_by_a_later_shot_is_told_apart() throws IOException {
    Workload workload = Bench.workload(2, 2, "fixed:0s");
    Announced first = announce(workload, 0);
    try (Http2Wire wire = new Http2Wire(first.addresses().getFirst())) {
      wire.ask("/" + first.shot() + "/0");
      wire.flush();
      wire.receive(1);
      assertThat(bench.close(first).olderConnectionsUsed()).isZero();

      Announced second = bench.announce(Announcement.of(workload, 0, true).by(Protocol.H2));
      wire.ask("/" + second.shot() + "/0");
      wire.ask("/" + second.shot() + "/1");
      wire.flush();
      wire.receive(2);
      ServerLedger ledger = bench.close(second);
      assertThat(ledger.http2()).isEqualTo(2);
      assertThat(ledger.connectionsAccepted()).isZero();
      assertThat(ledger.connectionsUsed()).isEqualTo(1);
      assertThat(ledger.olderConnectionsUsed()).isEqualTo(1);
    }
  }

  @Test
  void a_client_that_leaves_frees_the_places_of_all_that_its_connection_waits_for()
      throws IOException {
    Announced shot = muster(4);
    Http2Wire wire = new Http2Wire(shot.addresses().getFirst());
    for (int id = 0; id < 3; id++) {
      wire.ask("/" + shot.shot() + "/" + id);
    }
    wire.flush();
    bench.await(status -> status.waiting() == 3);
    wire.close();
    bench.await(status -> status.waiting() == 0 && status.inFlight() == 0);
    bench.await(status -> status.shotConnections() == 0);

    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.abandoned()).isEqualTo(3);
    assertThat(ledger.completed() + ledger.broken()).isZero();
    assertThat(ledger.stillInFlight()).isZero();
  }

  @Test
  void a_request_that_is_given_up_frees_its_place_and_leaves_the_others() throws IOException {
    Announced shot = announce(Bench.workload(3, 3, "fixed:20s"), 0); // 0.2 s
    try (Http2Wire wire = new Http2Wire(shot.addresses().getFirst())) {
      for (int id = 0; id < 3; id++) {
        wire.ask("/" + shot.shot() + "/" + id);
      }
      wire.giveUp();
      wire.flush();
      assertThat(wire.receive(2)).isEqualTo(2 * Bench.BODY);
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.completed()).isEqualTo(2);
    assertThat(ledger.abandoned()).isEqualTo(1);
    assertThat(ledger.broken()).isZero();
  }

  @Test
  void a_flood_of_requests_that_are_given_up_ends_the_connection_and_takes_no_place()
      throws IOException {
    bench.close();
    bench = new Bench(ServerOptions.defaults().withDelays(Delays.parse("fixed:3000s"), 1, 1));
    try (Http2Wire wire = new Http2Wire(bench.address())) {
      for (int n = 0; n < 300; n++) {
        wire.ask("/foo");
        wire.giveUp();
      }
      wire.flush();
      assertThat(wire.receiveGoAway()).isEqualTo(11); // ENHANCE_YOUR_CALM
    }
    bench.await(status -> status.waiting() == 0 && status.inFlight() == 0);
  }

  @Test
  void a_shot_may_give_up_all_its_requests_over_one_connection() throws IOException {
    int n = 300;
    Announced shot = announce(Bench.workload(n + 1, n + 1, "fixed:20s"), 0);
    try (Http2Wire wire = new Http2Wire(shot.addresses().getFirst())) {
      for (int id = 0; id < n; id++) {
        wire.ask("/" + shot.shot() + "/" + id);
        wire.giveUp();
      }
      wire.ask("/" + shot.shot() + "/" + n);
      wire.flush();
      assertThat(wire.receive(1)).isEqualTo(Bench.BODY);
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.abandoned()).isEqualTo(n);
    assertThat(ledger.completed()).isEqualTo(1);
  }

  @Test
  void the_request_that_upgrades_is_answered_by_http_2() throws Exception {
    Announced shot = announce(Bench.workload(1, 1, "fixed:1s"), 0);
    try (HttpClient http = upgrading()) {
      HttpResponse<String> answer = http.send(get(shot, 0), BodyHandlers.ofString());

      assertThat(answer.version()).isEqualTo(Version.HTTP_2);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("id")).hasValue("0");
      assertThat(answer.body()).hasSize(Bench.BODY);
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.requests()).isEqualTo(1);
    assertThat(ledger.http2()).isEqualTo(1);
    assertThat(ledger.connectionsUsed()).isEqualTo(1);
    assertThat(ledger.samples()).hasSize(1);
    bench.await(status -> status.shotConnections() == 0);
  }

  @Test
  void a_client_that_has_upgraded_by_asking_what_is_spoken_needs_one_connection() throws Exception {
    int n = 300;
    Announced shot = muster(n);
    try (HttpClient http = upgrading()) {
      HttpResponse<String> spoken = http.send(options(shot), BodyHandlers.ofString());
      assertThat(spoken.version()).isEqualTo(Version.HTTP_2);
      assertThat(spoken.body()).isEqualTo("{\"protocol\":\"HTTP/2.0\"}");

      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, n)
              .mapToObj(id -> http.sendAsync(get(shot, id), BodyHandlers.ofString()))
              .toList();
      for (int id = 0; id < n; id++) {
        HttpResponse<String> answer = answers.get(id).join();
        assertThat(answer.headers().firstValue("id")).hasValue(Integer.toString(id));
        assertThat(answer.body()).hasSize(Bench.BODY);
      }
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.requests()).isEqualTo(n);
    assertThat(ledger.http2()).isEqualTo(n);
    assertThat(ledger.unknown()).isZero();
    assertThat(ledger.peakStreams()).isEqualTo(n);
    assertThat(ledger.connectionsAccepted()).isEqualTo(1);
  }

  @Test
  void where_http_1_is_asked_an_upgrade_is_passed_over() throws Exception {
    Announced shot = bench.announce(Bench.workload(1, 1, "fixed:0s"));
    try (HttpClient http = upgrading()) {
      assertThat(http.send(get(shot, 0), BodyHandlers.ofString()).version())
          .isEqualTo(Version.HTTP_1_1);
      assertThat(http.send(options(shot), BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }
    ServerLedger ledger = bench.close(shot);
    assertThat(ledger.requests()).isEqualTo(1);
    assertThat(ledger.http2()).isZero();
    assertThat(ledger.unknown()).isEqualTo(1);
    assertThat(ledger.peakStreams()).isEqualTo(1);
  }

  @Test
  void a_body_of_many_frames_arrives_whole() throws IOException {
    int bytes = 1_000_000;
    Announced shot =
        announce(new Workload(1, 1, Delays.parse("fixed:0s"), 1, 1, bytes, Connections.FRESH), 0);
    OkHttpClient http =
        new OkHttpClient.Builder().protocols(List.of(okhttp3.Protocol.H2_PRIOR_KNOWLEDGE)).build();
    Request request = new Request.Builder().url(uri(shot, 0).toString()).build();
    try (Response answer = http.newCall(request).execute()) {
      assertThat(answer.protocol()).isEqualTo(okhttp3.Protocol.H2_PRIOR_KNOWLEDGE);
      assertThat(ByteBuffer.wrap(answer.body().bytes())).isEqualTo(Book.generated(bytes).content());
    } finally {
      http.connectionPool().evictAll();
    }
    assertThat(bench.close(shot).bytes()).isEqualTo(bytes);
    bench.await(status -> status.shotConnections() == 0);
  }
}
