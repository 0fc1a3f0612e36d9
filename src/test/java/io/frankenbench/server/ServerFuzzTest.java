package io.frankenbench.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.frankenbench.record.Announced;
import io.frankenbench.record.ServerLedger;
import io.frankenbench.record.Token;
import io.frankenbench.workload.Delays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A shot among 500 odd requests has a true ledger, and nothing of them is left. The same ones are
 * sent each time.
 */
@Timeout(60)
class ServerFuzzTest {
  private static final int ODD = 500;
  private static final int TRUE = 100;
  private static final String FORM =
      """
      {"requests": %s, "in_flight": %s, "delay": "%s", "time_scale": %s, "seed": 1,
       "body_bytes": %s, "connections": "fresh", "shot": "BAD!"}\
      """;
  private static final List<String> PATHS =
      List.of(
          "/foo",
          "/get?a=7&a=8&=",
          "/",
          "//",
          "*",
          "",
          "/-/status",
          "/-/shots",
          "/-/bodies/-5",
          "/-/bodies/999999999999",
          "/-/../-/shots",
          "/%zz",
          "/%00",
          "/\u00ff",
          "/a/b?c=%",
          "http://other/-/shots",
          "/-/shots/x/muster",
          "/?" + "a=b&".repeat(1_500));
  private static final List<String> HEADERS =
      List.of(
          "",
          "Host: a\r\nHost: b\r\n",
          "no colon\r\n",
          ": no name\r\n",
          " folded\r\n",
          "X: \u0001\u007f\r\n",
          "X: " + "y".repeat(40_000) + "\r\n",
          "X: y\r\n".repeat(300),
          "Content-Length: -1\r\n",
          "Content-Length: 5\r\nContent-Length: 6\r\n",
          "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
          "Expect: 100-continue\r\n",
          "Origin: http://evil\r\n",
          "Connection: close\r\n",
          "Content-Length: 70000\r\n",
          "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: @@\r\n",
          "Transfer-Encoding: chunked\r\n",
          Token.HEADER + ": wrong\r\n");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PRI", "g\t");
  private static final List<String> VERSIONS =
      List.of("HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9", "");
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

  private final Random random = new Random(17);
  private final List<Wire> open = new ArrayList<>();

  @Test
  void a_shot_among_odd_requests_has_a_true_ledger_and_nothing_of_them_is_left()
      throws IOException {
    Delays endless = Delays.parse("fixed:3000s");
    try (Bench bench = new Bench(ServerOptions.defaults().withDelays(endless, 1, 1))) {
      Announced shot = bench.announce(Bench.workload(TRUE, TRUE, "whole:0..3s"));
      List<String> addresses = List.of(bench.address(), shot.addresses().getFirst());
      String token = bench.server().control().token().secret();
      List<Wire> asked = new ArrayList<>();
      for (int n = 0; n < ODD; n++) {
        sendOdd(one(addresses), token);
        if (n % (ODD / TRUE) == 0) {
          asked.add(Bench.ask(shot, asked.size()));
        }
      }
      for (Wire wire : asked) {
        assertThat(wire.receive().body()).hasSize(Bench.BODY);
        wire.close();
      }
      expectTrue(bench.close(shot));
      for (Wire wire : open) {
        wire.close();
      }
      bench.await(status ->
          status.waiting() == 0 && status.inFlight() == 0 && status.shotConnections() == 0);
    }
  }

  private static void expectTrue(ServerLedger ledger) {
    assertThat(ledger.requests()).isEqualTo(TRUE);
    assertThat(ledger.distinct()).isEqualTo(TRUE);
    assertThat(ledger.completed()).isEqualTo(TRUE);
    assertThat(ledger.bytes()).isEqualTo((long) TRUE * Bench.BODY);
    assertThat(ledger.stillInFlight() + ledger.broken() + ledger.abandoned() + ledger.rejected())
        .isZero();
    assertThat(ledger.unknown()).isPositive();
  }

  private void sendOdd(String address, String token) throws IOException {
    Wire wire = new Wire(address);
    try {
      wire.send(
          switch (random.nextInt(8)) {
            case 0 -> garbage(400);
            case 1 -> text(PREFACE, garbage(200));
            case 2 -> text(PREFACE, frames());
            case 3 -> announcement(token);
            case 4 -> text(request().repeat(1 + random.nextInt(20)), garbage(3));
            case 5 -> cut(text(request(), new byte[0]));
            default -> text(request(), garbage(60));
          });
      switch (random.nextInt(4)) {
        case 0 -> wire.close();
        case 1 -> wire.reset();
        case 2 -> wire.halfClose();
        default -> {}
      }
    } catch (IOException e) {
      // the server has closed it already
    }
    open.add(wire);
  }

  private String request() {
    return "%s %s %s\r\nHost: x\r\n%s\r\n"
        .formatted(one(METHODS), one(PATHS), one(VERSIONS), one(HEADERS));
  }

  /** By one who has the token: cut, out of range, or of a shot with an impossible name. */
  private byte[] announcement(String token) {
    String usual = FORM.formatted("5", "5", "fixed:0s", "1", "10");
    String json =
        switch (random.nextInt(3)) {
          case 0 -> usual.substring(0, random.nextInt(usual.length()));
          case 1 -> FORM.formatted(odd(), odd(), one(List.of("", "fixed", "x")), odd(), odd());
          default -> usual;
        };
    int length = json.length() + random.nextInt(3) * 1_000;
    return "POST /-/shots HTTP/1.1\r\nHost: x\r\n%s: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(Token.HEADER, token, length, json)
        .getBytes(ISO_8859_1);
  }

  private String odd() {
    return one(List.of("-1", "0", "1e300", "\"x\"", "null", "99999999999999999999", "[]", "5"));
  }

  /** HTTP/2 frames of every type, with lengths that fit their contents. */
  private byte[] frames() {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (int n = 0; n < 5; n++) {
      byte[] content = garbage(40);
      frames.writeBytes(new byte[] {0, 0, (byte) content.length});
      frames.write(random.nextInt(11));
      frames.write(random.nextInt(64));
      frames.writeBytes(new byte[] {0, 0, 0, (byte) random.nextInt(6)});
      frames.writeBytes(content);
    }
    return frames.toByteArray();
  }

  private byte[] garbage(int most) {
    byte[] bytes = new byte[random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] cut(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  private static byte[] text(String text, byte[] more) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(text.getBytes(ISO_8859_1));
    all.writeBytes(more);
    return all.toByteArray();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
