package io.frankenbench.measure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frankenbench.record.ServerAddress;
import io.frankenbench.record.Token;
import io.frankenbench.server.DelayServer;
import io.frankenbench.server.ServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ControlClientTest {

  @Test
  void it_needs_the_token_of_its_server() throws IOException {
    try (DelayServer server = DelayServer.start(ServerOptions.defaults())) {
      assertThat(new ControlClient(server.control()).status().inFlight()).isZero();
      URI uri = server.control().uri();
      assertThatThrownBy(() -> new ControlClient(new ServerAddress(uri, null)).status())
          .isInstanceOf(ControlClient.WrongToken.class)
          .hasMessageContaining("is without the server's token; copy the whole URL");
      ServerAddress wrong = new ServerAddress(uri, Token.random());
      assertThatThrownBy(() -> new ControlClient(wrong).status())
          .isInstanceOf(ControlClient.WrongToken.class)
          .hasMessageContaining("is not that of the server at " + uri + "; copy the whole URL");
    }
  }

  @Test
  void it_goes_direct_whatever_proxies_the_system_names() throws IOException {
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "9");
    System.setProperty("http.nonProxyHosts", "");
    try (DelayServer server = DelayServer.start(ServerOptions.defaults())) {
      assertThat(new ControlClient(server.control()).status().inFlight()).isZero();
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
      System.clearProperty("http.nonProxyHosts");
    }
  }

  @Test
  void it_takes_its_token_to_no_other_server() throws Exception {
    try (ServerSocket redirecting = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        DelayServer server = DelayServer.start(ServerOptions.defaults())) {
      String there = server.control() + "/-/status";
      String found = "HTTP/1.1 302 Found\r\nLocation: " + there + "\r\nContent-Length: 0\r\n\r\n";
      Thread answer =
          Thread.ofVirtual()
              .start(() -> {
                try (Socket one = redirecting.accept()) {
                  one.getInputStream().read();
                  one.getOutputStream().write(found.getBytes(US_ASCII));
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      URI uri = URI.create("http://127.0.0.1:" + redirecting.getLocalPort());
      ServerAddress address = new ServerAddress(uri, server.control().token());
      assertThatThrownBy(() -> new ControlClient(address).status())
          .hasMessageStartingWith("the server answered 302");
      answer.join();
    }
  }
}
