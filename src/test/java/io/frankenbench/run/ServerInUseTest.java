package io.frankenbench.run;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.frankenbench.measure.ForkOrders;
import io.frankenbench.measure.Plugins;
import io.frankenbench.measure.Tolerance;
import io.frankenbench.plan.RunOptions;
import io.frankenbench.plan.RunOptions.Amount;
import io.frankenbench.plan.RunOptions.Extent;
import io.frankenbench.plan.UserError;
import io.frankenbench.record.PrivateFile;
import io.frankenbench.record.ServerAddress;
import io.frankenbench.record.Token;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server that a user names, and how forks learn of it. */
class ServerInUseTest {

  private static RunOptions options(ServerAddress server) {
    return new RunOptions(
        List.of("headline"),
        Amount.of(Extent.QUICK),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        1,
        1L,
        server,
        Path.of("out"),
        false,
        "");
  }

  private static String refused(ServerAddress server) {
    UserError error =
        catchThrowableOfType(UserError.class, () -> ServerInUse.of(options(server)).close());
    assertThat(error.exitStatus()).isEqualTo(UserError.BAD_INPUT);
    assertThat(error.getMessage()).doesNotContain("\n");
    return error.getMessage();
  }

  @Test
  void forks_learn_of_a_server_by_a_file_and_never_by_an_argument() throws Exception {
    try (DelayServer server = DelayServer.start(ServerOptions.defaults())) {
      Path file;
      try (ServerInUse inUse = ServerInUse.of(options(server.control()))) {
        file = inUse.told().file();
        assertThat(ServerAddress.parse(PrivateFile.read(file))).isEqualTo(server.control());
        ForkOrders orders =
            new ForkOrders(file, null, "headline", "", Tolerance.NOTHING, 0, 0, 1, 0, Plugins.NONE);
        assertThat(String.join(" ", orders.jvmOptions()))
            .contains("" + file)
            .doesNotContain(server.control().token().secret());
      }
      assertThat(file).doesNotExist();
      assertThat(file.getParent()).doesNotExist();
    }
  }

  @Test
  void a_missing_or_wrong_token_is_told_with_the_remedy() throws IOException {
    try (DelayServer server = DelayServer.start(ServerOptions.defaults())) {
      URI uri = server.control().uri();
      assertThat(refused(new ServerAddress(uri, null)))
          .isEqualTo(
              "--server: the address %s is without the server's token; copy the whole URL that"
                      .formatted(uri)
                  + " ./run-bench.sh serve prints");
      Token wrong = Token.random();
      assertThat(refused(new ServerAddress(uri, wrong)))
          .startsWith("--server: the token is not that of the server at " + uri + "; copy")
          .doesNotContain(wrong.secret());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 6\r\n\r\n<html>",
        "HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        "SSH-2.0-server\r\n",
        ""
      })
  void what_is_no_delay_server_is_told_so(String answer) throws Exception {
    try (ServerSocket other = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual()
          .start(() -> {
            while (!other.isClosed()) {
              try (Socket one = other.accept()) {
                one.getInputStream().read(new byte[4_096]);
                one.getOutputStream().write(answer.getBytes(US_ASCII));
              } catch (IOException e) {
                // the test is over
              }
            }
          });
      URI uri = URI.create("http://127.0.0.1:" + other.getLocalPort());
      assertThat(refused(new ServerAddress(uri, Token.random())))
          .isEqualTo("--server: " + uri + " answers, but is no delay server");
    }
  }

  @Test
  void a_port_that_never_answers_is_not_waited_for_long() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      long start = System.nanoTime();
      assertThat(refused(new ServerAddress(uri, null)))
          .contains(uri + " (not within 5 s)")
          .endsWith("start one with ./run-bench.sh serve");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }

  @Test
  void nobody_there_is_told_with_the_remedy() {
    assertThat(refused(new ServerAddress(URI.create("http://127.0.0.1:9"), null)))
        .startsWith("--server: no delay server answers at http://127.0.0.1:9 (Connection refused)")
        .endsWith("start one with ./run-bench.sh serve");
    assertThat(refused(new ServerAddress(URI.create("http://no.such.host.invalid"), null)))
        .contains("its host is unknown");
  }
}
